/*
 * Published cases as sets: which may be read, what each row weighs, since publications and not rows are what
 * was observed, and how their answers are distributed.
 */

import type { CaseRow } from '../model/case';
import { checksum } from '../model/checksum';
import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Share, Shares } from '../model/calibration';
import type { Question } from '../model/question';

/**
 * True for a fifth of the publications: who writes rules does not read them, and fits and ledgers leave
 * them out until the last run, so that a score on them shows what was learned by heart.
 */
export const isUnread = ({ source }: Pick<CaseRow, 'source'>): boolean =>
  checksum(source.cluster) % 5 === 0;

/** True where the row says what came out best; the others only show what to avoid. */
export const isJudged = ({ outcome }: Pick<CaseRow, 'outcome'>): boolean => outcome.winner !== null;

/** What a vendor's claim, or a result without a rival, weighs beside a comparison that was read. */
const claimWeight = 0.5;

type Weighed = Pick<CaseRow, 'source' | 'grade'>;

/** By row: 1 divided by the rows of its publication among these, grade C half of that. */
export function rowWeights(rows: readonly Weighed[]): number[] {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source.cluster, (counts.get(source.cluster) ?? 0) + 1);
  return rows.map(
    ({ source, grade }) => (grade === 'C' ? claimWeight : 1) / (counts.get(source.cluster) ?? 1),
  );
}

/** How the accepted families of a case share its weight: the winner twice, the others once; sum 1. */
export function familyShares({ outcome }: Pick<CaseRow, 'outcome'>): Map<string, number> {
  const { winner, accepted } = outcome;
  if (winner === null) return new Map();
  const others = new Set(accepted.filter((family) => family !== winner));
  const sum = 2 + others.size;
  return new Map([[winner, 2 / sum], ...[...others].map((id) => [id, 1 / sum] as const)]);
}

/** The families that count as right, the winner first. */
export const rightFamilies = (row: Pick<CaseRow, 'outcome'>): string[] => [
  ...familyShares(row).keys(),
];

/** How many publications stand behind some rows. */
export const publicationsOf = (rows: readonly Pick<CaseRow, 'source'>[]): number =>
  new Set(rows.map(({ source }) => source.cluster)).size;

/** How some people answered one question; "not sure" is no answer. */
function shareOf(question: Question, given: readonly Answer[]): Share {
  const of = given.length;
  if (question.kind === 'number') {
    const numbers = given.filter((answer) => typeof answer === 'number');
    return { of, numbers: numbers.sort((one, other) => one - other) };
  }
  const names = (answer: Answer, id: string) =>
    Array.isArray(answer) ? answer.includes(id) : answer === id;
  return {
    of,
    options: Object.fromEntries(
      question.options.map(({ id }) => [id, given.filter((answer) => names(answer, id)).length]),
    ),
  };
}

/**
 * How people answer, counted over answer sets, one a row: published cases, unread ones
 * included, since nothing of what came out is in them, and scenarios.
 */
export function countShares(
  questions: readonly Question[],
  answerSets: readonly Answers[],
): Shares {
  return Object.fromEntries(
    questions.map((question) => {
      const given = answerSets.flatMap((answers) => {
        const answer = answers[question.id];
        return answer === undefined || answer === unsure ? [] : [answer];
      });
      return [question.id, shareOf(question, given)];
    }),
  );
}
