import { readPlaced } from '../evaluation/read-rows';
import { isRecord } from '../model/fields';
import { shown } from '../model/foreign-text';
import { readAnswers, unsure } from '../model/answers';
import type { Problem } from '../model/answers';
import { readAssumptions } from '../model/assumption-values';
import type { Knowledge } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { readRecord } from '../share/json-record';
import type { ReadRecord } from '../share/json-record';
import { readNumber } from '../words/typed-number';
import type { NumberLimits } from '../words/typed-number';
import { BadInput, nameOf, oneLine, unreadable } from './arguments';
import type { World } from './world';

const allowed = ['answers', 'assumptions'];

/** What a decision record holds beside its answers: words of a person, and what they noted. */
type Noted = Pick<Extract<ReadRecord, { ok: true }>, 'text' | 'measured' | 'progress' | 'dropped'>;

/** What a file holds. */
interface WholeInput {
  readonly input: Input;
  readonly noted: Noted;
}

/** Reads a file of answers, or standard input for "-". Throws BadInput. */
export async function readInputFile(file: string, world: World): Promise<WholeInput> {
  const name = nameOf(file);
  const whole = readWhole(world.knowledge, name, await readText(file, world), false);
  const { dropped = [] } = whole.noted;
  if (dropped.length > 0) {
    world.err(`${oneLine(`${name}: left out, not being in order: ${dropped.join(', ')}`)}\n`);
  }
  return whole;
}

/** The text of a file, or of standard input for "-". Throws BadInput where it cannot be read. */
export async function readText(file: string, world: World): Promise<string> {
  try {
    return file === '-' ? await world.readStdin() : world.readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What fields of numbers take; a text in one of them is read as on the page. */
type Numeric = ReadonlyMap<string, NumberLimits>;

function numericOf(
  entries: readonly ({ readonly id: string } & (
    | ({ readonly kind: 'number' } & NumberLimits)
    | { readonly kind: 'choice' | 'multi' }
  ))[],
): Numeric {
  return new Map(entries.flatMap((entry) => (entry.kind === 'number' ? [[entry.id, entry]] : [])));
}

/** The values with numbers that were written as text read, and why some of them are no numbers. */
function withNumbers(
  name: string,
  given: unknown,
  numeric: Numeric,
): { readonly values: unknown; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isRecord(given)) return { values: given, problems };
  const values = Object.entries(given).flatMap(([id, value]): [string, unknown][] => {
    const limits = numeric.get(id);
    if (limits === undefined || typeof value !== 'string' || value === unsure) return [[id, value]];
    const read = readNumber(value, limits);
    if (read.kind === 'number') return [[id, read.value]];
    if (read.kind === 'empty') return [[id, value]];
    problems.push({ field: `${name}.${id}`, message: `cannot be read: ${read.says}` });
    return [];
  });
  return { values: Object.fromEntries(values), problems };
}

/**
 * Reads `{"answers": {...}, "assumptions"?: {...}}`, or a decision record. Throws BadInput that names the
 * first fault. @param isLine whether the text is one line of a file, which its name says already
 */
export function readInput(knowledge: Knowledge, name: string, text: string, isLine = false): Input {
  return readWhole(knowledge, name, text, isLine).input;
}

function readWhole(knowledge: Knowledge, name: string, text: string, isLine: boolean): WholeInput {
  const given = readObject(name, text, isLine);
  if (given.kind === 'tune-or-prompt-decision') {
    const read = readRecord(knowledge, text);
    if (!read.ok) throw new BadInput(`${name}: ${read.says}`);
    const { ok: _, input, ...noted } = read;
    return { input, noted };
  }
  const told = withNumbers('answers', given.answers, numericOf(knowledge.questions));
  const set = withNumbers('assumptions', given.assumptions, numericOf(knowledge.assumptions));
  const answers = readAnswers(knowledge.questions, told.values);
  const assumptions = readAssumptions(knowledge.assumptions, set.values);
  const fields = Object.keys(given).filter((field) => !allowed.includes(field));
  const problems: Problem[] = [
    ...fields.map((field) => ({
      field: shown(field),
      message: `is not a field; known: ${allowed.join(', ')}`,
    })),
    ...told.problems,
    ...set.problems,
    ...[answers, assumptions].flatMap((read) => (read.ok ? [] : read.problems)),
  ];
  const [first] = problems;
  if (first !== undefined) {
    const line = isLine ? '' : lineOf(text, first.field);
    throw new BadInput(`${name}${line}: ${inWords(problems)}`);
  }
  const input = { answers: answers.answers, assumptions: assumptions.assumptions };
  return { input, noted: {} };
}

/**
 * The text with numbers such as 1.000 made texts: JSON would read 1 in silence where a thousand may have
 * been meant. No program writes a number with a nought at its end but by a format that somebody chose.
 */
function withDoubtKept(text: string): string {
  let isInText = false;
  // Sign by sign: an expression for a whole text overflows on one of megabytes.
  return text.replace(/\\.|"|-?\d[\d.eE+-]*/gsu, (token) => {
    if (token === '"') isInText = !isInText;
    return !isInText && /^-?\d{1,3}\.\d\d0$/u.test(token) ? `"${token}"` : token;
  });
}

/** Parses JSON. Throws BadInput that names the file, also for a field that is given twice. */
export function readJson(name: string, text: string, isLine = false): unknown {
  const read = readPlaced(text);
  if (!read.ok) {
    const where = read.line === null || isLine ? '' : `, at line ${read.line}`;
    throw new BadInput(`${name} ${read.message}${where}`);
  }
  const { json } = read;
  // Of a pair JSON keeps the last in silence.
  const [repeated] = json.repeatedBelow([]);
  if (repeated !== undefined) {
    const where = isLine ? '' : `, first at line ${json.lineOf(repeated)}`;
    throw new BadInput(`${name}: ${shown(repeated.join('.'))} is given twice${where}`);
  }
  const plain = text.replace(/^\uFEFF/u, '');
  const kept = withDoubtKept(plain);
  return kept === plain ? json.value : JSON.parse(kept);
}

function readObject(name: string, text: string, isLine: boolean): Partial<Record<string, unknown>> {
  const value = readJson(name, text, isLine);
  if (isRecord(value)) return value;
  throw new BadInput(`${name} must hold one object: {"answers": {...}, "assumptions"?: {...}}`);
}

/** Where a field stands, in a text of several lines; whatever is missing there, the nearest around it. */
function lineOf(text: string, field: string): string {
  const read = text.trim().includes('\n') ? readPlaced(text) : null;
  return read?.ok === true ? `, line ${read.json.lineOf(field.split('.'))}` : '';
}

function inWords([first, ...more]: readonly Problem[]): string {
  const says = `${first?.field} ${first?.message}`;
  return more.length === 0 ? says : `${says} (and ${more.length} more)`;
}
