import { describe, expect, it } from 'vitest';
import { candidates, deriveFact, deriveFacts, pointOn } from '../../src/engine/derive-facts';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Answer, Answers } from '../../src/model/answers';
import { assumptionValue } from '../../src/model/assumption-values';
import type { FactValue, FactDefinition } from '../../src/model/fact';
import type { Question } from '../../src/model/question';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const question = (id: string): Question => {
  const found = toyKnowledge.questions.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`The toy has no question "${id}"`);
  return found;
};

describe('the values that an input of a fact may take', () => {
  const rows: [string, string, Answer | undefined, number[], Answer[]][] = [
    ['are the answer alone where there is one', 'hunger', 7, [3], [7]],
    ['are the answer alone where it is zero', 'hunger', 0, [3], [0]],
    ['are the answer alone where it is none of these', 'company', [], [], [[]]],
    ['are both ends of an open number', 'hunger', undefined, [], [0, 1000]],
    ['are both ends where it is unsure', 'hunger', 'unsure', [], [0, 1000]],
    ['are the ends of every stretch', 'hunger', undefined, [3, 50], [0, 3, 4, 50, 51, 1000]],
    ['are all options', 'weather', undefined, [], ['dry', 'wet', 'storm']],
    [
      'are all sorted subsets, none of these among them',
      'company',
      undefined,
      [],
      [[], ['friends'], ['dog'], ['dog', 'friends']],
    ],
  ];
  it.each(rows)('%s', (_name, id, answer, breaks, values) => {
    expect(candidates(question(id), answer, breaks)).toEqual(values);
  });
});

describe('a point of inputs', () => {
  it('reads where it stands, as it moves; what it does not have is no number', () => {
    const axes = [
      { id: 'hunger', values: [1, 2] },
      { id: 'company', values: [[], ['dog', 'friends']] },
    ];
    const at = [0, 0];
    const point = pointOn(axes, at, () => 5);
    expect([point.number('hunger'), point.choice('company')]).toEqual([1, '']);
    at[0] = 1;
    at[1] = 1;
    expect([point.number('hunger'), point.choice('company')]).toEqual([2, 'dog,friends']);
    expect(point.number('moon')).toBeNaN();
    expect(point.assumption('any')).toBe(5);
  });
});

describe('an assumption', () => {
  it('is what was set, else its default, else nothing', () => {
    const value = (assumptions: Record<string, number>, id: string) =>
      assumptionValue(toyKnowledge, assumptions, id);
    expect(value({ 'coins-per-dinner': 4 }, 'coins-per-dinner')).toBe(4);
    expect(value({ 'coins-per-dinner': 0 }, 'coins-per-dinner')).toBe(0);
    expect(value({}, 'coins-per-dinner')).toBe(10);
    expect(value({}, 'moons')).toBeNull();
  });
});

/** Hunger counted once more for each guest; a hump in the hunger at 10. */
const guests: FactDefinition = {
  id: 'guests',
  questions: [{ id: 'hunger', breaks: [10] }, { id: 'company' }],
  assumptions: [],
  compute: (at) => {
    const hunger = at.number('hunger');
    const own = hunger <= 10 ? hunger : -hunger;
    const others = at.choice('company') === '' ? 0 : at.choice('company').split(',').length;
    return { low: own + others, high: own + others + 0.5 };
  },
};
const derived = (definition: FactDefinition, answers: Answers): FactValue =>
  deriveFact(definition, toyKnowledge, answers, {});

describe('a fact', () => {
  it.each<[string, Answers, FactValue]>([
    ['is what its answers give', { hunger: 4, company: ['dog'] }, { low: 5, high: 5.5 }],
    ['runs over what is open', { hunger: 4 }, { low: 4, high: 6.5 }],
    ['runs over both sides of a bend', { company: [] }, { low: -1000, high: 10.5 }],
    ['runs over all combinations', {}, { low: -1000, high: 12.5 }],
    ['runs over what is unsure', { hunger: 'unsure', company: ['dog'] }, { low: -999, high: 11.5 }],
  ])('%s', (_name, answers, value) => {
    expect(derived(guests, answers)).toEqual(value);
  });

  it('is unknown where one combination is, first or last', () => {
    const holed = (hole: number): FactDefinition => ({
      ...guests,
      compute: (at) => (at.number('hunger') === hole ? 'unknown' : { low: 1, high: 1 }),
    });
    expect(derived(holed(0), {})).toBe('unknown');
    expect(derived(holed(1000), {})).toBe('unknown');
    expect(derived(holed(5), {})).toEqual({ low: 1, high: 1 });
  });

  it('is unknown where it rests on a question that nobody knows', () => {
    expect(derived({ ...guests, questions: [{ id: 'moon' }] }, {})).toBe('unknown');
  });

  it('that rests on nothing is computed once', () => {
    let times = 0;
    const constant: FactDefinition = {
      ...guests,
      questions: [],
      compute: () => {
        times += 1;
        return { low: 2, high: 3 };
      },
    };
    expect(derived(constant, {})).toEqual({ low: 2, high: 3 });
    expect(times).toBe(1);
  });

  it('of the knowledge without a definition is unknown, and a definition alone is no fact', () => {
    const moons = { id: 'moons', label: 'Moons', unit: 'moons', says: 'Moons.' };
    const facts = [...toyKnowledge.facts, moons];
    const definitions = [...toyFacts.definitions, guests];
    const rulebook = indexRulebook({ ...toyKnowledge, facts }, { ...toyFacts, definitions });
    const set = { 'coins-per-dinner': 5 };
    expect(deriveFacts(rulebook, { purse: 20 }, set)).toEqual({
      dinners: { low: 4, high: 4 },
      moons: 'unknown',
    });
  });
});
