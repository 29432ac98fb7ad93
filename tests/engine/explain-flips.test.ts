import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/analyse';
import { explainFlips } from '../../src/engine/explain-flips';
import type { ExplainedFlip } from '../../src/engine/explain-flips';
import { openEffects } from '../../src/engine/open-effects';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const flipsOf = (answers: Answers) => analyse(toyKnowledge, { answers }, toyFacts).flips;
const explained = (answers: Answers) => explainFlips(toyKnowledge, { answers }, flipsOf(answers));
const decided = (answers: Answers) => recommend(toyKnowledge, { answers }, toyFacts);
const words = (flip: ExplainedFlip) =>
  `${flip.changes.map(({ given, instead }) => `${given} (${instead ?? 'open'})`).join(' and ')}: ${flip.name}`;

const answerSets: Answers[] = [
  {},
  { weather: 'wet' },
  { weather: 'storm', umbrella: 'no', hunger: 4, company: ['dog'], purse: 30 },
  { weather: 'dry', hunger: 12, company: [], purse: 0 },
  { weather: 'unsure', purse: 3 },
];

describe('flips in words', () => {
  it('joins answers that lead to the same method, and says what stands there today', () => {
    const { families } = explained({ weather: 'wet', umbrella: 'no', purse: 0, hunger: 2 });
    expect(families.map(words)).toContain('a dog, or a dog and friends (open): Walk');
  });

  it('says a stretch of numbers by its ends', () => {
    const { methods, families } = explained({
      weather: 'wet',
      umbrella: 'no',
      hunger: 2,
      purse: 0,
    });
    expect([...families, ...methods].map(words)).toEqual(
      expect.arrayContaining(['900 biscuits or more (2): Nap', '8 to 899 biscuits (2): Bake']),
    );
  });

  it.each(answerSets)('gives answers that do what is said, from %j', (answers) => {
    const { families, methods, pairs } = explained(answers);
    const today = decided(answers);
    for (const { set, strategy } of [...families, ...methods, ...pairs]) {
      expect(decided({ ...answers, ...set }).strategy).toBe(strategy);
    }
    for (const { family } of [...families, ...pairs]) expect(family).not.toBe(today.family);
    for (const { family } of methods) expect(family).toBe(today.family);
    for (const { changes } of pairs) expect(changes).toHaveLength(2);
  });

  it('loses no flip on the way', () => {
    for (const answers of answerSets) {
      const flips = flipsOf(answers);
      const { families, methods, pairs } = explained(answers);
      const strategies = (list: readonly { strategy: string }[]) =>
        [...new Set(list.map(({ strategy }) => strategy))].sort();
      expect(strategies([...families, ...methods])).toEqual(
        strategies([...flips.single, ...flips.numbers]),
      );
      expect(strategies(pairs)).toEqual(strategies(flips.pairs));
    }
  });
});

describe('what an open question could do', () => {
  it('names the families that it alone leads to, those that move most first', () => {
    const answers = { weather: 'wet', hunger: 2, purse: 0 };
    const effects = openEffects(toyKnowledge, { answers }, flipsOf(answers));
    expect(effects.map(({ question }) => question)).toEqual(['company', 'umbrella']);
    expect(effects[0]).toMatchObject({ families: ['out'] });
  });

  it('says of a question that moves nothing that it moves nothing', () => {
    const answers = { weather: 'storm', umbrella: 'no', hunger: 950, company: ['dog'] };
    expect(openEffects(toyKnowledge, { answers }, flipsOf(answers))).toEqual([
      { question: 'purse', families: [], strategies: [], together: [] },
    ]);
  });
});
