import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked, Library, RulebookEntries } from '../../src/model/knowledge';
import { joinKnowledge } from '../../src/model/split-knowledge';
import { fingerprint as fingerprintOf } from '../../src/share/fingerprint';
import { knowledgePlugin } from '../../src/tools/knowledge-plugin';

const lists = ['families', 'assumptions', 'facts', 'disagreements', 'contradictions', 'ledger'];
const empty = lists.map((name) => `${name}: [],`).join(' ');

function contentSaying(says: string): string {
  return `const question = { id: 'q', text: 'Why?', why: 'So.', example: 'Thus: no.' };
const source = { id: 'a', title: 'A "quoted" title', grade: 'opinion', says: '${says}' };
const effects = [{ kind: 'note' }];
const rule = { id: 'r', because: 'So', effects, sources: [{ source: 'a', at: 'p. 1' }], grade: 'opinion' };
const step = { id: 'go', phase: 'watch', do: 'Walk.', metric: 'Metres' };
export const knowledge = {
  version: '1.0.0', releases: [], asOf: '2026-01-01', ${empty}
  catalogues: { models: [] }, calibration: {}, shares: {},
  questions: [question], rules: [rule], steps: [step], sources: [source], complements: [],
  strategies: [{ id: 'prompt', says: 'line\u2028separator', needs: 'A pen.', rung: 1 }],
};\n`;
}

let folder: string;
let server: ViteDevServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-plugin-'));
  await writeFile(join(folder, 'content.ts'), contentSaying('first'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

interface Built {
  asked: Asked;
  entries: RulebookEntries;
  fingerprint: string;
  library: Library;
}

/** Builds an entry that re-exports the virtual modules and evaluates what comes out. */
async function buildAll(): Promise<Built> {
  const entry = join(folder, 'entry.ts');
  await writeFile(
    entry,
    `export { asked } from 'virtual:knowledge/asked';
export { entries, fingerprint } from 'virtual:knowledge/rulebook';
export { library } from 'virtual:knowledge/library';\n`,
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [knowledgePlugin('content.ts')],
    build: { lib: { entry, formats: ['es'], fileName: () => 'built.mjs' }, outDir: 'out' },
  });
  return (await import(/* @vite-ignore */ join(folder, 'out/built.mjs'))) as Built;
}

describe('the knowledge plugin', () => {
  it('splits the content into a rulebook and a library that join to the whole again', async () => {
    const { entries, library } = await buildAll();
    expect(entries.strategies).toEqual([{ id: 'prompt', rung: 1 }]);
    expect(entries.steps).toEqual([{ id: 'go', phase: 'watch', do: 'Walk.' }]);
    expect(entries.rules[0]?.sources).toEqual([{ source: 'a' }]);
    expect(entries.rules[0]).not.toHaveProperty('because');
    expect(library.rules.r).toEqual({ because: 'So', sources: [{ source: 'a', at: 'p. 1' }] });
    expect(joinKnowledge(entries, library)).toMatchObject({
      version: '1.0.0',
      questions: [{ id: 'q', text: 'Why?', why: 'So.', example: 'Thus: no.' }],
      strategies: [{ id: 'prompt', says: 'line\u2028separator', needs: 'A pen.', rung: 1 }],
      sources: [{ id: 'a', title: 'A "quoted" title', grade: 'opinion', says: 'first' }],
      rules: [{ id: 'r', because: 'So', sources: [{ source: 'a', at: 'p. 1' }] }],
      steps: [{ id: 'go', phase: 'watch', do: 'Walk.', metric: 'Metres' }],
    });
  });

  it('serves what asking needs apart, and the same within the rulebook', async () => {
    const { asked, entries, fingerprint } = await buildAll();
    const questions = [{ id: 'q', text: 'Why?' }];
    const known = { version: '1.0.0', asOf: '2026-01-01', questions, assumptions: [] };
    expect(asked).toEqual({ ...known, unreleased: true });
    expect(entries).toMatchObject(known);
    expect(entries).not.toHaveProperty('unreleased');
    expect(fingerprint).toBe(fingerprintOf(entries));
  });

  it('says which file must export what', async () => {
    await writeFile(join(folder, 'content.ts'), 'export const other = 1;');
    await expect(buildAll()).rejects.toThrow('content.ts must export `knowledge`');
  });

  it('serves changed content while developing', async () => {
    server = await createServer({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [knowledgePlugin('content.ts')],
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    const load = async () => (await server?.transformRequest('virtual:knowledge/library'))?.code;
    expect(await load()).toContain('first');
    await writeFile(join(folder, 'content.ts'), contentSaying('second'));
    await expect.poll(load, { timeout: 5000 }).toContain('second');
  });
});
