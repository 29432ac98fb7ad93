import { describe, expect, it } from 'vitest';
import type { Flips } from '../../src/engine/flip-sweep';
import { openEffects } from '../../src/engine/open-effects';
import type { Answers } from '../../src/model/answers';
import { bake, dinner, none, number, pair, read, single, walk } from '../fixtures/toy-flips';
import { toyKnowledge } from '../fixtures/toy-knowledge';

describe('what open questions could do', () => {
  const effects = (flips: Partial<Flips>, answers: Answers = { weather: 'dry' }) =>
    openEffects(toyKnowledge, { answers }, { ...none, ...flips });

  it('is told family by family and method by method, each once', () => {
    const [first] = effects({
      single: [
        single('company', ['dog'], walk),
        single('company', ['friends'], dinner),
        single('company', [], bake, 'method'),
        single('company', ['dog', 'friends'], bake, 'method'),
      ],
    });
    expect(first).toEqual({
      question: 'company',
      families: ['out'],
      strategies: ['bake'],
      together: [],
    });
  });

  it('with another answer is told where it goes beyond what it does alone', () => {
    const [first] = effects({
      numbers: [number(8, 9, walk)],
      pairs: [
        pair({ hunger: 3, purse: 9 }, walk),
        pair({ hunger: 5, purse: 9 }, { family: 'wait', strategy: 'nap' }),
        pair({ hunger: 6, purse: 9 }, { family: 'wait', strategy: 'nap' }),
      ],
    });
    expect(first).toMatchObject({ question: 'hunger', families: ['out'], together: ['wait'] });
  });

  it('comes in order: families alone, then together, then methods, then the questionnaire', () => {
    const order = (flips: Partial<Flips>) => effects(flips).map(({ question }) => question);
    const family = single('purse', 'x', walk);
    const method = (question: string, leader = bake) => single(question, 'x', leader, 'method');
    const together = pair({ company: ['dog'], weather: 'wet' });
    expect(order({})).toEqual(['hunger', 'company', 'purse']);
    expect(order({ single: [family, method('hunger')], pairs: [together] })).toEqual([
      'purse',
      'company',
      'hunger',
    ]);
    const two = [method('company'), method('company', read), method('hunger')];
    expect(order({ single: [...two, family] })).toEqual(['purse', 'company', 'hunger']);
    expect(order({ single: two, pairs: [pair({ purse: 1, weather: 'wet' })] })).toEqual([
      'purse',
      'company',
      'hunger',
    ]);
  });
});
