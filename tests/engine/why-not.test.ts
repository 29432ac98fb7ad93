import { describe, expect, it } from 'vitest';
import { explain } from '../../src/engine/explain';
import { recommend } from '../../src/engine/recommend';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import type { Strength, Target } from '../../src/model/rule';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

type Rule = Knowledge['rules'][number];

function whyNot(answers: Answers, knowledge: Knowledge = toyKnowledge) {
  const recommendation = recommend(knowledge, { answers }, toyFacts);
  return explain(knowledge, { answers }, recommendation, toyFacts).whyNot;
}
const about = (strategy: string, answers: Answers, knowledge?: Knowledge) =>
  whyNot(answers, knowledge).find((entry) => entry.strategy === strategy);
const rich = { purse: 500 };

describe('why not another strategy', () => {
  it('is said of all but the recommended one, in the order of the ranking', () => {
    expect(whyNot({ weather: 'wet' }).map(({ strategy }) => strategy)).toEqual([
      ...['bake', 'walk', 'dinner', 'banquet', 'nap'],
    ]);
  });

  it('is the gate that shuts it, with every rule that does', () => {
    const [gate] = toyKnowledge.rules.filter(({ id }) => id === 'no-walk-in-storm');
    const twice = {
      ...toyKnowledge,
      rules: [...toyKnowledge.rules, { ...gate!, id: 'again', because: 'Again.' }],
    };
    expect(about('walk', { weather: 'storm' }, twice)).toEqual({
      strategy: 'walk',
      family: 'out',
      status: 'shut',
      says: 'Because of no-walk-in-storm.',
      rules: ['no-walk-in-storm', 'again'],
    });
    expect(about('banquet', { purse: 0 })?.status).toBe('shut');
  });

  it('is what dominates it where it is open', () => {
    expect(about('banquet', rich)).toMatchObject({
      status: 'dominated',
      says: 'A dinner feeds you as well for a tenth of the coins.',
      rules: [],
    });
  });

  it('is the heaviest reason against it or its family, of those that count', () => {
    const against = (id: string, on: Target, by: Strength, consideration = id): Rule => ({
      ...toyKnowledge.rules[0]!,
      id,
      consideration,
      because: `Because of ${id}.`,
      when: { question: 'weather', is: 'wet' },
      effects: [{ kind: 'disfavour', on, by }],
    });
    const rules = [
      against('small', { strategy: 'walk' }, 'slight'),
      against('outweighed', { family: 'out' }, 'clear', 'tiers'),
      against('large', { family: 'out' }, 'strong', 'tiers'),
      against('elsewhere', { strategy: 'bake' }, 'strong'),
    ];
    const knowledge = { ...toyKnowledge, rules };
    expect(about('walk', { weather: 'wet' }, knowledge)).toMatchObject({
      status: 'behind',
      says: 'Because of large.',
      rules: ['large'],
    });
    expect(about('bake', { weather: 'wet' }, knowledge)?.rules).toEqual(['elsewhere']);
    expect(about('nap', { weather: 'wet' }, knowledge)?.rules).toEqual([]);
  });

  it.each<[string, string, Answers, string, string]>([
    ['a lead of points', 'dinner', { weather: 'wet', ...rich }, 'behind', '2 points more'],
    [
      'a lead of one point',
      'dinner',
      { weather: 'wet', umbrella: 'yes', ...rich },
      'behind',
      '1 point more',
    ],
    ['the lower rung', 'dinner', rich, 'behind', 'Level on points'],
    ['a better method of the same family', 'bake', {}, 'behind', 'favours it over the recommended'],
    ['that nothing calls for it', 'nap', {}, 'behind', 'doing this first'],
    ['the same while a gate is unknown', 'dinner', {}, 'conditional', 'Level on points'],
  ])('is %s', (_name, strategy, answers, status, words) => {
    const entry = about(strategy, answers);
    expect(entry?.status).toBe(status);
    expect(entry?.says).toContain(words);
    expect(entry?.rules).toEqual([]);
  });

  it('says nothing of a lead where the recommended one was put first from behind', () => {
    expect(about('walk', { hunger: 950, company: ['dog'], weather: 'dry' })?.says).toContain(
      'Level on points',
    );
  });
});
