import { describe, expect, it } from 'vitest';
import { decide } from '../../src/engine/decide';
import type { Answers } from '../../src/model/answers';
import type { Knowledge } from '../../src/model/knowledge';
import type { Effect } from '../../src/model/rule';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

type Rule = Knowledge['rules'][number];
const [template] = toyKnowledge.rules;

/** A rule that is true when it storms, unless another condition is given. */
const rule = (id: string, effects: Effect[], more: Partial<Rule> = {}): Rule => ({
  ...template!,
  id,
  consideration: id,
  when: { question: 'weather', is: 'storm' },
  effects,
  ...more,
});
const favour = (on: Extract<Effect, { kind: 'favour' }>['on'], by = 'slight' as const): Effect => ({
  kind: 'favour',
  on,
  by,
});
const gate = (on: Extract<Effect, { kind: 'gate' }>['on']): Effect => ({ kind: 'gate', on });

const decided = (rules: Rule[], answers: Answers = { weather: 'storm' }, more = {}) =>
  decide({ ...toyKnowledge, ...more, rules }, { answers }, toyFacts);
const families = (rules: Rule[], answers?: Answers, more = {}) =>
  decided(rules, answers, more).ranking.map(({ family }) => family);
const methods = (family: string, rules: Rule[], answers?: Answers, more = {}) =>
  decided(rules, answers, more)
    .ranking.find((entry) => entry.family === family)
    ?.strategies.map(({ strategy }) => strategy);

describe('families rank', () => {
  it.each<[string, Rule[], string[]]>([
    ['by the lower rung where nothing is known, preparations last', [], ['home', 'out', 'wait']],
    ['by points first', [rule('a', [favour({ family: 'out' })])], ['out', 'home', 'wait']],
    [
      'without preparations, whatever their points',
      [rule('a', [favour({ family: 'wait' })])],
      ['home', 'out', 'wait'],
    ],
    [
      'without regard to points of their methods',
      [rule('a', [favour({ strategy: 'walk' }), favour({ tag: 'coins' })])],
      ['home', 'out', 'wait'],
    ],
    [
      'last where all their methods are shut, even behind preparations',
      [rule('a', [gate({ family: 'home' }), favour({ family: 'home' })])],
      ['out', 'wait', 'home'],
    ],
    [
      'as ever where one method is left open',
      [rule('a', [gate({ strategy: 'read' }), favour({ family: 'home' })])],
      ['home', 'out', 'wait'],
    ],
    [
      'level families by the rung of the best method that is open',
      [rule('a', [gate({ tag: 'quiet' }), gate({ tag: 'coins' }), favour({ tag: 'kitchen' })])],
      ['home', 'out', 'wait'],
    ],
    [
      'below one that was disfavoured less',
      [rule('a', [{ kind: 'disfavour', on: { family: 'home' }, by: 'strong' }])],
      ['out', 'home', 'wait'],
    ],
  ])('%s', (_name, rules, order) => {
    expect(families(rules)).toEqual(order);
  });

  it('by the rung of their leading method, not of their lowest', () => {
    const strategies = toyKnowledge.strategies.map((entry) =>
      entry.id === 'walk' ? { ...entry, rung: 2.5 } : entry,
    );
    const lead = [rule('a', [favour({ strategy: 'bake' })])];
    expect(families(lead, undefined, { strategies })).toEqual(['out', 'home', 'wait']);
    expect(families([], undefined, { strategies })).toEqual(['home', 'out', 'wait']);
  });

  it('without a method last of all', () => {
    const empty = { id: 'none', slot: 9, name: 'None', says: '' };
    const all = [empty, ...toyKnowledge.families];
    expect(families([], undefined, { families: all }).at(-1)).toBe('none');
  });

  it('with the scores that count, and whether they are shut', () => {
    const { ranking } = decided([
      rule('a', [favour({ family: 'out' }, 'slight'), gate({ family: 'home' })]),
      rule('b', [{ kind: 'favour', on: { family: 'out' }, by: 'clear' }]),
      rule('c', [{ kind: 'disfavour', on: { family: 'home' }, by: 'strong' }]),
    ]);
    expect(ranking.map(({ family, score, shut }) => [family, score, shut])).toEqual([
      ['out', 3, false],
      ['wait', 0, false],
      ['home', -3, true],
    ]);
  });
});

describe('methods of a family rank', () => {
  it.each<[string, Rule[], string[]]>([
    ['by rung, dominated ones last', [], ['walk', 'dinner', 'banquet']],
    [
      'by points before rungs',
      [rule('a', [favour({ strategy: 'dinner' })])],
      ['dinner', 'walk', 'banquet'],
    ],
    [
      'dominated ones last, whatever their points',
      [rule('a', [{ kind: 'favour', on: { strategy: 'banquet' }, by: 'strong' }])],
      ['walk', 'dinner', 'banquet'],
    ],
    [
      'freely where what dominates them is shut',
      [
        rule('a', [{ kind: 'favour', on: { strategy: 'banquet' }, by: 'strong' }]),
        rule('b', [gate({ strategy: 'dinner' })]),
      ],
      ['banquet', 'walk', 'dinner'],
    ],
    [
      'shut ones behind dominated ones',
      [rule('a', [gate({ strategy: 'walk' }), favour({ strategy: 'walk' })])],
      ['dinner', 'banquet', 'walk'],
    ],
    [
      'by tags and ids added up, families left out',
      [
        rule('a', [favour({ tag: 'coins' }), favour({ family: 'out' })]),
        rule('b', [{ kind: 'disfavour', on: { strategy: 'dinner' }, by: 'clear' }]),
      ],
      ['walk', 'dinner', 'banquet'],
    ],
  ])('%s', (_name, rules, order) => {
    expect(methods('out', rules)).toEqual(order);
  });

  it('with their points, gates and whether they are shut', () => {
    const out = decided(
      [
        rule('a', [favour({ tag: 'coins' })]),
        rule('b', [{ kind: 'disfavour', on: { strategy: 'dinner' }, by: 'strong' }]),
        rule('c', [gate({ strategy: 'walk' })]),
        rule('d', [gate({ tag: 'coins' })], { when: { question: 'company', has: 'dog' } }),
        rule('e', [gate({ strategy: 'walk' })], { when: { question: 'weather', is: 'dry' } }),
      ],
      { weather: 'storm' },
    ).ranking.find(({ family }) => family === 'out');
    const unknown = [{ rule: 'd', state: 'unknown', questions: ['company'] }];
    expect(out?.strategies).toEqual([
      { strategy: 'dinner', score: -2, shut: false, conditional: true, gates: unknown },
      { strategy: 'banquet', score: 1, shut: false, conditional: true, gates: unknown },
      {
        strategy: 'walk',
        score: 0,
        shut: true,
        conditional: false,
        gates: [{ rule: 'c', state: 'closed', questions: [] }],
      },
    ]);
  });

  it('shut rather than conditional where one gate is closed and another unknown', () => {
    const { ranking } = decided([
      rule('a', [gate({ strategy: 'walk' })], { when: { question: 'hunger', atLeast: 3 } }),
      rule('b', [gate({ strategy: 'walk' })]),
    ]);
    const walk = ranking.flatMap(({ strategies }) => strategies).find((e) => e.strategy === 'walk');
    expect(walk).toMatchObject({ shut: true, conditional: false });
    expect(walk?.gates.map(({ rule: id, state }) => `${id} ${state}`)).toEqual([
      'a unknown',
      'b closed',
    ]);
  });
});

describe('an unknown gate says which questions would settle it', () => {
  const open = (when: Rule['when'], answers: Answers) => {
    const { ranking } = decided([rule('a', [gate({ strategy: 'walk' })], { when })], answers);
    return ranking.flatMap(({ strategies }) => strategies).flatMap(({ gates }) => gates)[0]
      ?.questions;
  };
  const both: Rule['when'] = {
    all: [
      { question: 'weather', is: 'storm' },
      { question: 'company', has: 'dog' },
      { not: { question: 'company', has: 'friends' } },
    ],
  };
  it.each<[string, Rule['when'], Answers, string[]]>([
    ['each once', both, {}, ['weather', 'company']],
    ['only those that are open', both, { weather: 'storm' }, ['company']],
    ['behind a fact', { fact: 'dinners', atLeast: 5 }, {}, ['purse']],
    [
      'behind a fact where it is unsure',
      { fact: 'dinners', atLeast: 5 },
      { purse: 'unsure' },
      ['purse'],
    ],
  ])('%s', (_name, when, answers, questions) => {
    expect(open(when, answers)).toEqual(questions);
  });

  it('and not those of a fact that are answered', () => {
    const facts = [{ ...toyFacts[0]!, questions: [{ id: 'purse' }, { id: 'hunger' }] }];
    const wide = [{ ...facts[0]!, compute: () => ({ low: 0, high: 9 }) }];
    const when: Rule['when'] = { fact: 'dinners', atLeast: 5 };
    const rules = [rule('a', [gate({ strategy: 'walk' })], { when })];
    const { ranking } = decide({ ...toyKnowledge, rules }, { answers: { purse: 3 } }, wide);
    const gates = ranking.flatMap(({ strategies }) => strategies).flatMap((entry) => entry.gates);
    expect(gates[0]?.questions).toEqual(['hunger']);
    const none = decide({ ...toyKnowledge, rules }, { answers: {} }, []);
    expect(none.ranking[1]?.strategies[0]?.gates[0]?.questions).toEqual([]);
  });
});

describe('who leads', () => {
  const first = (strategy: string): Effect => ({ kind: 'first', strategy });

  it.each<[string, Rule[], Partial<ReturnType<typeof decided>>]>([
    [
      'the best method of the best family',
      [],
      { family: 'home', strategy: 'read', second: 'out', firstBy: [] },
    ],
    [
      'what a rule puts first, with the ranking left for the second place',
      [rule('a', [first('banquet')])],
      { family: 'out', strategy: 'banquet', second: 'home', firstBy: ['a'] },
    ],
    [
      'of several put first the lowest rung, with all rules that do so',
      [rule('a', [first('banquet')]), rule('b', [first('walk')]), rule('c', [first('walk')])],
      { family: 'out', strategy: 'walk', firstBy: ['b', 'c'] },
    ],
    [
      'the ranking where what is put first is not there',
      [rule('a', [first('moon')])],
      { strategy: 'read', firstBy: [] },
    ],
    [
      'the ranking where the rule that would put first is false or unknown',
      [
        rule('a', [first('nap')], { when: { question: 'weather', is: 'dry' } }),
        rule('b', [first('nap')], { when: { question: 'hunger', atLeast: 1 } }),
      ],
      { strategy: 'read', firstBy: [] },
    ],
    [
      'alone where the other families are shut or preparations',
      [rule('a', [gate({ family: 'out' })])],
      { family: 'home', second: null },
    ],
  ])('is %s', (_name, rules, expected) => {
    expect(decided(rules)).toMatchObject(expected);
  });

  it('is nobody where nothing can be done', () => {
    const empty = { ...toyKnowledge, families: [], strategies: [], rules: [] };
    expect(decide(empty, { answers: {} }, toyFacts)).toMatchObject({
      family: '',
      strategy: '',
      second: null,
      ranking: [],
    });
  });
});
