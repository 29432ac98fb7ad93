import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { argv } from 'node:process';

/** The part of a mutation report that is counted; a file in several reports counts by the last. */
interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

const columns = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const;
type Counts = Record<(typeof columns)[number], number>;

function countsOf(mutants: readonly { status: string }[]): Counts {
  const of = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const [Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0] = columns.map(of);
  return { Killed, Timeout, Survived, NoCoverage };
}

/** Killed and timed out, in percent of all that were tried; what was left out does not count. */
function row(name: string, counts: Counts): string {
  const numbers = columns.map((column) => counts[column]);
  const all = numbers.reduce((sum, count) => sum + count, 0);
  const score = all === 0 ? '–' : ((100 * (counts.Killed + counts.Timeout)) / all).toFixed(1);
  return `| ${[name, all, ...numbers, score].join(' | ')} |`;
}

const files = new Map<string, readonly { status: string }[]>();
for (const path of argv.slice(2)) {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  for (const [file, { mutants }] of Object.entries(report.files)) files.set(file, mutants);
}
const names = [...files.keys()].sort();
const below = (folder: string) =>
  countsOf(
    names.filter((name) => name.startsWith(folder)).flatMap((name) => files.get(name) ?? []),
  );

console.log('| File | Mutants | Killed | Timed out | Survived | Not reached | Score |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const folder of ['src/engine', 'src/share']) {
  for (const name of names.filter((one) => one.startsWith(folder))) {
    const short = name.replace(`${folder}/`, '');
    console.log(row(`\`${basename(folder)}/${short}\``, countsOf(files.get(name) ?? [])));
  }
  console.log(row(`**${folder}**`, below(folder)));
}
console.log(row('**all**', below('src/')));
