import { readFileSync } from 'node:fs';

// index.html names to itself what the program is made of: what starts it, and what each kind of page
// needs beyond that. tests/e2e/first-load.spec.ts holds these lists against what a browser asks for.
const page = readFileSync('dist/index.html', 'utf8');
const named = /<meta name="parts" content="([^"]+)"/.exec(page)?.[1];
if (named === undefined) throw new Error('dist/index.html names no parts.');
const { first, pages } = JSON.parse(named.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
const inDist = (files) => files.map((file) => file.replace('./', 'dist/'));
const scripts = (files) => inDist(files.filter((file) => file.endsWith('.js')));
const linked = [...page.matchAll(/href="(\.\/assets\/[^"]+\.css)"/g)].map(([, file]) => file);
const styles = [...linked, ...pages.q.filter((file) => file.endsWith('.css'))];
/** What a plan says of its steps: asked for once the verdict is painted. */
const plans = 'dist/assets/plans-*.js';

export default [
  {
    name: 'scripts before the first answer',
    path: scripts([...first, ...pages.q]),
    limit: '100 kB',
    gzip: true,
  },
  {
    // Of that, React is some 70 kB, what decides 17, and what a result says at once 11.
    name: 'scripts until a result shows',
    path: scripts([...first, ...pages.result]),
    limit: '150 kB',
    gzip: true,
  },
  {
    name: 'scripts until a result from a link shows',
    path: scripts([...first, ...pages.r]),
    limit: '150 kB',
    gzip: true,
  },
  {
    // How each step is measured and when to stop comes right after, without holding up the rest.
    name: 'the same, with every word of its plan',
    path: [...scripts([...first, ...pages.r]), plans],
    limit: '157 kB',
    gzip: true,
  },
  { name: 'styles before the first answer', path: inDist(styles), limit: '20 kB', gzip: true },
];
