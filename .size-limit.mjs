import { readdirSync, readFileSync } from 'node:fs';

// What must arrive before a page shows anything is what a file names itself, and what those name.
// Chunks that are loaded later are not in it.
const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => `dist/${file}`,
);

/** A script with every script that it imports statically. */
function withImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g,
  );
  for (const [, name] of imports) withImports(`dist/assets/${name}`, found);
  return found;
}

/** The built file of a chunk. */
function chunk(name) {
  const file = readdirSync('dist/assets').find(
    (one) => one.startsWith(`${name}-`) && /\.js$/.test(one),
  );
  if (file === undefined) throw new Error(`dist/assets holds no chunk called ${name}.`);
  return `dist/assets/${file}`;
}

const scripts = named.filter((file) => file.endsWith('.js'));
if (scripts.length === 0) throw new Error('dist/index.html names no script.');
const first = new Set(scripts.flatMap((file) => [...withImports(file)]));
const result = ['result-page', 'create-decider', 'logic', 'prose'].map(chunk);
const all = new Set([...first, ...result.flatMap((file) => [...withImports(file)])]);

export default [
  { name: 'scripts before the first answer', path: [...first], limit: '100 kB', gzip: true },
  // Most of it is the rules and their words; without those a result could not say its reasons.
  { name: 'scripts until the result shows', path: [...all], limit: '225 kB', gzip: true },
  {
    name: 'styles before the first answer',
    path: named.filter((file) => file.endsWith('.css')),
    limit: '20 kB',
    gzip: true,
  },
];
