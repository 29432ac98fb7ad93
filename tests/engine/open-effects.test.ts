import { describe, expect, it } from 'vitest';
import type { Flips, Leader, NumberFlip, PairFlip, SingleFlip } from '../../src/engine/flip-sweep';
import { openEffects } from '../../src/engine/open-effects';
import type { Answers } from '../../src/model/answers';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const read = { family: 'home', strategy: 'read' };
const bake = { family: 'home', strategy: 'bake' };
const walk = { family: 'out', strategy: 'walk' };
const dinner = { family: 'out', strategy: 'dinner' };
const none: Flips = { single: [], pairs: [], numbers: [] };

const single = (
  question: string,
  to: SingleFlip['to'],
  leader: Leader,
  changes: SingleFlip['changes'] = 'family',
): SingleFlip => ({ question, to, ...leader, changes });
const number = (
  from: number,
  to: number,
  leader: Leader = walk,
  changes: NumberFlip['changes'] = 'family',
  question = 'hunger',
): NumberFlip => ({ question, from, to, ...leader, changes });
const pair = (set: PairFlip['set'], leader: Leader = walk): PairFlip => ({ set, ...leader });

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
