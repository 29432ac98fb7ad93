/*
 * Files of rows in JSON that somebody else wrote: refused by line, row and field for anything not understood.
 * For that, a text is read with its places: the lines of its fields, names that are given twice, and the line
 * at which it stops being JSON.
 */

import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { readAnswers } from '../model/answers';
import { isRecord } from '../model/fields';
import type { Fields } from '../model/fields';
import { tooDeepAt } from '../model/nesting';
import type { Question } from '../model/question';
import { caseRowSchema } from '../model/case';
import type { CaseRow } from '../model/case';
import type { RulebookEntries } from '../model/knowledge';

/** A JSON text with its places. */
export interface PlacedJson {
  readonly value: unknown;
  /**
   * Paths of names that stand twice in one object, below a path. JSON allows them and keeps the last, so
   * that the first would be skipped in silence.
   */
  repeatedBelow(path: JSONPath): string[][];
  /** Line, from 1, of a field; where it is missing, of the nearest thing around it that is there. */
  lineOf(path: JSONPath): number;
}

type ReadJson =
  | { readonly ok: true; readonly json: PlacedJson }
  /** What is wrong, to stand after the name of the file, and the line if it can be told. */
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** The line, from 1, of an offset in a text. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** Comments and trailing commas are no JSON. */
const strict = { disallowComments: true, allowTrailingComma: false } as const;

/** Names that stand twice in one object, by their paths from a node on. */
function repeatedNames(node: Node, path: readonly string[] = []): string[][] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, at) =>
      repeatedNames(child, [...path, String(at)]),
    );
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const own = [...path, name];
    const again = seen.has(name) ? [own] : [];
    seen.add(name);
    return value === undefined ? again : [...again, ...repeatedNames(value, own)];
  });
}

/** The node at a path, its name included, or the nearest around it that is there. */
function nearest(root: Node, path: JSONPath): Node {
  let node = root;
  for (const segment of path) {
    // In a list a place goes by its number, in an object by its name.
    const step = node.type === 'array' ? Number(segment) : String(segment);
    const next = findNodeAtLocation(node, [step]);
    if (next === undefined) break;
    node = next;
  }
  return node.parent?.type === 'property' ? node.parent : node;
}

/** Reads a JSON text, a byte order mark aside. Never throws. */
export function readPlaced(text: string): ReadJson {
  const plain = text.replace(/^\uFEFF/u, '');
  if (plain.trim() === '') return { ok: false, message: 'is empty: it must hold JSON', line: null };
  const deep = tooDeepAt(plain);
  if (deep !== null) {
    return { ok: false, message: 'is nested too deeply to be read', line: lineAt(plain, deep) };
  }
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(plain, errors, strict);
    value = JSON.parse(plain);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const [first] = errors;
    const line = first === undefined ? null : lineAt(plain, first.offset);
    return { ok: false, message: `is not JSON (${says})`, line };
  }
  if (root === undefined) return { ok: false, message: 'is not JSON', line: 1 };
  const tree = root;
  return {
    ok: true,
    json: {
      value,
      repeatedBelow(path) {
        const node = findNodeAtLocation(tree, path);
        return node === undefined ? [] : repeatedNames(node);
      },
      lineOf: (path) => lineAt(plain, nearest(tree, path).offset),
    },
  };
}

/** What is wrong with a file of rows, and where. */
export interface RowProblem {
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

type Path = readonly string[];
/** What is wrong with one row. */
interface Flaw {
  readonly path: Path;
  readonly message: string;
}

type ReadRows =
  | { readonly ok: true; readonly rows: readonly Fields[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** The value at a path; undefined where the path ends early. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      Array.isArray(inner) || isRecord(inner) ? Reflect.get(inner, name) : undefined,
    value,
  );
}

/** As much of a schema as is needed to tell what does not fit it. */
interface Shape {
  safeParse(value: unknown):
    | { success: true }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[] }[] };
      };
}

/**
 * What the shape of a row lacks, and what would be right; answers are left to `flawsOfAnswers`.
 * @param expected what a field must be, by its path
 */
export function flawsOfShape(
  row: Fields,
  shape: Shape,
  expected: Readonly<Record<string, string>>,
): Flaw[] {
  const parsed = shape.safeParse(row);
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

/** Answers of a row that the questions do not allow. */
export function flawsOfAnswers(row: Fields, questions: readonly Question[]): Flaw[] {
  const answers = valueAt(row, ['answers']);
  if (!isRecord(answers)) return [];
  const read = readAnswers(questions, answers);
  if (read.ok) return [];
  return read.problems.map(({ field, message }) => ({ path: field.split('.'), message }));
}

/** Ids at a path of a row, one or a list of them, that are not known. @param one what they are, e.g. "a family" */
export function flawsOfIds(
  row: Fields,
  path: Path,
  one: string,
  known: readonly { readonly id: string }[],
): Flaw[] {
  const value = valueAt(row, path);
  const paths = Array.isArray(value) ? value.map((_, at) => [...path, String(at)]) : [path];
  const isUnknown = (found: unknown) =>
    typeof found === 'string' && !known.some(({ id }) => id === found);
  return paths
    .filter((each) => isUnknown(valueAt(row, each)))
    .map((each) => ({
      path: each,
      message: `is not ${one}; known: ${known.map(({ id }) => id).join(', ')}`,
    }));
}

/** Names of fields that a format does not know. @param names those that it knows */
export function fieldsBeyond(value: unknown, names: object, prefix = ''): string[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((name) =>
    Object.hasOwn(names, name) ? [] : [`${prefix}${name}`],
  );
}

/** Second and later rows of an id, with the row that had it first. */
function flawOfRepeat(ids: readonly unknown[], at: number): Flaw[] {
  const first = ids.indexOf(ids[at]);
  if (typeof ids[at] !== 'string' || first === at) return [];
  return [{ path: ['id'], message: `is the id of row ${first + 1} already` }];
}

/** Fields that a row gives twice. */
function flawsOfNames(json: PlacedJson, at: number): Flaw[] {
  return json.repeatedBelow([at]).map((path) => ({ path, message: 'is given twice' }));
}

function fileProblem(message: string, line: number | null): ReadRows {
  return { ok: false, problems: [{ line, row: null, id: null, field: '', message }] };
}

/**
 * Reads a JSON list of rows, each with an id of its own. Refuses the file for anything that it does not
 * understand, by line, row and field; skips nothing in silence. Never throws.
 * @param one what a row is called, e.g. "case"
 * @param flawsOf what is wrong with a row beside its id and names
 */
export function readRows(text: string, one: string, flawsOf: (row: Fields) => Flaw[]): ReadRows {
  if (text.replace(/^\uFEFF/, '').trim() === '') {
    return fileProblem(`is empty: it must be a list of ${one}s`, null);
  }
  const read = readPlaced(text);
  if (!read.ok) return fileProblem(read.message, read.line);
  const { json } = read;
  const rows = json.value;
  if (!Array.isArray(rows)) return fileProblem(`must be a list of ${one}s: [ ... ]`, 1);
  if (rows.length === 0) return fileProblem(`is an empty list: it holds no ${one}`, 1);
  const ids = rows.map((row) => valueAt(row, ['id']));
  const flawed = rows.flatMap((row: unknown, at) => {
    const flaws = isRecord(row)
      ? [...flawOfRepeat(ids, at), ...flawsOfNames(json, at), ...flawsOf(row)]
      : [{ path: [], message: 'must be an object' }];
    return flaws.map((flaw) => ({ at, flaw }));
  });
  if (flawed.length > 0) {
    const problems = flawed.map(({ at, flaw }, index) =>
      locate(index < mostLocated ? json : null, at, ids[at], flaw),
    );
    return { ok: false, problems };
  }
  return { ok: true, rows: rows.filter(isRecord) };
}

/** Problems whose line is looked up; each takes a walk through the text. */
const mostLocated = 100;

function locate(
  json: PlacedJson | null,
  at: number,
  id: unknown,
  { path, message }: Flaw,
): RowProblem {
  return {
    line: json?.lineOf([at, ...path]) ?? null,
    row: at + 1,
    id: typeof id === 'string' ? id : null,
    field: path.join('.'),
    message,
  };
}

/** One problem in one sentence: "line 12, row 3 (some-case), outcome.winner: is missing; ...". */
export function sayProblem({ line, row, id, field, message }: RowProblem): string {
  const where = [
    ...(line === null ? [] : [`line ${line}`]),
    ...(row === null ? [] : [`row ${row}${id === null ? '' : ` (${id})`}`]),
    ...(field === '' ? [] : [field]),
  ].join(', ');
  return where === '' ? `the file ${message}` : `${where}: ${message}`;
}

type ReadCases =
  /** `ignored`: fields that the format does not know, as "row 3: note". */
  | { readonly ok: true; readonly cases: CaseRow[]; readonly ignored: string[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

type Known = Pick<RulebookEntries, 'questions' | 'families'>;

const anId = 'must be an id: lower-case words joined by hyphens';
const aDay = 'must be a day: YYYY-MM-DD';
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
  arms: 'must be a list of families',
  collected: aDay,
  released: aDay,
};

/** Names of fields that the format does not know, in one row. */
function unknownFields(row: Fields): string[] {
  const { shape } = caseRowSchema;
  return [
    ...fieldsBeyond(row, shape),
    ...fieldsBeyond(row['source'], shape.source.shape, 'source.'),
    ...fieldsBeyond(row['outcome'], shape.outcome.shape, 'outcome.'),
  ];
}

/** Reads a file of published cases: a JSON list of rows. Never throws; see `readRows`. */
export function readCases(text: string, { questions, families }: Known): ReadCases {
  const read = readRows(text, 'case', (row) => [
    ...flawsOfShape(row, caseRowSchema, expected),
    ...flawsOfAnswers(row, questions),
    ...[['outcome', 'winner'], ['outcome', 'accepted'], ['outcome', 'avoid'], ['arms']].flatMap(
      (path) => flawsOfIds(row, path, 'a family', families),
    ),
  ]);
  if (!read.ok) return read;
  return {
    ok: true,
    cases: read.rows.map((row) => caseRowSchema.parse(row)),
    ignored: read.rows.flatMap((row, at) =>
      unknownFields(row).map((name) => `row ${at + 1}: ${name}`),
    ),
  };
}
