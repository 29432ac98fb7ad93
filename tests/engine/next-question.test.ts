import { describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/engine/analyse';
import { questionStates } from '../../src/engine/applies';
import { countCompletions, seeded } from '../../src/engine/completions';
import { findFlips } from '../../src/engine/flips';
import { nextQuestion } from '../../src/engine/next-question';
import type { Answers } from '../../src/model/answers';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

// Many knowledge bases are compiled: a second here, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const next = (answers: Answers) => nextQuestion(toyKnowledge, { answers }, toyFacts);

describe('the next question', () => {
  const asked: [string, Answers, string | null][] = [
    ['starts with the first round in its order', {}, 'weather'],
    ['leaves out what does not apply', { weather: 'dry' }, 'hunger'],
    ['asks what comes to apply', { weather: 'wet' }, 'umbrella'],
    ['does not ask again what is unsure', { weather: 'unsure' }, 'hunger'],
    [
      'prefers what could change the family',
      { weather: 'wet', umbrella: 'no', hunger: 1 },
      'company',
    ],
    [
      'asks on where nothing matters but is unsure',
      { ...without('purse'), company: 'unsure' },
      'purse',
    ],
    ['stops where all is answered', { ...without('purse'), purse: 3 }, null],
    [
      'stops where completions agree',
      { ...without('company'), weather: 'storm', company: [] },
      null,
    ],
  ];
  function without(left: string): Answers {
    const all = { weather: 'wet', umbrella: 'no', hunger: 1, company: ['dog'], purse: 50 };
    return Object.fromEntries(Object.entries(all).filter(([id]) => id !== left));
  }
  it.each(asked)('%s', (_name, answers, question) => {
    expect(next(answers)).toBe(question);
  });

  it('applies, is unanswered, and comes before the others of the first round', () => {
    const random = seeded(21);
    for (let round = 0; round < rounds(60); round += 1) {
      const size = { questions: 8, rules: 20, families: 4, strategies: 8 };
      const { knowledge, facts } = randomKnowledge(random, size);
      const answers = randomAnswers(random, knowledge.questions, 0.4);
      const id = nextQuestion(knowledge, { answers }, facts);
      if (id === null) continue;
      expect(questionStates(knowledge, { answers })[id]).toBe('applies');
      expect(answers[id]).toBeUndefined();
      expect(nextQuestion(knowledge, { answers }, facts)).toBe(id);
    }
  });
});

describe('analyse', () => {
  it('joins flips, completions and the next question', () => {
    const input = { answers: { weather: 'wet', umbrella: 'no', hunger: 1 } };
    const analysis = analyse(toyKnowledge, input, toyFacts);
    expect(analysis).toEqual({
      flips: findFlips(toyKnowledge, input, toyFacts),
      completions: countCompletions(toyKnowledge, input, toyFacts),
      nextQuestion: 'company',
    });
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });
});
