import { readPlaced } from '../evaluation/json-places';
import { shown } from '../model/foreign-text';
import { readAnswers } from '../model/answers';
import type { Problem } from '../model/answers';
import { readAssumptions } from '../model/assumptions';
import type { Knowledge } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { readRecord } from '../share/json-record';
import { BadInput } from './bad-input';
import type { World } from './world';

const allowed = ['answers', 'assumptions'];

/** Reads a file of answers, or standard input for "-". Throws BadInput. */
export async function readInputFile(file: string, world: World): Promise<Input> {
  return readInput(world.knowledge, nameOf(file), await readText(file, world));
}

/** How a message calls a file. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}

/** The text of a file, or of standard input for "-". Throws BadInput where it cannot be read. */
export async function readText(file: string, world: World): Promise<string> {
  try {
    return file === '-' ? await world.readStdin() : world.readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** What is said of a file that cannot be read, e.g. a folder as standard input. */
export function unreadable(file: string, error: unknown): BadInput {
  const says = error instanceof Error ? error.message : String(error);
  return new BadInput(`${nameOf(file)} cannot be read (${says})`);
}

/** Reads `{"answers": {...}, "assumptions"?: {...}}`, or a decision record. Throws BadInput that names the first fault. */
export function readInput(knowledge: Knowledge, name: string, text: string): Input {
  const given = readObject(name, text);
  if (given.kind === 'tune-or-prompt-decision') {
    const read = readRecord(knowledge, text);
    if (!read.ok) throw new BadInput(`${name}: ${read.says}`);
    return read.input;
  }
  const answers = readAnswers(knowledge.questions, given.answers);
  const assumptions = readAssumptions(knowledge.assumptions, given.assumptions);
  const fields = Object.keys(given).filter((field) => !allowed.includes(field));
  const problems: Problem[] = [
    ...fields.map((field) => ({
      field,
      message: `is not a field; known: ${allowed.join(', ')}`,
    })),
    ...[answers, assumptions].flatMap((read) => (read.ok ? [] : read.problems)),
  ];
  if (problems.length > 0) throw new BadInput(`${name}: ${inWords(problems)}`);
  return { answers: answers.answers, assumptions: assumptions.assumptions };
}

/** Parses JSON. Throws BadInput that names the file, also for a field that is given twice. */
export function readJson(name: string, text: string): unknown {
  const read = readPlaced(text);
  if (!read.ok) {
    const where = read.line === null ? '' : `, at line ${read.line}`;
    throw new BadInput(`${name} ${read.message}${where}`);
  }
  const { json } = read;
  // Of a pair JSON keeps the last in silence.
  const [repeated] = json.repeatedBelow([]);
  if (repeated === undefined) return json.value;
  throw new BadInput(
    `${name}: ${shown(repeated.join('.'))} is given twice, first at line ${json.lineOf(repeated)}`,
  );
}

function readObject(name: string, text: string): Partial<Record<string, unknown>> {
  const value = readJson(name, text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value;
  }
  throw new BadInput(`${name} must hold one object: {"answers": {...}, "assumptions"?: {...}}`);
}

function inWords([first, ...more]: readonly Problem[]): string {
  const says = `${first?.field} ${first?.message}`;
  return more.length === 0 ? says : `${says} (and ${more.length} more)`;
}
