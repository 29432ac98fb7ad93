import { describe, expect, it } from 'vitest';
import { explain } from '../../src/engine/explain';
import { recommend } from '../../src/engine/recommend';
import type { Knowledge } from '../../src/model/knowledge';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { aunt, stormyDog, toyWords, uncle } from '../fixtures/toy-words';

describe('the reasons', () => {
  const rules = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);

  it('come heaviest first, a rule once a side, with what was answered and who says so', () => {
    const { reasonsFor } = toyWords(stormyDog);
    expect(rules(reasonsFor)).toEqual(['dog-walk', 'hungry-dinner', 'umbrella-helps']);
    expect(reasonsFor[0]).toEqual({
      rule: 'dog-walk',
      consideration: 'dog-walk',
      on: { family: 'out' },
      effect: 'favour',
      points: 3,
      counts: true,
      because: 'Because of dog-walk.',
      grade: 'practice',
      citations: [{ ...aunt, at: 'p. 1' }],
      answers: [{ question: 'company', said: 'a dog' }],
      computed: [],
    });
  });

  it('against it are those for its rival; of one consideration only what counts', () => {
    const { reasonsAgainst, reasonsElsewhere } = toyWords(stormyDog);
    expect(rules(reasonsAgainst)).toEqual(['storm-inside']);
    expect(reasonsElsewhere.map(({ rule, on }) => [rule, on])).toEqual([
      ['dog-walk', { tag: 'open-air' }],
      ['hungry-dinner', { strategy: 'bake' }],
    ]);
  });

  const against: [string, Knowledge['rules'][number]['effects'], string[], string[]][] = [
    [
      'a disfavour of the chosen method speaks against it',
      [
        { kind: 'disfavour', on: { strategy: 'read' }, by: 'slight' },
        { kind: 'disfavour', on: { strategy: 'bake' }, by: 'clear' },
      ],
      ['rain-inside'],
      ['extra'],
    ],
    [
      'a disfavour of the rival speaks for it',
      [{ kind: 'disfavour', on: { family: 'out' }, by: 'strong' }],
      ['extra', 'rain-inside'],
      [],
    ],
    [
      'two effects of one rule on the same side make one reason, the heavier',
      [
        { kind: 'favour', on: { tag: 'quiet' }, by: 'slight' },
        { kind: 'favour', on: { family: 'home' }, by: 'strong' },
      ],
      ['extra', 'rain-inside'],
      [],
    ],
    [
      'one on either side stands on either side',
      [
        { kind: 'disfavour', on: { tag: 'quiet' }, by: 'slight' },
        { kind: 'disfavour', on: { strategy: 'bake' }, by: 'clear' },
        { kind: 'favour', on: { family: 'home' }, by: 'slight' },
      ],
      ['rain-inside', 'extra'],
      ['extra'],
    ],
  ];
  it.each(against)('%s', (_name, effects, forIt, againstIt) => {
    const [rule] = toyKnowledge.rules;
    const extra = { ...rule!, id: 'extra', consideration: 'extra', effects };
    const knowledge = { ...toyKnowledge, rules: [...toyKnowledge.rules, extra] };
    const input = { answers: { weather: 'wet', company: ['friends'] } };
    const made = recommend(knowledge, input, toyFacts);
    expect(made.strategy).toBe('read');
    const said = explain(knowledge, input, made, toyFacts);
    expect([rules(said.reasonsFor), rules(said.reasonsAgainst)]).toEqual([forIt, againstIt]);
    const [first] = said.reasonsFor;
    const heaviest = Math.max(...said.reasonsFor.map(({ points }) => Math.abs(points)));
    expect(Math.abs(first!.points)).toBe(heaviest);
  });

  it('of a computed fact give its value and the answers behind it', () => {
    const [rule] = toyKnowledge.rules;
    const rich: Knowledge['rules'][number] = {
      ...rule!,
      id: 'rich',
      consideration: 'rich',
      when: {
        all: [
          { fact: 'dinners', atLeast: 2 },
          { question: 'weather', is: 'wet' },
        ],
      },
      effects: [{ kind: 'favour', on: { family: 'home' }, by: 'strong' }],
    };
    const knowledge = { ...toyKnowledge, rules: [rich] };
    const input = { answers: { purse: 45, weather: 'wet', hunger: 3 } };
    const made = recommend(knowledge, input, toyFacts);
    const [reason] = explain(knowledge, input, made, toyFacts).reasonsFor;
    expect(reason).toMatchObject({
      answers: [
        { question: 'weather', said: 'wet weather' },
        { question: 'purse', said: '45 coins' },
      ],
      computed: [{ fact: 'dinners', says: 'Dinners you can pay: 4.5 dinners' }],
    });
  });

  it('of a rule that has no entry are left out', () => {
    const knowledge = { ...toyKnowledge, rules: [] };
    const { reasonsFor, evidenceSays, strengthSays } = toyWords(stormyDog, {}, knowledge);
    expect(reasonsFor).toEqual([]);
    expect(evidenceSays).toBe('No reason weighs either way yet');
    expect(strengthSays).toBe('Nearly level with the next family: stay in');
  });
});

describe('what stands beside the recommendation', () => {
  it('is given with its reason and its sources', () => {
    expect(toyWords({ weather: 'wet' }).complements).toEqual([
      {
        complement: 'tea',
        name: 'Tea',
        says: 'A hot drink.',
        because: 'Because of rain-inside.',
        citations: [{ ...aunt, at: 'p. 1' }],
      },
    ]);
  });

  it('goes without a reason where no rule calls for it, and is left out where it has no entry', () => {
    const complements = [
      { complement: 'moon', rules: [] },
      { complement: 'book', rules: [] },
    ];
    expect(toyWords({ weather: 'wet' }, { complements }).complements).toEqual([
      {
        complement: 'book',
        name: 'A book',
        says: 'Something to read.',
        because: '',
        citations: [],
      },
    ]);
  });

  it('includes notes, with grade and source', () => {
    expect(toyWords({ weather: 'wet', company: [] }).notes).toEqual([
      {
        rule: 'alone-quiet',
        because: 'Because of alone-quiet.',
        grade: 'practice',
        citations: [{ ...aunt, at: 'p. 1' }],
      },
    ]);
  });

  it('includes disagreements, both sides and what was measured since', () => {
    expect(toyWords({ weather: 'wet' }).disagreements).toEqual([
      {
        id: 'tea-or-not',
        title: 'Tea or no tea',
        sides: [
          { says: 'Tea always helps.', citations: [{ ...aunt, at: 'p. 1' }] },
          { says: 'Tea keeps you awake.', citations: [{ ...uncle, at: 'p. 2' }] },
        ],
        measured: 'Half of those who drank tea slept.',
        measuredBy: [{ ...aunt, at: 'p. 9' }],
        resolution: 'Tea, early.',
      },
    ]);
  });

  it('cites no source that has no entry', () => {
    const nobody = { ...toyKnowledge, sources: [] };
    expect(toyWords({ weather: 'wet', company: [] }, {}, nobody).notes[0]?.citations).toEqual([]);
  });
});
