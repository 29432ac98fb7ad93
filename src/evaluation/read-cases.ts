import { caseRowSchema } from '../model/case';
import type { CaseRow } from '../model/case';
import type { Logic } from '../model/knowledge';
import { fieldsBeyond, flawsOfAnswers, flawsOfIds, flawsOfShape, readRows } from './read-rows';
import type { Fields, RowProblem } from './read-rows';

export { sayProblem } from './read-rows';
export type { RowProblem } from './read-rows';

export type ReadCases =
  /** `ignored`: fields that the format does not know, as "row 3: note". */
  | { readonly ok: true; readonly cases: CaseRow[]; readonly ignored: string[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

type Known = Pick<Logic, 'questions' | 'families'>;

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
