import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import { makeView, ruleReasons, targetKey } from '../../src/engine/fire-rules';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect, Target } from '../../src/model/rule';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

type Rule = Knowledge['rules'][number];
const [template] = toyKnowledge.rules;
const out: Target = { family: 'out' };

/** Tiers of one consideration: "rule strength" each, true by default. */
const tier = (id: string, by: 'slight' | 'clear' | 'strong', more: Partial<Rule> = {}): Rule => ({
  ...template!,
  id,
  consideration: 'tiers',
  when: { question: 'weather', is: 'wet' },
  effects: [{ kind: 'favour', on: out, by }],
  ...more,
});
const decided = (rules: Rule[], answers: Answers = { weather: 'wet' }) =>
  decide({ ...toyKnowledge, rules }, { answers }, toyFacts);
const counted = (rules: Rule[]) =>
  decided(rules).reasons.map(
    ({ rule, counts }) => `${rule} ${counts ? 'counts' : 'is outweighed'}`,
  );
const score = (rules: Rule[]) =>
  decided(rules).ranking.find(({ family }) => family === 'out')?.score;

describe('reasons', () => {
  it('are the signed points of favours and disfavours; other effects are none', () => {
    const effects: Effect[] = [
      { kind: 'favour', on: out, by: 'slight' },
      { kind: 'gate', on: out },
      { kind: 'disfavour', on: { tag: 'coins' }, by: 'strong' },
      { kind: 'note' },
      { kind: 'favour', on: { strategy: 'walk' }, by: 'clear' },
    ];
    const about = { rule: 'r', consideration: 'tiers', counts: false };
    expect(ruleReasons(tier('r', 'slight', { effects }))).toEqual([
      { ...about, on: out, effect: 'favour', points: 1 },
      { ...about, on: { tag: 'coins' }, effect: 'disfavour', points: -3 },
      { ...about, on: { strategy: 'walk' }, effect: 'favour', points: 2 },
    ]);
  });

  it.each<[Target, string]>([
    [{ family: 'out' }, 'family:out'],
    [{ strategy: 'out' }, 'strategy:out'],
    [{ tag: 'out' }, 'tag:out'],
  ])('tell targets of one name apart: %j', (target, key) => {
    expect(targetKey(target)).toBe(key);
  });
});

describe('of one consideration on one target', () => {
  it.each<[string, Rule[], string[], number]>([
    [
      'the strongest counts where it comes last',
      [tier('a', 'slight'), tier('b', 'strong')],
      ['a is outweighed', 'b counts'],
      3,
    ],
    [
      'the strongest counts where it comes first',
      [tier('a', 'strong'), tier('b', 'clear')],
      ['a counts', 'b is outweighed'],
      3,
    ],
    [
      'the first of equals counts',
      [tier('a', 'clear'), tier('b', 'clear')],
      ['a counts', 'b is outweighed'],
      2,
    ],
    [
      'what is not true counts nothing',
      [tier('a', 'slight'), tier('b', 'strong', { when: { question: 'weather', is: 'dry' } })],
      ['a counts'],
      1,
    ],
    [
      'what is unknown counts nothing',
      [tier('a', 'slight'), tier('b', 'strong', { when: { question: 'hunger', atLeast: 1 } })],
      ['a counts'],
      1,
    ],
    [
      'two considerations add up',
      [tier('a', 'slight'), tier('b', 'strong', { consideration: 'other' })],
      ['a counts', 'b counts'],
      4,
    ],
    [
      'two targets are weighed apart',
      [
        tier('a', 'slight'),
        tier('b', 'strong', { effects: [{ kind: 'favour', on: { tag: 'coins' }, by: 'strong' }] }),
      ],
      ['a counts', 'b counts'],
      1,
    ],
    [
      'the larger disfavour counts',
      [
        tier('a', 'slight', { effects: [{ kind: 'disfavour', on: out, by: 'clear' }] }),
        tier('b', 'slight', { effects: [{ kind: 'disfavour', on: out, by: 'slight' }] }),
      ],
      ['a counts', 'b is outweighed'],
      -2,
    ],
  ])('%s', (_name, rules, says, points) => {
    expect(counted(rules)).toEqual(says);
    expect(score(rules)).toBe(points);
  });
});

describe('firing', () => {
  it('gives every rule its truth, in the order of the rules', () => {
    const { fired } = decided([
      tier('true', 'slight'),
      tier('false', 'slight', { when: { question: 'weather', is: 'dry' } }),
      tier('unknown', 'slight', { when: { question: 'hunger', atLeast: 1 } }),
      tier('parked', 'slight', { when: { question: 'umbrella', is: 'yes' } }),
    ]);
    expect(fired.map(({ rule, truth }) => `${rule.id}: ${truth}`)).toEqual([
      'true: true',
      'false: false',
      'unknown: unknown',
      'parked: unknown',
    ]);
  });

  it('does not mix up knowledge that shares its questions', () => {
    const fewer = toyKnowledge.strategies.filter(({ id }) => id !== 'read');
    const rules = [tier('a', 'slight', { effects: [{ kind: 'gate', on: { strategy: 'bake' } }] })];
    const shutIn = (knowledge: Knowledge) =>
      decide(knowledge, { answers: { weather: 'wet' } }, toyFacts)
        .ranking.flatMap(({ strategies }) => strategies)
        .filter(({ shut }) => shut)
        .map(({ strategy }) => strategy);
    expect(shutIn({ ...toyKnowledge, rules })).toEqual(['bake']);
    expect(shutIn({ ...toyKnowledge, rules, strategies: fewer })).toEqual(['bake']);
    const swapped = [...toyKnowledge.families].reverse();
    const favoured = [tier('b', 'strong')];
    const lead = (families: Knowledge['families']) =>
      decide(
        { ...toyKnowledge, families, rules: favoured },
        { answers: { weather: 'wet' } },
        toyFacts,
      ).family;
    expect(lead(toyKnowledge.families)).toBe('out');
    expect(lead(swapped)).toBe('out');
  });
});

describe('what rules see', () => {
  const view = makeView(
    { weather: 'wet' },
    { weather: 'applies', umbrella: 'undecided', hunger: 'not-applicable' },
    { dinners: { low: 1, high: 2 } },
  );

  it('is the answers, what applies or may, and facts; what is missing is unknown', () => {
    expect([view.answer('weather'), view.answer('hunger')]).toEqual(['wet', undefined]);
    expect(['weather', 'umbrella', 'hunger', 'moon'].map((id) => view.applies(id))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([view.fact('dinners'), view.fact('moons')]).toEqual([{ low: 1, high: 2 }, 'unknown']);
  });
});
