import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { knowledge } from '../../src/content';
import { example } from '../../src/content/example';
import { scenarios } from '../../src/content/scenarios';
import { contradictionFinder } from '../../src/engine/applies';
import { answerSchema } from '../../src/model/question';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import { hasShared, publishedCases, sharedJson } from '../fixtures/shared';
import { definitions, rulebook } from './deciding';
import { answersThatMeet } from './satisfy';

const waysTo = (when: Condition) => answersThatMeet(knowledge, definitions, when);
const found = (answers: Answers) =>
  contradictionFinder(rulebook, knowledge.contradictions)({ answers }).map(({ id }) => id);

describe('the contradictions', () => {
  it('include the thousands of examples without data of any kind', () => {
    const answers = { 'labelled-examples': 5000, 'data-kinds': [] };
    expect(found(answers)).toEqual(['examples-without-data']);
  });

  it.each(knowledge.contradictions)('$id can come about', ({ id, when }) => {
    expect(waysTo(when).flatMap(found)).toContain(id);
  });

  it.each(knowledge.contradictions)('$id points at answers that take part in it', (entry) => {
    const ways = waysTo(entry.when).filter((answers) => found(answers).includes(entry.id));
    const idle = entry.questions.filter((question) =>
      ways.every((answers) => {
        const { [question]: _taken, ...rest } = answers;
        return found(rest).includes(entry.id);
      }),
    );
    expect(idle).toEqual([]);
  });

  it('are none in the example and in the scenarios', () => {
    expect(found(example.answers)).toEqual([]);
    const odd = scenarios.flatMap(({ id, answers }) =>
      found(answers).map((one) => `${id}: ${one}`),
    );
    expect(odd).toEqual([]);
  });

  it.each([
    ['a team and a cluster that would train nothing', 'training-means', 'nothing'],
    ['missing facts that are already sent along', 'look-up', 'nothing'],
    ['an example of each kind among few in all', 'example-coverage', 'handful'],
  ])('are not seen in what is odd and possible: %s', (_who, question, answer) => {
    const answers = {
      'main-gap': 'knowledge',
      'ml-expertise': 'team',
      hardware: 'cluster',
      'labelled-examples': 40,
      'content-size': 'large',
      [question]: answer,
    };
    expect(found(answers)).toEqual([]);
  });

  describe.runIf(hasShared(publishedCases))(
    'held against published cases (needs ../shared)',
    () => {
      it('are rare: what was labelled from real reports seldom contradicts itself', () => {
        const cases = z.parse(
          z.array(z.object({ id: z.string(), answers: z.record(z.string(), answerSchema) })),
          sharedJson(publishedCases, []),
        );
        const odd = cases.flatMap(({ id, answers }) =>
          found(answers).map((one) => `${id}: ${one}`),
        );
        expect(odd.length, odd.join('\n')).toBeLessThan(0.03 * cases.length);
      });
    },
  );
});
