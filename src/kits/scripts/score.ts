/** `eval/score.mjs`: outputs of a model that promptfoo did not call become rows of results. */
export const scoreScript = String.raw`#!/usr/bin/env node
// Scores outputs that were made outside promptfoo (a classifier, a batch job) by equality with the
// reference, and puts them into a results file that compare.mjs reads. No dependency.
//
//   node eval/score.mjs OUTPUTS.csv [--tests eval/tests.csv] [--out eval/results.csv]
//   node eval/score.mjs eval/results.json      takes over what promptfoo scored, under the same items
//
// OUTPUTS.csv has columns input, variant, output; inputs are those of tests.csv.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readCsv, readResults } from './compare.mjs';

const [file, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = rest.indexOf('--' + name);
  return at === -1 ? otherwise : rest[at + 1];
};
const fold = (text) => String(text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
const cell = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);

// Items of promptfoo carry all their variables; the input alone names them here.
function fromPromptfoo(text) {
  return readResults(text).trials.flatMap(({ item, variant, score }) => {
    const input = JSON.parse(item)[0]?.input;
    return input === undefined ? [] : [[input, variant, score === null ? 'error' : String(score)]];
  });
}

// Where right answers repeat, as labels do: how many of each were found, the worst first.
function sayByLabel(outputs, references) {
  const labels = new Map();
  for (const { input, variant, output } of outputs) {
    const reference = references.get(fold(input)) ?? '';
    const key = JSON.stringify([variant, reference]);
    const one = labels.get(key) ?? { variant, reference, n: 0, right: 0, taken: new Map() };
    one.n += 1;
    if (fold(output) === fold(reference)) one.right += 1;
    else one.taken.set(output, (one.taken.get(output) ?? 0) + 1);
    labels.set(key, one);
  }
  if (new Set(references.values()).size * 2 > references.size) return;
  const short = (text) => (text.length > 40 ? text.slice(0, 40) + '…' : text);
  const worst = [...labels.values()].filter(({ n, right }) => right < n).sort((a, b) => a.right / a.n - b.right / b.n || b.n - a.n);
  if (worst.length > 0) console.log('Labels that were missed most:');
  for (const { variant, reference, n, right, taken } of worst.slice(0, 10)) {
    const [most] = [...taken].sort(([, a], [, b]) => b - a);
    console.log('  ' + variant + ', ' + short(reference) + ': ' + right + ' of ' + n + ' right; most often taken for ' + short(most[0]));
  }
}

function scored(outputs, references) {
  return outputs.map((row, at) => {
    if (row.input === undefined || row.variant === undefined || row.output === undefined) {
      throw new Error(file + ' needs columns input, variant and output');
    }
    const reference = references.get(fold(row.input));
    if (reference === undefined) throw new Error(file + ', row ' + (at + 1) + ': its input is no test item');
    return [row.input, row.variant, String(Number(fold(row.output) === fold(reference)))];
  });
}

try {
  if (file === undefined) throw new Error('takes a file of outputs: node eval/score.mjs OUTPUTS.csv');
  const tests = readCsv(readFileSync(option('tests', 'eval/tests.csv'), 'utf8')).filter(
    (row) => !String(row.__description ?? '').startsWith('EXAMPLE'),
  );
  const references = new Map(tests.map((row) => [fold(row.input), row.reference]));
  const text = readFileSync(file, 'utf8');
  const isPromptfoo = text.trimStart().startsWith('{');
  const rows = isPromptfoo ? fromPromptfoo(text) : scored(readCsv(text), references);
  const out = option('out', 'eval/results.csv');
  // A variant that is scored again replaces what it scored before.
  const again = new Set(rows.map(([, variant]) => variant));
  const kept = existsSync(out) ? readCsv(readFileSync(out, 'utf8')).filter(({ variant }) => !again.has(variant)) : [];
  const all = [...kept.map(({ item, variant, score }) => [item, variant, score]), ...rows];
  writeFileSync(out, ['item,variant,score', ...all.map((row) => row.map(cell).join(','))].join('\n') + '\n');
  if (!isPromptfoo) sayByLabel(readCsv(text), references);
  console.log(rows.length + (rows.length === 1 ? ' score is in ' : ' scores are in ') + out);
} catch (error) {
  console.error('score: ' + error.message);
  process.exitCode = 2;
}
`;
