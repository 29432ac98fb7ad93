import { describe, expect, it } from 'vitest';
import { explainRules, intervalWords } from '../../../src/engine/describe/rules';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answers } from '../../../src/model/answers';
import type { FactValue } from '../../../src/model/fact';
import { toyFacts, toyRulebook } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import { aunt } from '../../fixtures/toy-words';

const all = (answers: Answers) => explainRules(toyRulebook, toyKnowledge, { answers });
const explained = (rule: string, answers: Answers) =>
  all(answers).find((entry) => entry.rule === rule);
/** "truth: expected; given" of every condition of a rule. */
const conditions = (rule: string, answers: Answers) =>
  explained(rule, answers)?.conditions.map(
    ({ truth, expected, given }) => `${truth}: ${expected}; ${given}`,
  );

describe('rules held against answers', () => {
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
      'an unsure answer is not answered either',
      'hungry-dinner',
      { hunger: 'unsure' },
      ['unknown: Hunger: at least 8 biscuits; Not answered'],
    ],
    [
      'an answer that was split leaves it open, and is repeated',
      'news-comes-by-post',
      { mood: 'elsewhere' },
      ['unknown: Mood: a mood for news; You said: a mood for elsewhere'],
    ],
    [
      'what is implied is told as such',
      'no-music-no-dance',
      { company: [] },
      ['true: Music: no music; Follows from your answers: no music'],
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

  it('come once each, with words, effects and sources', () => {
    expect(all({}).map(({ rule }) => rule)).toEqual(toyKnowledge.rules.map(({ id }) => id));
    expect(explained('starving', { hunger: 950 })).toMatchObject({
      consideration: 'starving',
      topic: 'evening',
      truth: 'true',
      grade: 'practice',
      because: 'Because of starving.',
      effects: [{ kind: 'first', strategy: 'nap' }],
      citations: [{ ...aunt, at: 'p. 1' }],
    });
    expect(explained('starving', { hunger: 5 })?.truth).toBe('false');
    expect(explained('starving', {})?.truth).toBe('unknown');
  });

  it('give a condition under a not as it stands', () => {
    expect(explained('late', {})?.conditions[0]?.condition).toEqual({
      not: { question: 'weather', is: 'dry' },
    });
    expect(explained('dog-walk', {})?.conditions[0]?.condition).toEqual({
      question: 'company',
      has: 'dog',
    });
  });

  it('look at the right fact, and give the id of one without an entry', () => {
    const [model] = toyKnowledge.rules;
    if (model === undefined) throw new Error('The toy has no rules');
    const other = { id: 'other', label: 'Other', unit: 'moons', says: 'Moons.' };
    const knowledge = {
      ...toyKnowledge,
      facts: [other, ...toyKnowledge.facts],
      rules: [
        { ...model, id: 'known', when: { fact: 'dinners', atLeast: 1 } },
        { ...model, id: 'lost', when: { fact: 'moon', atLeast: 1 } },
      ],
    };
    const rulebook = indexRulebook(knowledge, toyFacts);
    const says = explainRules(rulebook, knowledge, { answers: { purse: 20 } }).map(
      ({ conditions: [first] }) => `${first?.expected.trim()}; ${first?.given}`,
    );
    expect(says).toEqual([
      'Dinners you can pay: at least 1 dinner; Worked out: 2 dinners',
      'moon: at least 1; Worked out: not known yet',
    ]);
  });
});

describe('an interval in words', () => {
  const intervals: [FactValue, string][] = [
    [{ low: 3, high: 3 }, '3 days'],
    [{ low: 3, high: 9.5 }, 'from 3 to 9.5 days'],
    [{ low: 1200, high: Infinity }, 'at least 1,200 days'],
    [{ low: -Infinity, high: 4 }, 'at most 4 days'],
    [{ low: 1, high: 1 }, '1 day'],
    [{ low: 0.999, high: Infinity }, 'at least 1 day'],
    [{ low: 0, high: 1 }, 'from 0 to 1 day'],
    [{ low: -Infinity, high: Infinity }, 'not known yet'],
    ['unknown', 'not known yet'],
  ];
  it.each(intervals)('%j', (value, words) => {
    expect(intervalWords(value, 'days')).toBe(words);
  });

  it.each([
    [{ low: 3, high: 3 }, '3'],
    [{ low: 3, high: 9.5 }, 'from 3 to 9.5'],
    [{ low: 12, high: Infinity }, 'at least 12'],
    [{ low: -Infinity, high: 4 }, 'at most 4'],
  ])('%j without a unit', (value, words) => {
    expect(intervalWords(value, '')).toBe(words);
  });
});
