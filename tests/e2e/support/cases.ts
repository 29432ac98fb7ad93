import * as z from 'zod/mini';
import { knowledge } from '../../../src/content/index';
import { answerSchema } from '../../../src/model/question';
import { ownCases } from '../../fixtures/own-cases';
import type { OwnCase } from '../../fixtures/own-cases';
import { publishedCases, sharedJson } from '../../fixtures/shared';

const file = z.array(z.object({ id: z.string(), answers: z.record(z.string(), answerSchema) }));

/** Options that are no longer offered, since finer ones took their place. */
const split = new Set(
  knowledge.questions.flatMap((question) =>
    question.kind === 'number'
      ? []
      : question.options.flatMap(({ id, splitInto }) =>
          splitInto === undefined ? [] : [`${question.id} ${id}`],
        ),
  ),
);

/** True where every answer can be given on the page today. */
function isTypable({ answers }: OwnCase): boolean {
  return Object.entries(answers).every(([id, answer]) =>
    [answer].flat().every((one) => !split.has(`${id} ${one}`)),
  );
}

/** Two published cases; in a clone that does not have them, two of our own. */
export function casesToType(): readonly OwnCase[] {
  return z.parse(file, sharedJson(publishedCases, ownCases)).filter(isTypable).slice(0, 2);
}
