import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { computedPlugin, sitePlugin } from '../../src/tools/computed-plugin';
import { listFiles } from '../../src/tools/offline-plugin';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'computed-plugin-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Builds an entry that takes the data from a module with this text, and evaluates the outcome. */
async function built(text: string): Promise<unknown> {
  await writeFile(join(folder, 'data.ts'), text);
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, `export { record } from 'virtual:data';\n`);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [computedPlugin({ id: 'virtual:data', name: 'record', entry: 'data.ts' })],
    build: { lib: { entry, formats: ['es'], fileName: () => 'built.mjs' }, outDir: 'out' },
  });
  const module: unknown = await import(/* @vite-ignore */ join(folder, 'out/built.mjs'));
  return module;
}

describe('the computed plugin', () => {
  it('serves as data what the module makes at build, given the root of the project', async () => {
    const text = `export const compute = (root) => ({ says: 'a "b" \\u2028', root });`;
    expect(await built(text)).toMatchObject({
      record: { says: 'a "b" \u2028', root: folder },
    });
  });

  it('says which module must export what', async () => {
    await expect(built('export const other = 1;')).rejects.toThrow('data.ts must export `compute`');
  });
});

/** Builds a page with what a module with this text gives beside it. @returns the folder of the build */
async function builtSite(text: string): Promise<string> {
  await writeFile(join(folder, 'site.ts'), text);
  await writeFile(join(folder, 'index.html'), '<p>A page</p>');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [sitePlugin('site.ts')],
    build: { outDir: 'out' },
  });
  return join(folder, 'out');
}

const echo = `export const compute = (base) => ({ 'llms.txt': base, 'knowledge.json': '{}' });`;

describe('the site plugin', () => {
  it('writes what programs read beside the page, and lets no browser keep it', async () => {
    const out = await builtSite(echo);
    expect((await readdir(out)).sort()).toEqual(['index.html', 'knowledge.json', 'llms.txt']);
    expect(await readFile(join(out, 'llms.txt'), 'utf8')).toBe('./');
    expect(listFiles(out).files.map(({ path }) => path)).toEqual(['./']);
  });

  it('takes the address of the page from the setting of the build', async () => {
    vi.stubEnv('VITE_PUBLIC_BASE', 'https://example.org/tune');
    const out = await builtSite(echo);
    expect(await readFile(join(out, 'llms.txt'), 'utf8')).toBe('https://example.org/tune/');
  });

  it('says which module must export what', async () => {
    await expect(builtSite('export const other = 1;')).rejects.toThrow(
      'site.ts must export `compute`',
    );
  });
});
