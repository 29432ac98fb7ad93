import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computedPlugin } from '../../src/tools/computed-plugin';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'computed-plugin-'));
});
afterEach(async () => {
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
