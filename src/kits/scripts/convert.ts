/** Formats that `data/convert.mjs` writes, one object a line. */
export type RowFormat =
  | 'messages'
  | 'text-label'
  | 'preference'
  | 'prompt'
  | 'text'
  | 'gemini'
  | 'bedrock';

/**
 * `data/convert.mjs`, set up for a kit. @param items test items that the plan needs @param prompt file
 * with what stands around every input, '' where inputs stand alone
 */
export function convertScript(format: RowFormat, items: number, prompt: string): string {
  return source
    .replace('@FORMAT@', format)
    .replace('@ITEMS@', String(items))
    .replace('@PROMPT@', prompt);
}

const source = String.raw`#!/usr/bin/env node
// Turns your CSV or JSONL into what the training tool reads, and holds out the test items. No
// dependency, no network. Nothing is written while a row has a fault.
//
//   node data/convert.mjs FILE [--input COLUMN] [--output COLUMN] [--rejected COLUMN]
//                              [--format FORMAT] [--system FILE.txt] [--items N]
//                              [--out data/prepared] [--tests eval/tests.csv] [--skip-faults]
//                              [--prompt FILE.txt]
//
// FORMAT: messages (TRL, Axolotl, LLaMA-Factory, OpenAI, Foundry, Together, Fireworks), text-label
// (Trainer, SetFit, scikit-learn), preference (DPO), prompt (GRPO), text (continued pre-training),
// gemini, bedrock.
//
// --prompt names the text that stands around every input, at {{input}}; the evaluation asks with the
// same one, since a model has to be asked as it was trained. Conversations are taken as they are.
//
// An item is held out by a hash of its input (case and spaces folded), so the split does not depend on
// the order of rows, and rows with the same input always stand on the same side. Once eval/tests.csv
// holds items, it stays as it is, and rows with their inputs never get into training.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../eval/compare.mjs';

const formats = ['messages', 'text-label', 'preference', 'prompt', 'text', 'gemini', 'bedrock'];
const [file, ...rest] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = rest.indexOf('--' + name);
  return at === -1 ? otherwise : rest[at + 1];
};
const format = option('format', '@FORMAT@');
const items = Number(option('items', '@ITEMS@'));
// Share of the training rows that the tool watches while it trains; not a test.
const validationShare = 0.1;

class Refused extends Error {}

const fold = (text) => String(text).normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

// A number from 0 to 1 that depends on the text alone (FNV-1a, then mixed).
function place(text, salt) {
  let hash = 0x811c9dc5 ^ salt;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

// Records with the line that they begin on. A fault is [line, what is wrong].
function readRecords(text, faults) {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('[')) return JSON.parse(text).map((record, at) => ({ record, line: at + 1 }));
  if (!start.startsWith('{')) return csvRecords(text, faults);
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [{ record: JSON.parse(line), line: at + 1 }];
    } catch {
      faults.push([at + 1, 'is not JSON']);
      return [];
    }
  });
}

function csvRecords(text, faults) {
  // Lines are counted over quoted line breaks.
  const rows = [];
  let from = 0;
  let line = 1;
  let begins = 1;
  let quotes = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text[at] === '"') quotes += 1;
    if (at < text.length && text[at] !== '\n') continue;
    if (quotes % 2 === 0 || at === text.length) {
      const part = text.slice(from, at);
      if (part.trim() !== '') rows.push({ part, line: begins });
      from = at + 1;
      begins = line + 1;
    }
    line += 1;
  }
  if (quotes % 2 === 1) faults.push([rows.at(-1)?.line ?? 1, 'has a quote that is not closed']);
  const [head, ...body] = rows;
  if (head === undefined) return [];
  return body.map(({ part, line: at }) => {
    const cells = readCsv(head.part + '\n' + part)[0] ?? {};
    return { record: cells, line: at };
  });
}

const inputs = ['input', 'text', 'question', 'prompt', 'query', 'instruction', 'user'];
const outputs = ['output', 'label', 'category', 'answer', 'response', 'completion', 'reference', 'chosen', 'response_j', 'target'];
const rejects = ['rejected', 'response_k'];

function columnOf(names, given, wanted, role) {
  if (given !== undefined) {
    if (!names.includes(given)) throw new Refused('there is no column ' + given + '; columns: ' + names.join(', '));
    return given;
  }
  const found = wanted.find((name) => names.includes(name));
  if (found === undefined) throw new Refused('no column of ' + role + 's was found; name it with --' + role + '; columns: ' + names.join(', '));
  return found;
}

// Input, output and conversation of each record.
function readRows(records, faults) {
  const names = Object.keys(records[0]?.record ?? {});
  const isChat = Array.isArray(records[0]?.record?.messages);
  const isPreference = format === 'preference';
  const input = isChat ? undefined : columnOf(names, option('input'), format === 'text' ? ['text', 'content', 'input'] : inputs, 'input');
  const needsOutput = !isChat && format !== 'text';
  const output = needsOutput ? columnOf(names.filter((name) => name !== input), option('output'), outputs, 'output') : undefined;
  const rejected = isPreference ? columnOf(names, option('rejected'), rejects, 'rejected') : undefined;
  const context = input === 'instruction' || (names.includes('instruction') && input === 'input') ? 'instruction' : undefined;
  return records.flatMap(({ record, line }) => {
    if (isChat) return chatRow(record, line, faults);
    const own = String(record[input] ?? '').trim();
    const asked = context === undefined ? own : [record.instruction, names.includes('input') ? record.input : ''].filter((part) => String(part ?? '').trim() !== '').join('\n\n');
    const answer = output === undefined ? '' : record[output];
    const said = typeof answer === 'object' && answer !== null ? JSON.stringify(answer) : String(answer ?? '').trim();
    if (asked === '') faults.push([line, 'has no input']);
    else if (needsOutput && said === '') faults.push([line, 'has no output']);
    else if (isPreference && String(record[rejected] ?? '').trim() === '') faults.push([line, 'has no rejected output']);
    else if (isPreference && fold(record[rejected]) === fold(said)) faults.push([line, 'prefers an output to itself']);
    else return [{ line, input: asked, output: said, rejected: isPreference ? String(record[rejected]) : '', turns: [{ role: 'user', content: prompt.replaceAll('{{input}}', () => asked) }] }];
    return [];
  });
}

function chatRow({ messages }, line, faults) {
  const roles = ['system', 'user', 'assistant'];
  const last = messages?.at?.(-1);
  if (!Array.isArray(messages) || messages.some(({ role, content }) => !roles.includes(role) || typeof content !== 'string' || content.trim() === '')) {
    faults.push([line, 'needs messages with role (system, user, assistant) and content']);
  } else if (last.role !== 'assistant' || !messages.some(({ role }) => role === 'user')) {
    faults.push([line, 'needs a message of the user and ends with one of the assistant']);
  } else {
    const turns = messages.slice(0, -1);
    return [{ line, input: turns.filter(({ role }) => role === 'user').map(({ content }) => content).join('\n\n'), output: last.content, rejected: '', turns }];
  }
  return [];
}

// The same input with two outputs teaches nothing and cannot be tested.
function findConflicts(rows, faults) {
  const seen = new Map();
  if (!['messages', 'text-label'].includes(format)) return;
  for (const { line, input, output } of rows) {
    const before = seen.get(fold(input));
    if (before === undefined) seen.set(fold(input), { line, output });
    else if (fold(before.output) !== fold(output)) faults.push([line, 'contradicts line ' + before.line + ': the same input with another output']);
  }
}

// The prompt around an input; '' where inputs stand alone.
const promptFile = option('prompt', '@PROMPT@');
let prompt = '{{input}}';

function readPrompt() {
  if (promptFile !== '') prompt = readFileSync(promptFile, 'utf8').trim();
  if (!prompt.includes('{{input}}')) throw new Refused(promptFile + ' has no {{input}}');
  if (/TASK: say here|LIST THE LABELS/.test(prompt)) {
    throw new Refused(promptFile + ' still holds its placeholder: say the task there first, since every training row carries it');
  }
}

let system = '';

function write(row) {
  const turns = system === '' || row.turns[0]?.role === 'system' ? row.turns : [{ role: 'system', content: system }, ...row.turns];
  const answer = { role: 'assistant', content: row.output };
  switch (format) {
    case 'text-label':
      return { text: row.input, label: row.output };
    case 'text':
      return { text: row.input };
    case 'prompt':
      return { prompt: turns, reference: row.output };
    case 'preference':
      return { prompt: turns, chosen: [answer], rejected: [{ role: 'assistant', content: row.rejected }] };
    case 'gemini': {
      const first = turns[0].role === 'system' ? { systemInstruction: { parts: [{ text: turns[0].content }] } } : {};
      const contents = [...turns, answer].filter(({ role }) => role !== 'system').map(({ role, content }) => ({ role: role === 'user' ? 'user' : 'model', parts: [{ text: content }] }));
      return { ...first, contents };
    }
    case 'bedrock': {
      const first = turns[0].role === 'system' ? { system: [{ text: turns[0].content }] } : {};
      const messages = [...turns, answer].filter(({ role }) => role !== 'system').map(({ role, content }) => ({ role, content: [{ text: content }] }));
      return { schemaVersion: 'bedrock-conversation-2024', ...first, messages };
    }
    default:
      return { messages: [...turns, answer] };
  }
}

const cell = (text) => (/[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
const isExample = (row) => String(row.__description ?? '').startsWith('EXAMPLE');

function main() {
  if (file === undefined) throw new Refused('takes a file: node data/convert.mjs FILE');
  if (!formats.includes(format)) throw new Refused('--format must be one of: ' + formats.join(', '));
  if (!(items > 0)) throw new Refused('--items must be a number above 0');
  readPrompt();
  if (option('system') !== undefined) system = readFileSync(option('system'), 'utf8').trim();
  const faults = [];
  const records = readRecords(readFileSync(file, 'utf8'), faults);
  if (records.length === 0) throw new Refused(file + ' holds no rows');
  const rows = readRows(records, faults);
  findConflicts(rows, faults);
  if (faults.length > 0) {
    for (const [line, what] of faults.sort(([a], [b]) => a - b).slice(0, 20)) console.error(file + ', line ' + line + ': ' + what);
    if (faults.length > 20) console.error('and ' + (faults.length - 20) + ' more');
    if (!rest.includes('--skip-faults')) throw new Refused('fix these rows, or leave them out with --skip-faults; nothing was written');
  }
  const bad = new Set(faults.map(([line]) => line));
  const good = rows.filter(({ line }) => !bad.has(line));
  const testsFile = option('tests', 'eval/tests.csv');
  const held = existsSync(testsFile) ? readCsv(readFileSync(testsFile, 'utf8')).filter((row) => !isExample(row)) : [];
  const fixed = new Set(held.map((row) => fold(row.input)));
  const distinct = new Set(good.map(({ input }) => fold(input)));
  // Exactly as many as the plan needs, but at most half: the rest has to train.
  const wanted = format === 'text' || held.length > 0 ? 0 : Math.min(items, Math.floor(distinct.size / 2));
  const places = [...distinct].map((input) => place(input, 1)).sort((a, b) => a - b);
  const below = wanted === 0 ? -1 : places[wanted - 1];
  const isTest = (row) => fixed.has(fold(row.input)) || place(fold(row.input), 1) <= below;
  const leaks = format === 'text' ? good.filter((row) => [...fixed].some((test) => test.length > 20 && fold(row.input).includes(test))) : [];
  const train = good.filter((row) => !isTest(row) && !leaks.includes(row));
  const tests = [...new Map(good.filter(isTest).map((row) => [fold(row.input), row])).values()];
  const validation = train.filter((row) => place(fold(row.input), 2) < validationShare);
  const learned = train.filter((row) => !validation.includes(row));
  if (learned.length === 0) throw new Refused('no row is left to train on');
  const out = option('out', 'data/prepared');
  mkdirSync(out, { recursive: true });
  const lines = (list) => list.map((row) => JSON.stringify(write(row)) + '\n').join('');
  const watched = validation.length > 0 ? validation : learned.slice(0, 1);
  writeFileSync(join(out, 'train.jsonl'), lines(learned));
  writeFileSync(join(out, 'validation.jsonl'), lines(watched));
  if (format === 'messages') {
    // TRL learns the answer alone where prompt and completion stand apart.
    mkdirSync(join(out, 'trl'), { recursive: true });
    const apart = (row) => {
      const { messages } = write(row);
      return JSON.stringify({ prompt: messages.slice(0, -1), completion: messages.slice(-1) }) + '\n';
    };
    writeFileSync(join(out, 'trl', 'train.jsonl'), learned.map(apart).join(''));
    writeFileSync(join(out, 'trl', 'validation.jsonl'), watched.map(apart).join(''));
  }
  if (format === 'text') {
    // Plain files for tools that read those (litgpt): at least two to train on.
    for (const [name, list] of [['train', learned], ['validation', watched]]) {
      const folder = join(out, 'texts', name);
      mkdirSync(folder, { recursive: true });
      const parts = name === 'train' && list.length > 1 ? [list.filter((_, at) => at % 2 === 0), list.filter((_, at) => at % 2 === 1)] : [list];
      parts.forEach((part, at) => writeFileSync(join(folder, 'part-' + (at + 1) + '.txt'), part.map((row) => row.input).join('\n\n') + '\n'));
    }
    const signs = learned.reduce((sum, row) => sum + row.input.length, 0);
    console.log('about ' + Math.ceil(signs / 4) + ' tokens to train on, at four characters each');
  }
  if (held.length === 0 && format !== 'text') {
    // Further columns of the template stay, empty.
    const head = existsSync(testsFile) ? readFileSync(testsFile, 'utf8').split('\n')[0].trim().split(',') : ['input', 'reference', '__description'];
    const said = (row, name) => (name === 'input' ? row.input : name === 'reference' ? row.output : name === '__description' ? 'held out' : '');
    writeFileSync(testsFile, [head.join(','), ...tests.map((row) => head.map((name) => cell(said(row, name))).join(','))].join('\n') + '\n');
  }
  console.log(learned.length + ' rows to train on, ' + validation.length + ' to watch, ' + (held.length || tests.length) + ' test items held out' + (leaks.length > 0 ? ', ' + leaks.length + ' left out because they contain a test item' : ''));
  if (held.length === 0 && format !== 'text' && tests.length < items) {
    console.log('The plan needs ' + items + ' test items: small differences will not show with fewer.');
  }
}

try {
  main();
} catch (error) {
  console.error('convert: ' + error.message.split('\n')[0]);
  process.exitCode = 2;
}
`;
