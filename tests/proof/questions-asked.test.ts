import { describe, expect, it } from 'vitest';
import { walkThrough } from '../../src/proof/questions-asked';
import type { Walk } from '../../src/proof/questions-asked';
import type { Answers } from '../../src/model/answers';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

describe('a walk through the questionnaire', () => {
  it.each<[string, Answers, Walk]>([
    [
      'leaves out what does not apply',
      { weather: 'dry', hunger: 1, company: ['dog'], purse: 30 },
      { steady: 3, settled: 3, all: 4 },
    ],
    [
      'is steady before it is settled',
      { weather: 'storm', umbrella: 'no', hunger: 1, company: [], purse: 3 },
      { steady: 2, settled: 3, all: 5 },
    ],
    [
      'is never settled by a visitor who is unsure of all',
      {},
      { steady: null, settled: null, all: 4 },
    ],
  ])('%s', (_name, answers, walk) => {
    expect(walkThrough(toyKnowledge, answers, toyFacts)).toEqual(walk);
  });
});
