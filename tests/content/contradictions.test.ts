import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { example } from '../../src/content/example';
import { findContradictions } from '../../src/engine/contradictions';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import { definitions } from './deciding';
import { answersThatMeet } from './satisfy';

const published = fileURLToPath(new URL('../../../shared/cases/dev.json', import.meta.url));
const waysTo = (when: Condition) => answersThatMeet(knowledge, definitions, when);
const found = (answers: Answers) => findContradictions(knowledge, { answers }).map(({ id }) => id);

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

  it('are none in the example', () => {
    expect(found(example.answers)).toEqual([]);
  });

  describe.runIf(existsSync(published))('held against the published cases', () => {
    it('are rare: what real teams said seldom contradicts itself', () => {
      const cases = JSON.parse(readFileSync(published, 'utf8')) as {
        id: string;
        answers: Answers;
      }[];
      const odd = cases.flatMap(({ id, answers }) => found(answers).map((one) => `${id}: ${one}`));
      expect(odd).toEqual([]);
    });
  });
});
