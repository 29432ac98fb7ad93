import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPages, findNeeds, withWaitingProgram } from '../../src/tools/page-plugin';
import type { Bundle } from '../../src/tools/page-plugin';

const css = (file: string) => ({ importedCss: new Set([file]) });

/** A build of a start page, and of two pages that share a file. */
const bundle: Bundle = {
  'assets/index-1.js': {
    fileName: 'assets/index-1.js',
    isEntry: true,
    imports: ['assets/first-1.js'],
    moduleIds: ['/app/src/main.tsx'],
    viteMetadata: css('assets/index-1.css'),
  },
  'assets/first-1.js': { fileName: 'assets/first-1.js', moduleIds: ['/app/src/ui/app.tsx'] },
  'assets/a-1.js': {
    fileName: 'assets/a-1.js',
    imports: ['assets/shared-1.js', 'assets/index-1.js'],
    moduleIds: ['/app/src/ui/a.tsx'],
    viteMetadata: css('assets/a-1.css'),
  },
  'assets/shared-1.js': {
    fileName: 'assets/shared-1.js',
    imports: ['assets/first-1.js'],
    moduleIds: ['/app/src/ui/shared.tsx', '\0virtual:rules'],
  },
};

describe('what pages need', () => {
  it('is all that their modules import at once, but for what starts the program', () => {
    const needs = findNeeds(bundle, { a: ['src/ui/a.tsx'], b: ['virtual:rules'] });
    expect(needs.get('a')).toEqual(['assets/a-1.js', 'assets/shared-1.js', 'assets/a-1.css']);
    expect(needs.get('b')).toEqual(['assets/shared-1.js']);
  });

  it('is refused where the build holds no such module', () => {
    expect(() => findNeeds(bundle, { a: ['src/ui/gone.tsx'] })).toThrow('no src/ui/gone.tsx');
  });
});

describe('the files of pages', () => {
  const a = resolve('src/ui/a.tsx');
  const imports: Record<string, string[]> = {
    [resolve('src/main.tsx')]: ['/react'],
    [a]: ['/react', '/shared', '/form'],
    '\0virtual:rules': ['/shared', '/engine'],
    '/engine': ['/shared'],
  };
  const graph = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const nameOf = byPages({
    first: ['src/main.tsx'],
    a: ['src/ui/a.tsx'],
    b: ['virtual:rules'],
    c: ['virtual:rules'],
  });

  it('are named by the page that needs a module, with all that it imports', () => {
    expect(nameOf(a, graph)).toBe('a');
    expect(nameOf('/form', graph)).toBe('a');
  });

  it('are one with what starts the program, where several pages need them', () => {
    expect(nameOf('/engine', graph)).toBe('first');
    expect(nameOf('/react', graph)).toBe('first');
    expect(nameOf('/shared', graph)).toBe('first');
  });

  it('hold nothing that no page needs at once', () => {
    expect(nameOf('/later', graph)).toBeNull();
  });
});

describe('a built page', () => {
  const script = '<script type="module" crossorigin src="./assets/index-1.js"></script>';
  const preload = '<link rel="modulepreload" crossorigin href="./assets/first-1.js">';
  const style = '<link rel="stylesheet" crossorigin href="./assets/index-1.css">';

  it('keeps its styles, and lets its program and the files of its pages wait', () => {
    const { html, template } = withWaitingProgram(
      `<head>\n  ${script}\n  ${preload}\n  ${style}\n</head>`,
      bundle,
      { a: ['src/ui/a.tsx'] },
    );
    expect(html).toBe(`<head>\n  ${style}\n</head>`);
    expect(template.split('\n')).toEqual([
      '<template id="program">',
      script,
      preload,
      '<link rel="modulepreload" crossorigin data-page="a" href="./assets/a-1.js">',
      '<link rel="modulepreload" crossorigin data-page="a" href="./assets/shared-1.js">',
      '<link rel="preload" as="style" crossorigin data-page="a" href="./assets/a-1.css">',
      '</template>',
    ]);
  });

  it('is refused where it starts no program', () => {
    expect(() => withWaitingProgram('<head></head>', bundle, {})).toThrow('starts no program');
  });
});
