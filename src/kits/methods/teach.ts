import type { Situation } from '../situation';
import type { MethodPart } from './part';
import { joined } from './part';
import { tuneModel } from './tune-model';
import { trainingValues } from './training-values';

/** A stronger model answers, people check a sample, and a smaller one is trained on the answers. */
export function distillationPart(situation: Situation, explains: boolean): MethodPart {
  const method = trainingValues(situation, 'lora').fit === 'no' ? 'qlora' : 'lora';
  const ask = explains
    ? `Explain in a few steps, then write the result alone on a last line that begins with "Result: ".`
    : 'Answer with the result alone.';
  const script = `#!/usr/bin/env node
// Lets a teacher answer your inputs, through any server that speaks the OpenAI protocol. It sends
// nothing without --go and a key in TEACHER_API_KEY; before, it says what would be sent.
//
//   node data/label.mjs inputs.csv [--column input] [--out data/labelled.jsonl] [--go]
//
// TEACHER_URL (such as http://localhost:8000/v1) and TEACHER_MODEL say who the teacher is. What is
// already answered is not asked again.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { readCsv } from '../eval/compare.mjs';

const [file, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = rest.indexOf('--' + name);
  return at === -1 ? otherwise : rest[at + 1];
};
const instruction = ${JSON.stringify(`TASK: say here what has to be done. ${ask}`)};
const fold = (text) => String(text).normalize('NFKC').trim().replace(/\\s+/g, ' ').toLowerCase();

async function answer(input) {
  const { TEACHER_URL, TEACHER_MODEL, TEACHER_API_KEY } = process.env;
  const response = await fetch(TEACHER_URL + '/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + TEACHER_API_KEY },
    body: JSON.stringify({
      model: TEACHER_MODEL,
      messages: [{ role: 'system', content: instruction }, { role: 'user', content: input }],
    }),
  });
  if (!response.ok) throw new Error('the teacher answered with status ' + response.status);
  return (await response.json()).choices[0].message.content;
}

try {
  if (file === undefined) throw new Error('takes a file of inputs');
  const column = option('column', 'input');
  const rows = readCsv(readFileSync(file, 'utf8'));
  if (rows[0]?.[column] === undefined) throw new Error('there is no column ' + column);
  const out = option('out', 'data/labelled.jsonl');
  const lines = existsSync(out) ? readFileSync(out, 'utf8').split('\\n').filter(Boolean) : [];
  const done = new Set(lines.map((line) => fold(JSON.parse(line).input)));
  const tests = new Set(readCsv(readFileSync('eval/tests.csv', 'utf8')).map((row) => fold(row.input)));
  const open = rows.map((row) => row[column]).filter((input) => !done.has(fold(input)) && !tests.has(fold(input)));
  const tokens = open.reduce((sum, input) => sum + Math.ceil((instruction.length + input.length) / 4), 0);
  console.log(open.length + ' inputs are open, about ' + tokens + ' tokens in; test items are left out');
  if (!rest.includes('--go')) console.log('Nothing was sent: add --go');
  else {
    for (const name of ['TEACHER_URL', 'TEACHER_MODEL', 'TEACHER_API_KEY']) {
      if (!process.env[name]) throw new Error('set ' + name);
    }
    for (const input of open) appendFileSync(out, JSON.stringify({ input, output: await answer(input) }) + '\\n');
  }
} catch (error) {
  console.error('label: ' + error.message);
  process.exitCode = 2;
}
`;
  const check = `#!/usr/bin/env node
// Draws a sample of the teacher's answers for people to check: node data/spot-check.mjs [--rows 50]
// Fill in the column right (yes, no); --count then says how many are wrong at most.
import { readFileSync, writeFileSync } from 'node:fs';
import { readCsv, wilson } from '../eval/compare.mjs';

const args = process.argv.slice(2);
const cell = (text) => (/[",\\n\\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
try {
  if (args.includes('--count')) {
    const rows = readCsv(readFileSync('data/spot-check.csv', 'utf8')).filter(({ right }) => right !== '');
    if (rows.length === 0) throw new Error('no row of data/spot-check.csv is filled in');
    const wrong = rows.filter(({ right }) => /^(n|no|0|false|wrong)$/i.test(right.trim())).length;
    const { high } = wilson(wrong, rows.length);
    console.log(wrong + ' of ' + rows.length + ' are wrong: at most ' + (100 * high).toFixed(1) + ' % (95 %)');
  } else {
    const at = args.indexOf('--rows');
    const wanted = at === -1 ? 50 : Number(args[at + 1]);
    const rows = readFileSync('data/labelled.jsonl', 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line));
    const step = Math.max(1, Math.floor(rows.length / wanted));
    const drawn = rows.filter((_, place) => place % step === 0).slice(0, wanted);
    const body = drawn.map(({ input, output }) => [input, output, ''].map(cell).join(','));
    writeFileSync('data/spot-check.csv', ['input,output,right', ...body].join('\\n') + '\\n');
    console.log(drawn.length + ' rows are in data/spot-check.csv');
  }
} catch (error) {
  console.error('spot-check: ' + error.message);
  process.exitCode = 2;
}
`;
  const own: MethodPart = {
    format: 'messages',
    tools: [],
    files: [
      { path: 'data/label.mjs', text: script },
      { path: 'data/spot-check.mjs', text: check },
    ],
    sections: [
      {
        title: 'Let the teacher answer',
        text: `The terms of the teacher must allow that its outputs train another model: read them first.

1. Fill \`eval/tests.csv\` with items that **people** answered: a student is not measured by its teacher's answers.
2. \`node data/label.mjs inputs.csv\` says what would be sent; with \`--go\` it sends it, with your key.
3. \`node data/spot-check.mjs\`, fill in the column right, then \`node data/spot-check.mjs --count\`. Above a few percent wrong, fix the instruction first.
4. \`node data/convert.mjs data/labelled.jsonl\`, then train the student as below.`,
      },
    ],
  };
  return joined(own, tuneModel(situation, method));
}
