import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkShape, checkSource, circlesAmong, layerOf } from './architecture/check-source';

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

describe('the tests', () => {
  /** Folders of tests that are of no one folder of src. */
  const others: Readonly<Record<string, string>> = {
    architecture: 'what src as a whole keeps to',
    bench: 'speed',
    e2e: 'the built page in a browser',
    fixtures: 'what tests share',
    mutation: 'how mutants are run',
    package: 'the packed npm package',
    public: 'files that are served as they are',
  };
  const folderOf = (path: string) => path.slice(0, Math.max(0, path.indexOf('/')));
  const folders = new Set(source.map(folderOf));

  it('stand in folders of src, but for these', () => {
    const stray = new Set(tests.map(folderOf).filter((name) => name !== '' && !folders.has(name)));
    expect([...stray].sort()).toEqual(Object.keys(others).sort());
  });

  it('stand in the folder of the file whose name they have', () => {
    const misplaced = tests.flatMap((path) => {
      const name = /([^/]+)\.test\.tsx?$/.exec(path)?.[1];
      if (name === undefined || folderOf(path) === '') return [];
      const named = new RegExp(`'(?:\\.\\./)+src/([^/']+)/(?:[^']*/)?${name}'`);
      const home = named.exec(read('tests', path))?.[1];
      return home === undefined || home === folderOf(path) ? [] : [`${path} is of src/${home}`];
    });
    expect(misplaced).toEqual([]);
  });
});

/**
 * What oxlint says of files, by the rules of `npm run lint`. They stand in a tree of their own, in which
 * every file of `src` is there and empty, so that what they import is found.
 * @param files text by path from the root @returns for each file its findings, as `rule: message`
 */
function lint(files: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  const config = JSON.stringify(pathToFileURL(join(root, 'oxlint.config.js')).href);
  const tree = new Map([
    ...source.map((path): [string, string] => [`src/${path}`, '']),
    ['package.json', '{}'],
    ['tsconfig.json', '{ "compilerOptions": { "strict": true } }'],
    ['tests/architecture.test.ts', ''],
    ['oxlint.config.mjs', `export { default } from ${config};`],
    ...files,
  ]);
  for (const [path, text] of tree) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      ...[join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs'],
      ...['-f', 'json', ...files.keys()],
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      },
    },
  );
  rmSync(folder, { recursive: true });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { filename: string; code: string; message: string }[];
  };
  return new Map(
    [...files.keys()].map((path) => [
      path,
      diagnostics
        .filter(({ filename }) => filename === path)
        .map(({ code, message }) => `${code}: ${message}`),
    ]),
  );
}

/** Texts that stand in a file each, of the name that is given or a like one, linted at once. */
function lintEach(cases: readonly (readonly [path: string, text: string])[]) {
  const files = cases.map(([path, text], index): [string, string] => [
    path.includes('/') ? path.replace(/(?=\.)/, `-${index}`) : path,
    text,
  ]);
  const found = lint(new Map(files.map(([path, text]) => [`src/${path}`, text])));
  return files.map(([path]) => found.get(`src/${path}`) ?? []);
}

describe('the table of imports', () => {
  const kept: [path: string, text: string][] = [
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
  ];
  const broken: [path: string, text: string, message: string][] = [
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
  ];
  const says = lintEach([...kept, ...broken.map(([path, text]) => [path, text] as const)]).map(
    (found) => found.filter((line) => line.startsWith('boundaries')),
  );

  it.each(kept.map(([path, text], index) => [path, text, says[index]]))(
    'lets %s hold %s',
    (_path, _text, found) => {
      expect(found).toEqual([]);
    },
  );

  it.each(
    broken.map(([path, text, message], index) => [path, text, message, says[kept.length + index]]),
  )('refuses in %s %s', (_path, _text, message, found) => {
    expect(found).toEqual([expect.stringContaining(String(message))]);
  });
});

describe('what is asked of every file', () => {
  /** The rules that a file breaks, by name. */
  const broken = (path: string, text: string) =>
    (lint(new Map([[path, text]])).get(path) ?? []).map((line) => line.replace(/: .*/s, '')).sort();

  it('is held by rules of three kinds: of text, of types, of React', () => {
    const page = `export function later(input: any) { Promise.resolve(input); }
      export const useNumber = (isOn: boolean) => (isOn ? useState(1) : null);
      declare function useState(value: number): number;`;
    expect(broken('page.tsx', page)).toEqual([
      'react-hooks(rules-of-hooks)',
      'typescript(no-explicit-any)',
      'typescript(no-floating-promises)',
    ]);
  });

  it('is, in JavaScript, also what the compiler holds elsewhere', () => {
    const script = `const a = 1;\na = missing;\nexport const b = { c: 1, c: 2, d: a };`;
    expect(broken('tool.mjs', script)).toEqual([
      'eslint(no-const-assign)',
      'eslint(no-dupe-keys)',
      'eslint(no-undef)',
    ]);
  });

  it('is an export by name, but where a tool reads its configuration', () => {
    const text = `export default { name: 'it' };`;
    const paths = ['src/ui/app.tsx', 'tests/ui/app.test.ts', 'tests/some.config.ts'];
    const found = lint(new Map(paths.map((path) => [path, text])));
    expect(paths.map((path) => found.get(path)?.length)).toEqual([1, 1, 0]);
  });

  it('is taken back by no comment', () => {
    const isLinted = (path: string) => /\.(tsx?|m?js)$/.test(path);
    const files = [
      ...source.filter(isLinted).map((path) => read('src', path)),
      ...tests.filter(isLinted).map((path) => read('tests', path)),
      ...readdirSync(root)
        .filter(isLinted)
        .map((path) => read('.', path)),
    ];
    expect(files.length).toBeGreaterThan(900);
    expect(
      files.filter((text) => /(\/\/|\/\*|^\s*\*)\s*(oxlint|eslint)-disable/m.test(text)),
    ).toEqual([]);
  });
});

describe('words chosen by a number', () => {
  const refused = [
    "n === 1 ? 'is' : 'are'",
    "n !== 1 ? 's' : ''",
    "list.length === 1 ? 'one thing' : `${list.length} things`",
    "`${n} run${n === 1 ? '' : 's'}`",
    "said === '1' ? 'day' : 'days'",
  ];
  const meant = ["n === 10 ? ',' : ''", "n > 1 ? 'short' : undefined", 'n === 1 ? low : high'];
  const says = lintEach(
    [...refused, ...meant].map((text) => ['ui/words.ts', `export const it = ${text};`] as const),
  ).map((found) => found.filter((line) => line.startsWith('words')));

  it.each(refused.map((text, index) => [text, says[index]]))(
    'are refused outside byCount: %s',
    (_text, found) => {
      expect(new Set(found)).toEqual(
        new Set([
          'words(by-number): Let the words agree with the number through byCount of src/model/by-count.ts.',
        ]),
      );
    },
  );

  it.each(meant.map((text, index) => [text, says[refused.length + index]]))(
    'are not meant by %s',
    (_text, found) => {
      expect(found).toEqual([]);
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
