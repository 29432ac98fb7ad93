import { describe, expect, it } from 'vitest';
import { explainRules, intervalWords } from '../../src/engine/why-rules';
import type { Answers } from '../../src/model/answers';
import type { FactValue } from '../../src/model/fact';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const explained = (rule: string, answers: Answers) =>
  explainRules(toyKnowledge, { answers }, toyFacts).find((entry) => entry.rule === rule);
/** "truth: expected; given" of every condition of a rule. */
const conditions = (rule: string, answers: Answers) =>
  explained(rule, answers)?.conditions.map(
    ({ truth, expected, given }) => `${truth}: ${expected}; ${given}`,
  );

describe('why rules', () => {
  const rows: [string, string, Answers, string[]][] = [
    [
      'a rule that fired says what was said',
      'rain-inside',
      { weather: 'wet' },
      ['true: Weather: wet weather or a storm; You said: wet weather'],
    ],
    [
      'a rule that did not fire says what would have fired it',
      'dog-walk',
      { company: ['friends'] },
      ['false: Company: a dog; You said: friends'],
    ],
    [
      'an undecided rule says what is not answered',
      'hungry-dinner',
      {},
      ['unknown: Hunger: at least 8 biscuits; Not answered'],
    ],
    [
      'an unsure answer is repeated as such',
      'hungry-dinner',
      { hunger: 'unsure' },
      ['unknown: Hunger: at least 8 biscuits; You said: not sure'],
    ],
    [
      'a question that does not apply is said not to',
      'umbrella-helps',
      { weather: 'dry', umbrella: 'yes' },
      ['false: Umbrella: an umbrella; Does not apply to you'],
    ],
    [
      'under a not, expectation and truth are turned round',
      'late',
      { weather: 'wet' },
      ['true: Not Weather: dry weather; You said: wet weather'],
    ],
    [
      'under a not, what was excluded makes it false',
      'late',
      { weather: 'dry' },
      ['false: Not Weather: dry weather; You said: dry weather'],
    ],
    [
      'under a not, what is open stays open',
      'late',
      {},
      ['unknown: Not Weather: dry weather; Not answered'],
    ],
    [
      'a fact shows its value',
      'no-coins',
      { purse: 5 },
      ['true: Dinners you can pay: at most 0.99 dinners; Worked out: 0.5 dinners'],
    ],
    [
      'a fact that is open shows its range',
      'no-coins',
      {},
      ['unknown: Dinners you can pay: at most 0.99 dinners; Worked out: from 0 to 1,000 dinners'],
    ],
  ];
  it.each(rows)('%s', (_name, rule, answers, says) => {
    expect(conditions(rule, answers)).toEqual(says);
  });

  it('gives every rule once, with its words, effects and sources', () => {
    const all = explainRules(toyKnowledge, { answers: {} }, toyFacts);
    expect(all.map(({ rule }) => rule)).toEqual(toyKnowledge.rules.map(({ id }) => id));
    expect(explained('starving', { hunger: 950 })).toMatchObject({
      truth: 'true',
      because: 'Because of starving.',
      effects: [{ kind: 'first', strategy: 'nap' }],
      citations: [{ source: 'aunt', author: 'Aunt', year: 1999, interest: null }],
    });
  });

  it('gives a condition under a not as it stands', () => {
    expect(explained('late', {})?.conditions[0]?.condition).toEqual({
      not: { question: 'weather', is: 'dry' },
    });
    expect(explained('dog-walk', {})?.conditions[0]?.condition).toEqual({
      question: 'company',
      has: 'dog',
    });
  });

  it('looks at the right fact and the right question, and gives ids without an entry', () => {
    const [model] = toyKnowledge.rules;
    const lost = { ...toyKnowledge.facts[0]!, id: 'other', unit: 'moons' };
    const knowledge = {
      ...toyKnowledge,
      facts: [lost, ...toyKnowledge.facts],
      rules: [
        { ...model!, id: 'known', when: { fact: 'dinners', atLeast: 1 } },
        { ...model!, id: 'lost', when: { fact: 'moon', atLeast: 1 } },
        { ...model!, id: 'nowhere', when: { question: 'moon', is: 'full' } },
      ],
    };
    const [known, unknown, nowhere] = explainRules(
      knowledge,
      { answers: { purse: 20 } },
      toyFacts,
    ).map(({ conditions: [first] }) => `${first?.expected}; ${first?.given}`);
    expect(known).toBe('Dinners you can pay: at least 1 dinners; Worked out: 2 dinners');
    expect(unknown).toBe('moon: at least 1 ; Worked out: not known yet');
    expect(nowhere).toBe('moon; Not answered');
  });

  it.each([
    [{ low: 3, high: 3 }, '3'],
    [{ low: 3, high: 9.5 }, 'from 3 to 9.5'],
    [{ low: 12, high: Infinity }, 'at least 12'],
    [{ low: -Infinity, high: 4 }, 'at most 4'],
  ])('words the interval %j without a unit', (value, words) => {
    expect(intervalWords(value, '')).toBe(words);
  });

  const intervals: [FactValue, string][] = [
    [{ low: 3, high: 3 }, '3 days'],
    [{ low: 3, high: 9.5 }, 'from 3 to 9.5 days'],
    [{ low: 1200, high: Infinity }, 'at least 1,200 days'],
    [{ low: -Infinity, high: 4 }, 'at most 4 days'],
    [{ low: -Infinity, high: Infinity }, 'not known yet'],
    ['unknown', 'not known yet'],
  ];
  it.each(intervals)('words the interval %j', (value, words) => {
    expect(intervalWords(value, 'days')).toBe(words);
  });
});
