import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, expect, it } from 'vitest';
import { checkShape, checkSource, circlesAmong, layerOf } from './architecture/check-source';
import { importRules } from './architecture/layers.js';

const root = join(import.meta.dirname, '..');

/** Every file below a folder, relative to it, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

const read = (folder: string, path: string) => readFileSync(join(root, folder, path), 'utf8');
const isCode = (path: string) => /\.(tsx?|mjs|css)$/.test(path);
const source = filesBelow('src');
const tests = filesBelow('tests');

describe('the source tree', () => {
  it('has files to check', () => {
    expect(source).toContain('main.tsx');
    expect(tests).toContain('architecture.test.ts');
  });

  it('holds only what the design allows each folder', () => {
    const files = source.filter((path) => /\.tsx?$/.test(path));
    expect(files.flatMap((path) => checkSource(path, read('src', path)))).toEqual([]);
  });

  it('has files of one subject with kebab-case names', () => {
    const files = source.filter(isCode);
    expect(files.flatMap((path) => checkShape(path, read('src', path)))).toEqual([]);
  });

  it('has no files that import one another in a circle', () => {
    const files = source.filter((path) => /\.tsx?$/.test(path));
    expect(circlesAmong(new Map(files.map((path) => [path, read('src', path)])))).toEqual([]);
  });

  it('has tests with kebab-case names', () => {
    const files = tests.filter(isCode);
    expect(files.flatMap((path) => checkShape(path, '', Infinity))).toEqual([]);
  });
});

/** What eslint says of the imports of a file of `src`, by the design's table alone. */
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } },
    ...importRules,
  ],
});
async function saysOfImports(path: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, 'src', path) });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('the table of imports', () => {
  it.each([
    ['model/rule.ts', `import * as z from 'zod/mini';\nimport { id } from './ids';`],
    ['engine/plan.ts', `import type { Rule } from '../model/rule';`],
    ['engine/describe/plan.ts', `import { listed } from '../../words/answers';`],
    ['facts/prompt.ts', `import { cost } from '../calculators/token-cost';`],
    ['advisor/analysis.ts', `import { ask } from '../worker/client';`],
    ['worker/client.ts', `import url from './worker?worker&url';`],
    ['ui/results/result-page.tsx', `import { advise } from '../../advisor/verdicts';`],
    ['ui/describe/desk.ts', `import { read } from '../../doors/describe/reply';`],
    ['mcp.ts', `import { knowledge } from './content';`],
    ['share/link.ts', `import { inflateSync } from 'fflate';\nimport { id } from '../model/ids';`],
    ['ui/results/map.tsx', `import { scaleLog } from 'd3-scale';\nimport './map.css';`],
    ['tools/start.ts', `import { build } from 'vite';\nimport { knowledge } from '../content';`],
    ['tools/prerender.tsx', `import { App } from '../ui/app';`],
    [
      'cli/advise.ts',
      `import { readFileSync } from 'node:fs';\nimport { x } from '../engine/plan';`,
    ],
    ['cli/knowledge.ts', `import { homepage } from '../../package.json';`],
    ['main.tsx', `import { entries } from 'virtual:knowledge/rulebook';`],
  ])('lets %s hold %s', async (path, text) => {
    expect(await saysOfImports(path, text)).toEqual([]);
  });

  it.each([
    ['model/rule.ts', `import { plan } from '../engine/plan';`, 'model may import no other folder'],
    ['content/index.ts', `import * as z from 'zod/mini';`, 'content may use no package'],
    ['engine/plan.ts', `import { knowledge } from '../content/index';`, 'engine may import model'],
    ['engine/plan.ts', `export { knowledge } from '../content';`, 'Take it as an argument'],
    ['engine/plan.ts', `export * from '../content';`, 'engine may import model'],
    ['engine/plan.ts', `const it = await import('../ui/app');`, 'engine may import model'],
    ['engine/plan.ts', `type It = import('../ui/app').App;`, 'engine may import model'],
    ['engine/plan.ts', `import type { App } from '../ui/app';`, 'engine may import model'],
    ['engine/plan.ts', `import { readFileSync } from 'node:fs';`, 'engine may use no package'],
    ['engine/plan.ts', `import { nothing } from '../nowhere/else';`, 'engine may import model'],
    ['engine/plan.ts', `import { start } from '../main';`, 'engine may import model'],
    ['share/link.ts', `import { homepage } from '../../package.json';`, 'share may import model'],
    ['tools/start.ts', `import { check } from '../../tests/architecture.test';`, 'outside src'],
    [
      'state/session.ts',
      `import { ask } from '../worker/client';`,
      'state may import model, share',
    ],
    ['state/session.ts', `import { useState } from 'react';`, 'state may use zustand'],
    ['engine/decide.ts', `import { factsOf } from '../facts';`, 'move the shared noun to model'],
    ['ui/app.tsx', `import { plan } from '../engine/plan';`, 'ui may import model, words, advisor'],
    ['ui/app.tsx', `import { x } from '../doors/describe/quote';`, 'ui may import model, words'],
    ['ui/app.tsx', `import { entries } from 'virtual:knowledge/rulebook';`, 'injected by main.tsx'],
    ['tools/start.ts', `import { App } from '../ui/app';`, 'only files named prerender*'],
  ])('refuses in %s %s', async (path, text, message) => {
    const says = await saysOfImports(path, text);
    expect(says).toHaveLength(1);
    expect(says[0]).toContain(message);
  });

  it('is part of what npm test lints by', async () => {
    const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile(
      join(root, 'src/engine/decide.ts'),
    );
    expect(config).toHaveProperty(['rules', 'boundaries/dependencies', 0], 2);
  });
});

describe('what is asked of TypeScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is held by rules of three kinds: of text, of types, of React', () => {
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
    writeFileSync(
      join(folder, 'page.tsx'),
      `export function later(input: any) { Promise.resolve(input); }
       export const useNumber = (isOn: boolean) => (isOn ? useState(1) : null);
       declare function useState(value: number): number;`,
    );
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(
      process.execPath,
      [oxlint, '-c', join(root, '.oxlintrc.jsonc'), '-f', 'unix'],
      { cwd: folder, encoding: 'utf8' },
    );
    const rules = [...stdout.matchAll(/\[Error\/[^(]+\(([a-z-]+)\)\]/g)].map(([, rule]) => rule);
    expect(rules.sort()).toEqual(['no-explicit-any', 'no-floating-promises', 'rules-of-hooks']);
  });
});

describe('words chosen by a number', async () => {
  const config = (await new ESLint({ cwd: root }).calculateConfigForFile(
    join(root, 'src/ui/app.tsx'),
  )) as { rules: Record<string, Linter.RuleEntry> };
  const rule = config.rules['no-restricted-syntax'] ?? 'off';
  const linter = new Linter();
  const says = (text: string) =>
    linter
      .verify(text, [{ rules: { 'no-restricted-syntax': rule } }])
      .map(({ message }) => message);

  it.each([
    "n === 1 ? 'is' : 'are'",
    "n !== 1 ? 's' : ''",
    "list.length === 1 ? 'one thing' : `${list.length} things`",
    "`${n} run${n === 1 ? '' : 's'}`",
    "said === '1' ? 'day' : 'days'",
  ])('are refused outside byCount: %s', (text) => {
    expect(new Set(says(text))).toEqual(
      new Set(['Let the words agree with the number through byCount of src/model/by-count.ts.']),
    );
  });

  it.each(["n === 10 ? ',' : ''", "n > 1 ? 'short' : undefined", 'n === 1 ? low : high'])(
    'are not meant by %s',
    (text) => {
      expect(says(text)).toEqual([]);
    },
  );
});

describe('the architecture check', () => {
  it.each([
    ['model/case.ts', `export const c = { window: 1, says: 'a document in the context window' };`],
    ['engine/facts.ts', `const size = ({ document }: Sizes) => 1; const n = limits.window;`],
    [
      'engine/facts.ts',
      `const window = 8192; export const fits = (size: number) => size < window;`,
    ],
    ['engine/days.ts', `const day = Date.parse('2026-01-01');`],
    ['ui/clock.ts', `export const now = () => Date.now();`],
    ['engine/choose.ts', `switch (a) { default: break; }`],
  ])('accepts %s with %s', (path, text) => {
    expect(checkSource(path, text)).toEqual([]);
  });

  it.each([
    ['content/index.ts', `export const rules = list.map((rule) => rule);`, 'content is plain data'],
    ['engine/rank.ts', `const now = Date.now();`, 'Date.now (the clock)'],
    ['engine/rank.ts', `const now = new Date();`, 'new Date (the clock)'],
    ['engine/rank.ts', `const roll = Math.random();`, 'Math.random (chance)'],
    ['share/link.ts', `const base = window.location.href;`, 'window (the DOM)'],
    ['share/link.ts', `const title = document.title;`, 'document (the DOM)'],
    ['evaluation/backtest.ts', `const past = await fetch(url);`, 'fetch (the network)'],
    ['calculators/cost.ts', `localStorage.setItem('a', 'b');`, 'localStorage (storage)'],
    ['engine/rank.ts', `const pass = { fetch };`, 'fetch (the network)'],
    ['engine/rank.ts', `globalThis.fetch(url);`, 'globalThis.fetch (a global)'],
    ['ui/app.tsx', `export default function App() {}`, 'has a default export'],
    ['ui/app.tsx', `const App = 1;\nexport default App;`, 'ui/app.tsx:2 has a default export'],
    ['ui/app.tsx', `const App = 1;\nexport { App as default };`, 'has a default export'],
    ['services/rank.ts', ``, 'in no folder of the design'],
    ['rank.ts', ``, 'in no folder of the design'],
  ])('refuses %s with %s', (path, text, message) => {
    expect(checkSource(path, text).join('\n')).toContain(message);
  });

  it.each([
    ['ui/ResultPage.tsx', '', 'not kebab-case'],
    ['ui/result_page.tsx', '', 'not kebab-case'],
    ['ui/Results/page.tsx', '', 'not kebab-case'],
    ['engine/utils.ts', '', 'says nothing'],
    ['common/rank.ts', '', 'says nothing'],
    ['engine/rank.ts', 'x\n'.repeat(401), 'has 401 lines, over 400'],
  ])('refuses the shape of %s', (path, text, message) => {
    expect(checkShape(path, text).join('\n')).toContain(message);
  });

  it('accepts ordinary names and 350 lines, and any number of data', () => {
    expect(checkShape('tools/ambient-modules.d.ts', 'x\n'.repeat(350))).toEqual([]);
    expect(checkShape('content/rules/cost.ts', 'x\n'.repeat(900))).toEqual([]);
  });

  it('finds circles, types among them, but for what is loaded later', () => {
    const circles = circlesAmong(
      new Map([
        ['engine/a.ts', `import { b } from './b';\nimport * as z from 'zod/mini';`],
        ['engine/b.ts', `export type { C } from '../model/c';`],
        ['model/c.ts', `import type { A } from '../engine/a';`],
        ['engine/d.ts', `import { a } from './a';\nconst later = () => import('./e');`],
        ['engine/e.ts', `import { d } from './d';`],
        ['facts/index.ts', `import { one } from './one';`],
        ['facts/one.ts', `import { all } from '.';`],
      ]),
    );
    expect(circles).toEqual([
      ['engine/a.ts', 'engine/b.ts', 'model/c.ts', 'engine/a.ts'],
      ['facts/index.ts', 'facts/one.ts', 'facts/index.ts'],
    ]);
  });

  it('tells the folder of a file, and of the two that wire things', () => {
    expect(['ui/results/page.tsx', 'main.tsx', 'cli.ts', 'cli/advise.ts'].map(layerOf)).toEqual([
      'ui',
      'main',
      'cli',
      'cli',
    ]);
  });
});
