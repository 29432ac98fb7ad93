import { readFileSync } from 'node:fs';

// What the built page itself names is what must arrive before it shows anything: the entry script
// and the modules it imports statically. Chunks that are loaded later are not in it.
const page = readFileSync('dist/index.html', 'utf8');
const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
const initial = (extension) =>
  named.filter((file) => file.endsWith(extension)).map((file) => `dist/${file}`);

if (initial('.js').length === 0) throw new Error('dist/index.html names no script.');

const budgets = [
  { name: 'scripts before the first page', path: initial('.js'), limit: '150 kB', gzip: true },
];
const styles = initial('.css');
if (styles.length > 0) {
  budgets.push({ name: 'styles', path: styles, limit: '20 kB', gzip: true });
}

export default budgets;
