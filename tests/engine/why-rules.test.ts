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
      ['false: Company: includes a dog; You said: friends'],
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
