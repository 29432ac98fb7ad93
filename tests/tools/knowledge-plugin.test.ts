import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked, Logic } from '../../src/model/knowledge';
import { joinProse, joinWords, mergeProse } from '../../src/model/join-prose';
import type { ProseParts } from '../../src/model/prose';
import { knowledgePlugin } from '../../src/tools/knowledge-plugin';

const lists = [
  'questions',
  'families',
  'complements',
  'assumptions',
  'facts',
  'disagreements',
  'contradictions',
];
const figures = [
  'hostedModels',
  'accelerators',
  'tokenPrices',
  'tuningPrices',
  'rentals',
  'providers',
];
const empty = (names: readonly string[]) => names.map((name) => `${name}: [],`).join(' ');

function contentSaying(says: string): string {
  return `const sources = [{ id: 'a', title: 'A "quoted" title', grade: 'opinion', says: '${says}' }];
const effects = [{ kind: 'favour', on: { family: 'f' }, by: 'clear' }, { kind: 'step', step: 'go' }];
const sourced = { sources: [{ source: 'a', at: 'p. 1' }], grade: 'opinion' };
const rules = [
  { id: 'r', because: 'So', effects, ...sourced },
  { id: 'n', because: 'By the way', effects: [{ kind: 'note' }], ...sourced },
];
const steps = [
  { id: 'go', phase: 'watch', do: 'Walk.', metric: 'Metres' },
  { id: 'idle', phase: 'complement', do: 'Sit.', metric: 'Minutes' },
];
export const knowledge = {
  version: '1.0.0', releases: [], asOf: '2026-01-01', ${empty(lists)}
  catalogues: { ${empty(figures)} models: [{ id: 'm', name: 'M', note: 'apart' }] },
  strategies: [{ id: 'prompt', says: 'line\\u2028separator', rung: 1 }], sources, rules, steps,
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

interface Built extends ProseParts {
  asked: Asked;
  logic: Logic;
}

/** Builds an entry that re-exports the virtual modules and evaluates what comes out. */
async function buildBoth(): Promise<Built> {
  const entry = join(folder, 'entry.ts');
  await writeFile(
    entry,
    ['asked', 'logic', 'words', 'plan', 'details']
      .map((part) => `export { ${part} } from 'virtual:knowledge/${part}';\n`)
      .join(''),
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
  it('splits the content into logic and three parts of prose that join to the whole again', async () => {
    const { logic, words, plan, details } = await buildBoth();
    expect(logic.strategies).toEqual([{ id: 'prompt', rung: 1 }]);
    expect(logic.catalogues.models).toEqual([{ id: 'm', name: 'M' }]);
    expect(words).toEqual({
      sources: { a: { grade: 'opinion' } },
      rules: {
        r: { because: 'So', sources: [{ source: 'a' }] },
        n: { sources: [{ source: 'a' }] },
      },
      steps: { go: { do: 'Walk.' } },
      contradictions: {},
    });
    expect(plan).toEqual({ steps: { go: { metric: 'Metres' } } });
    expect(details.sources).toEqual({ a: { title: 'A "quoted" title', says: 'first' } });
    const sources = [{ source: 'a', at: 'p. 1' }];
    expect(details.rules).toEqual({ r: { sources }, n: { because: 'By the way', sources } });
    expect(details.steps).toEqual({ idle: { do: 'Sit.', metric: 'Minutes' } });
    expect(joinWords(logic, words).sources).toEqual([{ id: 'a', grade: 'opinion' }]);
    expect(joinProse(logic, mergeProse({ words, plan, details }))).toMatchObject({
      version: '1.0.0',
      strategies: [{ id: 'prompt', says: 'line\u2028separator', rung: 1 }],
      sources: [{ id: 'a', title: 'A "quoted" title', grade: 'opinion', says: 'first' }],
      rules: [
        { id: 'r', because: 'So', sources },
        { id: 'n', because: 'By the way', sources },
      ],
      steps: [
        { id: 'go', phase: 'watch', do: 'Walk.', metric: 'Metres' },
        { id: 'idle', phase: 'complement', do: 'Sit.', metric: 'Minutes' },
      ],
      catalogues: { models: [{ id: 'm', name: 'M', note: 'apart' }], rentals: [] },
    });
  });

  it('serves what asking needs apart, and the same within the logic', async () => {
    const { asked, logic } = await buildBoth();
    const known = { version: '1.0.0', asOf: '2026-01-01', questions: [], assumptions: [] };
    expect(asked).toEqual({ ...known, unreleased: true });
    expect(logic).toMatchObject(known);
    expect(logic).not.toHaveProperty('unreleased');
  });

  it('says which file must export what', async () => {
    await writeFile(join(folder, 'content.ts'), 'export const other = 1;');
    await expect(buildBoth()).rejects.toThrow('content.ts must export `knowledge`');
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
    const load = async () => (await server?.transformRequest('virtual:knowledge/details'))?.code;
    expect(await load()).toContain('first');
    await writeFile(join(folder, 'content.ts'), contentSaying('second'));
    await expect.poll(load, { timeout: 5000 }).toContain('second');
  });
});
