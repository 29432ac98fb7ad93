import { readAnswers } from '../model/answers';
import { caseSchema } from '../model/case';
import type { Case } from '../model/case';
import type { Logic } from '../model/knowledge';
import { repeatedNames } from './repeated-names';
import { lineAt, lineOfField, rowPlaces } from './row-lines';
import type { RowPlace } from './row-lines';

/** What is wrong with a case file, and where. */
export interface CaseProblem {
  /** Line of the text, from 1; null where it cannot be told. */
  readonly line: number | null;
  /** Row of the list, from 1; null where the whole file is meant. */
  readonly row: number | null;
  /** Id of the row, if it has one. */
  readonly id: string | null;
  /** Path of the field, e.g. "outcome.winner"; empty where the row or the file is meant. */
  readonly field: string;
  /** What is wrong and what is allowed. */
  readonly message: string;
}

export type ReadCases =
  /** `ignored`: fields that the format does not know, as "row 3: note". */
  { ok: true; cases: Case[]; ignored: string[] } | { ok: false; problems: CaseProblem[] };

type Known = Pick<Logic, 'questions' | 'families'>;
type Path = readonly string[];
type Flaw = { path: Path; message: string };

function fileProblem(message: string, line: number | null): ReadCases {
  return { ok: false, problems: [{ line, row: null, id: null, field: '', message }] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where the path ends early. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      Array.isArray(inner) || isRecord(inner) ? Reflect.get(inner, name) : undefined,
    value,
  );
}

const anId = 'must be an id: lower-case words joined by hyphens';
const expected: Readonly<Record<string, string>> = {
  id: anId,
  source: 'must be an object with title, url, year and cluster',
  'source.year': 'must be a whole number',
  'source.cluster': anId,
  answers: 'must be an object of question ids and answers',
  outcome: 'must be an object with winner, accepted, avoid, figures and caveat',
  'outcome.winner': 'must be a family or null',
  'outcome.accepted': 'must be a list of families',
  'outcome.avoid': 'must be a list of families',
  grade: 'must be A, B or C',
  headToHead: 'must be true or false',
  core: 'must be true or false',
  seen: 'must be true or false',
};

/** What the shape of a row lacks, and what would be right. */
function flawsOfShape(row: unknown): Flaw[] {
  const parsed = caseSchema.safeParse(row);
  if (parsed.success) return [];
  return parsed.error.issues
    .map((issue) => issue.path.map(String))
    .filter((path) => path[0] !== 'answers' || path.length === 1)
    .map((path) => {
      const must = expected[path.join('.')] ?? 'must be a text';
      const missing = valueAt(row, path) === undefined;
      return { path, message: missing ? `is missing; it ${must}` : must };
    });
}

function flawsOfAnswers(row: unknown, known: Known): Flaw[] {
  const answers = valueAt(row, ['answers']);
  if (!isRecord(answers)) return [];
  const read = readAnswers(known.questions, answers);
  if (read.ok) return [];
  return read.problems.map(({ field, message }) => ({ path: field.split('.'), message }));
}

function flawsOfFamilies(row: unknown, known: Known): Flaw[] {
  const families = known.families.map(({ id }) => id);
  const message = `is not a family; known: ${families.join(', ')}`;
  const listed = ['accepted', 'avoid'].flatMap((name) => {
    const list = valueAt(row, ['outcome', name]);
    return Array.isArray(list) ? list.map((_, at) => ['outcome', name, String(at)]) : [];
  });
  return [['outcome', 'winner'], ...listed]
    .map((path) => ({ path, message, value: valueAt(row, path) }))
    .filter(({ value }) => typeof value === 'string' && !families.includes(value));
}

/** Names of fields that the format does not know, in one row. */
function unknownFields(row: Record<string, unknown>): string[] {
  const shape = caseSchema.shape;
  const beyond = (value: unknown, names: object, prefix: string) =>
    isRecord(value)
      ? Object.keys(value).flatMap((name) =>
          Object.hasOwn(names, name) ? [] : [`${prefix}${name}`],
        )
      : [];
  return [
    ...beyond(row, shape, ''),
    ...beyond(row['source'], shape.source.shape, 'source.'),
    ...beyond(row['outcome'], shape.outcome.shape, 'outcome.'),
  ];
}

/** Second and later rows of an id, with the row that had it first. */
function flawOfRepeat(ids: readonly unknown[], at: number): Flaw[] {
  const first = ids.indexOf(ids[at]);
  if (typeof ids[at] !== 'string' || first === at) return [];
  return [{ path: ['id'], message: `is the id of row ${first + 1} already` }];
}

/** Fields that a row gives twice; of a pair, JSON would keep the last in silence. */
function flawsOfNames(text: string, place: RowPlace | undefined): Flaw[] {
  const paths = place === undefined ? [] : repeatedNames(text, place);
  return paths.map((path) => ({ path, message: 'is given twice' }));
}

/** Parses the text, or says where it stops being JSON. */
function parse(text: string): { ok: true; value: unknown } | { ok: false; refused: ReadCases } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    const says = error instanceof Error ? error.message : 'it does not parse';
    const offset = /position (\d+)/.exec(says)?.[1];
    const atEnd = /end of JSON/.test(says) ? text.length : null;
    const where = offset === undefined ? atEnd : Number(offset);
    const line = where === null ? null : lineAt(text, where);
    return { ok: false, refused: fileProblem(`is not JSON: ${says}`, line) };
  }
}

/**
 * Reads a file of published cases: a JSON list of rows. Refuses the file for anything that it does
 * not understand, by line, row and field; skips nothing in silence. Never throws.
 */
export function readCases(text: string, known: Known): ReadCases {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') return fileProblem('is empty: it must be a list of cases', null);
  const parsed = parse(plain);
  if (!parsed.ok) return parsed.refused;
  const rows = parsed.value;
  if (!Array.isArray(rows)) return fileProblem('must be a list of cases: [ ... ]', 1);
  if (rows.length === 0) return fileProblem('is an empty list: it holds no case', 1);
  const places = rowPlaces(plain);
  const ids = rows.map((row) => valueAt(row, ['id']));
  const problems = rows.flatMap((row: unknown, at) => {
    const flaws = isRecord(row)
      ? [
          ...flawsOfShape(row),
          ...flawOfRepeat(ids, at),
          ...flawsOfNames(plain, places[at]),
          ...flawsOfAnswers(row, known),
          ...flawsOfFamilies(row, known),
        ]
      : [{ path: [], message: 'must be an object' }];
    return flaws.map((flaw) => locate(plain, places[at], at, ids[at], flaw));
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, cases: rows.map((row) => caseSchema.parse(row)), ignored: ignoredIn(rows) };
}

function ignoredIn(rows: readonly unknown[]): string[] {
  return rows.flatMap((row, at) =>
    isRecord(row) ? unknownFields(row).map((name) => `row ${at + 1}: ${name}`) : [],
  );
}

function locate(
  text: string,
  place: RowPlace | undefined,
  at: number,
  id: unknown,
  { path, message }: Flaw,
): CaseProblem {
  return {
    line: place === undefined ? null : lineOfField(text, place, path),
    row: at + 1,
    id: typeof id === 'string' ? id : null,
    field: path.join('.'),
    message,
  };
}

/** One problem in one sentence: "line 12, row 3 (some-case), outcome.winner: is missing; ...". */
export function sayProblem({ line, row, id, field, message }: CaseProblem): string {
  const where = [
    ...(line === null ? [] : [`line ${line}`]),
    ...(row === null ? [] : [`row ${row}${id === null ? '' : ` (${id})`}`]),
    ...(field === '' ? [] : [field]),
  ].join(', ');
  return where === '' ? `the file ${message}` : `${where}: ${message}`;
}
