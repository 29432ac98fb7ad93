import { describe, expect, it } from 'vitest';
import { examples } from '../../src/content/examples';
import { knowledge } from '../../src/content/index';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import { factsOf } from '../../src/facts/index';
import { readAnswers } from '../../src/model/answers';
import { ways } from '../../src/ui/start/ways';

const rulebook = indexRulebook(knowledge, factsOf(knowledge));

describe('the examples of the start page', () => {
  it('are one for each way in', () => {
    expect(examples.map(({ way }) => way)).toEqual(ways.map(({ id }) => id));
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  it('begin, like the way in, at a question of the first round', () => {
    for (const { question } of ways) {
      const asked = knowledge.questions.find(({ id }) => id === question)?.asked;
      expect(asked ?? 'first').toBe('first');
    }
  });

  it.each(examples.map((one) => [one.way, one] as const))(
    '%s has answers in order, that of its way among them, and the advice that a reader expects',
    (way, { answers, expected }) => {
      expect(readAnswers(knowledge.questions, answers)).toEqual({ ok: true, answers });
      const first = ways.find(({ id }) => id === way)?.question ?? null;
      if (first !== null) expect(answers).toHaveProperty(first);
      expect(expected).toContain(recommend(rulebook, { answers }).family);
    },
  );
});
