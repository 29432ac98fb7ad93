import { describe, expect, it } from 'vitest';
import {
  holdLeaves,
  leavesOf,
  openLeaves,
  questionsOf,
  speakingFor,
} from '../../src/engine/conditions';
import type { View } from '../../src/engine/evaluate';
import type { Condition } from '../../src/model/condition';

const wet = { question: 'weather', is: 'wet' };
const dog = { question: 'company', has: 'dog' };
const coins = { question: 'purse', atLeast: 1 };
const dinners = { fact: 'dinners', atLeast: 1 };
const condition: Condition = {
  all: [wet, { not: { any: [dog, { not: coins }] } }, { any: [dinners] }],
};
/** Wet, no dog, an unsure purse, and nothing known of dinners. */
const view: View = {
  answer: (id) => ({ weather: 'wet', company: ['cat'], purse: 'unsure' })[id],
  applies: () => true,
  fact: () => 'unknown',
};

describe('the leaves of a condition', () => {
  it('come in reading order, negated under an odd number of nots', () => {
    expect(leavesOf(condition)).toEqual([
      { leaf: wet, negated: false },
      { leaf: dog, negated: true },
      { leaf: coins, negated: false },
      { leaf: dinners, negated: false },
    ]);
  });

  it('have a truth of their own', () => {
    expect(holdLeaves(condition, view).map(({ truth }) => truth)).toEqual([
      'true',
      'false',
      'unknown',
      'unknown',
    ]);
  });

  it('speak for it where they are true, or false under a not', () => {
    expect(speakingFor(condition, view).map(({ leaf }) => leaf)).toEqual([wet, dog]);
    expect(speakingFor({ not: wet }, view)).toEqual([]);
  });

  it('are open where nothing is known', () => {
    expect(openLeaves(condition, view).map(({ leaf }) => leaf)).toEqual([coins, dinners]);
  });

  it('rest on questions, each once; a fact on those that it is computed from', () => {
    const held = holdLeaves({ all: [coins, condition, wet] }, view);
    const computedFrom = (fact: string) => (fact === 'dinners' ? ['purse', 'hunger'] : []);
    expect(questionsOf(held, computedFrom)).toEqual(['purse', 'weather', 'company', 'hunger']);
  });
});
