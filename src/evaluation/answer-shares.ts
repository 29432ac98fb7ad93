import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { Share, Shares } from '../model/calibration';
import type { Question } from '../model/question';

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
 * How people answer (DESIGN 2.10), counted over answer sets, one a row: published cases, unread ones
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
