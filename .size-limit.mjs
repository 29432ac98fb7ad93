import { readFileSync } from 'node:fs';

// index.html names to itself what the program is made of: what starts it, and what each kind of page
// needs beyond that. tests/e2e/first-load.spec.ts holds these lists against what a browser asks for.
const page = readFileSync('dist/index.html', 'utf8');
const named = /<meta name="parts" content="([^"]+)"/.exec(page)?.[1];
if (named === undefined) throw new Error('dist/index.html names no parts.');
const { first, pages } = JSON.parse(named.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
const inDist = (files) => files.map((file) => file.replace('./', 'dist/'));
const scripts = (files) => inDist(files.filter((file) => file.endsWith('.js')));
const styles = [...page.matchAll(/href="(\.\/assets\/[^"]+\.css)"/g)].map(([, file]) => file);

export default [
  { name: 'scripts before the first answer', path: scripts(first), limit: '100 kB', gzip: true },
  {
    // Most of it is React, the rules and their words; without those a result could not say its reasons.
    name: 'scripts until a result shows',
    path: scripts([...first, ...pages.result]),
    limit: '188 kB',
    gzip: true,
  },
  {
    name: 'scripts until a result from a link shows',
    path: scripts([...first, ...pages.r]),
    limit: '188 kB',
    gzip: true,
  },
  { name: 'styles before the first answer', path: inDist(styles), limit: '20 kB', gzip: true },
];
