import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knowledge } from '../../src/content/index';
import { parseRoute } from '../../src/ui/pages';
import { listFiles } from '../../src/tools/offline-plugin';
import { compute } from '../../src/tools/site-data';
import { sitePlugin } from '../../src/tools/computed-plugin';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-plugin-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Builds a page with what a module with this text gives beside it. */
async function built(text: string): Promise<string> {
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
    const out = await built(echo);
    expect((await readdir(out)).sort()).toEqual(['index.html', 'knowledge.json', 'llms.txt']);
    expect(await readFile(join(out, 'llms.txt'), 'utf8')).toBe('./');
    expect(listFiles(out).files.map(({ path }) => path)).toEqual(['./']);
  });

  it('takes the address of the page from the setting of the build', async () => {
    vi.stubEnv('VITE_PUBLIC_BASE', 'https://example.org/tune');
    const out = await built(echo);
    expect(await readFile(join(out, 'llms.txt'), 'utf8')).toBe('https://example.org/tune/');
  });

  it('says which module must export what', async () => {
    await expect(built('export const other = 1;')).rejects.toThrow('site.ts must export `compute`');
  });
});

describe('what programs read', () => {
  const base = 'https://example.org/tune/';
  const files = compute(base);
  const llms = files['llms.txt'] ?? '';

  it('is every question, rule and source as data', () => {
    const read = JSON.parse(files['knowledge.json'] ?? '') as Record<string, { id: string }[]>;
    for (const part of ['questions', 'rules', 'sources', 'strategies'] as const) {
      expect(read[part]?.map(({ id }) => id)).toEqual(knowledge[part].map(({ id }) => id));
    }
    expect(read.rules?.[0]).toMatchObject({ because: knowledge.rules[0]!.because });
  });

  it('is a short text that starts with what this is and names every source', () => {
    expect(llms).toMatch(/^# Tune or Prompt\?\n\n> Recommends/);
    for (const { id, url } of knowledge.sources) {
      expect(llms).toContain(`\`${id}\`: `);
      if (url !== undefined) expect(llms).toContain(`](${url})`);
    }
    expect(llms).not.toMatch(/undefined|null|NaN/);
    expect(llms.length).toBeLessThan(40_000);
  });

  it('leads to pages that there are', () => {
    const links = [...llms.matchAll(/\]\(https:\/\/example\.org\/tune\/([^)]*)\)/g)];
    expect(links.length).toBeGreaterThan(knowledge.sources.length);
    for (const [, rest = ''] of links) {
      if (rest.startsWith('#')) expect(parseRoute(rest).page).not.toBe('unknown');
      else expect(['', 'knowledge.json', 'decision-record.schema.json']).toContain(rest);
    }
  });
});
