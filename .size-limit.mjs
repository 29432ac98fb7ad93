import { readFileSync } from 'node:fs';

// index.html names to itself what starts the program, and what each kind of page needs besides; see
// src/tools/page-plugin.ts. tests/e2e/first-load.spec.ts holds that against what a browser asks for.
const html = readFileSync('dist/index.html', 'utf8');
const program = /<template id="program">(.*?)<\/template>/s.exec(html)?.[1];
if (program === undefined) throw new Error('dist/index.html starts no program.');
const tags = program.match(/<(?:script|link)[^>]*>/g) ?? [];
const linked = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];

/** Built files that a page needs, by the end of their names. */
const files = (page, kind) =>
  [
    ...linked,
    ...tags.filter((tag) => [undefined, page].includes(/data-page="(.*?)"/.exec(tag)?.[1])),
  ]
    .map((tag) => `dist/${/(?:src|href)="\.\/([^"]*)"/.exec(tag)?.[1]}`)
    .filter((file) => file.endsWith(kind));

export default [
  { name: 'scripts before the first answer', path: files('q', '.js'), limit: '120 kB', gzip: true },
  {
    name: 'scripts until a result shows',
    path: files('result', '.js'),
    limit: '190 kB',
    gzip: true,
  },
  {
    name: 'scripts until a result from a link shows',
    path: files('r', '.js'),
    limit: '190 kB',
    gzip: true,
  },
  { name: 'styles before the first answer', path: files('q', '.css'), limit: '20 kB', gzip: true },
];
