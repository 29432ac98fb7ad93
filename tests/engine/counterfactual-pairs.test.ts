import { describe, expect, it, vi } from 'vitest';
import { seeded } from '../../src/engine/completions';
import { findCounterfactuals } from '../../src/engine/counterfactuals';
import { decide } from '../../src/engine/decide';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactDefinition } from '../../src/model/fact';
import { rounds } from '../fixtures/rounds';
import { counterfactuals, half, out } from '../fixtures/yes-no-counterfactuals';
import {
  atLeast,
  choice,
  facts,
  factSet,
  is,
  many,
  method,
  number,
  numbered,
  same,
  training,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

// Every point of a plane by the evaluator, for each of many rule sets.
vi.setConfig({ testTimeout: 120_000 });

const a = choice('a');
const b = choice('b');
const m = numbered('m');
const named = (id: string) => ({ id, label: id, unit: 'things', says: id });

describe('two answers together', () => {
  const pair = (set: Answers) => ({ set, family: 'out', strategy: 'walk' });
  const cases: [string, readonly Question[], readonly Rule[], Answers, Answers[]][] = [
    [
      'where neither does alone',
      [a, b],
      [half(is('a')), half(is('b'))],
      {},
      [{ a: 'yes', b: 'yes' }],
    ],
    ['not where either does alone', [a, b], [out(is('a')), half(is('b'))], {}, []],
    ['not where one is given already', [a, b], [half(is('a')), half(is('b'))], { a: 'yes' }, []],
    [
      'each pair of three',
      [a, b, choice('c')],
      [half(is('a')), half(is('b')), half(is('c'))],
      {},
      [
        { a: 'yes', b: 'yes' },
        { a: 'yes', c: 'yes' },
        { b: 'yes', c: 'yes' },
      ],
    ],
    [
      'a choice and a number, by the first of its stretch',
      [number, a],
      [half(atLeast('n', 50)), half(is('a'))],
      {},
      [{ n: 50, a: 'yes' }],
    ],
    [
      'a number by the one nearest to today’s',
      [number, a],
      [half({ question: 'n', atMost: 50 }), half(is('a'))],
      { n: 400 },
      [{ n: 50, a: 'yes' }],
    ],
    [
      'two numbers',
      [number, m],
      [half(atLeast('n', 50)), half(atLeast('m', 7))],
      { n: 3 },
      [{ n: 50, m: 7 }],
    ],
    [
      'a list and a choice',
      [many, a],
      [half({ question: 'many', has: 'two' }), half(is('a'))],
      {},
      [
        { many: ['two'], a: 'yes' },
        { many: ['one', 'two'], a: 'yes' },
      ],
    ],
    [
      'one of which makes the other apply',
      [a, b, choice('c', { askIf: is('a') })],
      [half({ all: [is('c'), is('b')] }), half(is('c'))],
      { a: 'no', c: 'yes' },
      [{ a: 'yes', b: 'yes' }],
    ],
  ];
  it.each(cases)('%s', (_name, questions, rules, answers, sets) => {
    expect(counterfactuals(questions, rules, answers).pairs).toEqual(sets.map(pair));
  });

  it('a choice that moves where a number tips', () => {
    const scaled: FactDefinition = {
      ...same,
      questions: [{ id: 'n' }, { id: 'a' }],
      compute: (at) => {
        const value = at.number('n') * (at.choice('a') === 'yes' ? 10 : 1);
        return { low: value, high: value };
      },
    };
    const rules = [out({ fact: 'same', atLeast: 1995 })];
    expect(counterfactuals([number, a], rules, { n: 3, a: 'no' }, [scaled])).toEqual({
      single: [],
      numbers: [],
      pairs: [pair({ n: 200, a: 'yes' })],
    });
  });

  /** The only fact of these worlds, of these questions. */
  const fact = (
    ids: readonly string[],
    compute: (number: (id: string) => number, isYes: (id: string) => boolean) => number,
  ): FactDefinition => ({
    ...same,
    questions: ids.map((id) => ({ id })),
    compute: (at) => {
      const value = compute(at.number, (id) => at.choice(id) === 'yes');
      return { low: value, high: value };
    },
  });
  const scaled = fact(['n', 'a'], (of, isYes) => of('n') * (isYes('a') ? 10 : 1));
  const least = fact(['n', 'm'], (of) => Math.min(of('n'), of('m')));
  const ofFact: [
    string,
    readonly Question[],
    readonly Rule[],
    Answers,
    FactDefinition,
    Answers[],
  ][] = [
    [
      'a choice that makes another apply, by which a number tips',
      [choice('c'), choice('a', { askIf: is('c') }), number],
      [out({ fact: 'same', atLeast: 1995 })],
      { n: 3, c: 'no', a: 'yes' },
      scaled,
      [{ c: 'yes', n: 200 }],
    ],
    [
      // While a is open the fact may be ten times as much, and is not surely below 1995.
      'a choice that makes another not apply, by which a number tips',
      [choice('c'), choice('a', { askIf: is('c') }), number],
      [out(is('z')), [{ fact: 'same', atMost: 1995 }, weights('-strong')]],
      { n: 3, c: 'yes', a: 'no' },
      scaled,
      [
        { c: 'no', n: 200 },
        { a: 'yes', n: 200 },
      ],
    ],
    [
      'two choices of one fact',
      [a, b],
      [out({ fact: 'same', atLeast: 10 })],
      { a: 'no', b: 'no' },
      fact(['a', 'b'], (_of, isYes) => (isYes('a') ? 5 : 0) + (isYes('b') ? 5 : 0)),
      [{ a: 'yes', b: 'yes' }],
    ],
    [
      'in the order of the questionnaire, whichever was found first',
      [number, a, choice('c')],
      [out({ fact: 'same', atLeast: 1995 }), half(atLeast('n', 50)), half(is('c'))],
      { n: 3, a: 'no', c: 'no' },
      scaled,
      [
        { n: 200, a: 'yes' },
        { n: 50, c: 'yes' },
      ],
    ],
    [
      'two numbers, though one of them goes out with a choice too',
      [choice('c'), number, m],
      [out({ fact: 'same', atLeast: 30 }), half(is('c')), half(atLeast('m', 20))],
      { c: 'no', n: 3, m: 4 },
      least,
      [
        { c: 'yes', m: 20 },
        { n: 30, m: 30 },
      ],
    ],
    [
      'two numbers, though the other one goes out with a choice too',
      [number, m, choice('c')],
      [out({ fact: 'same', atLeast: 30 }), half(is('c')), half(atLeast('n', 20))],
      { c: 'no', n: 3, m: 4 },
      least,
      [
        { n: 30, m: 30 },
        { n: 20, c: 'yes' },
      ],
    ],
    [
      // From 30 on, where a rule tells either apart; 41 and 29 would do as well.
      'two numbers by the cells of each, and nowhere else in between',
      [number, m],
      [
        out({ fact: 'same', atLeast: 70 }),
        [atLeast('n', 30), method('read', 'slight')],
        [atLeast('m', 30), method('read', 'slight')],
      ],
      { n: 10, m: 20 },
      fact(['n', 'm'], (of) => of('n') + of('m')),
      [
        { n: 30, m: 40 },
        { n: 40, m: 30 },
      ],
    ],
  ];
  it.each(ofFact)('%s', (_name, questions, rules, answers, definition, sets) => {
    expect(counterfactuals(questions, rules, answers, [definition]).pairs).toEqual(sets.map(pair));
  });

  it('of which one moves where the other tips through one fact of two', () => {
    const own: FactDefinition = { ...same, id: 'own' };
    const rules = [out({ fact: 'same', atLeast: 1995 }), half({ fact: 'own', atLeast: 50 })];
    const knowledge = { ...world([number, a], rules), facts: [named('same'), named('own')] };
    const rulebook = indexRulebook(knowledge, factSet(scaled, own));
    const answers = { z: 'yes', n: 3, a: 'no' };
    expect(findCounterfactuals(rulebook, { answers }).pairs).toEqual([pair({ n: 200, a: 'yes' })]);
  });

  it('of which a number goes to one family after another', () => {
    const rules: Rule[] = [
      out({ fact: 'same', atLeast: 1995 }),
      [{ fact: 'same', atLeast: 3995 }, training('dance', 'slight')],
    ];
    const { pairs } = counterfactuals([number, a], rules, { n: 3, a: 'no' }, [scaled]);
    expect(pairs).toEqual([
      pair({ n: 200, a: 'yes' }),
      { set: { n: 400, a: 'yes' }, family: 'dance', strategy: 'waltz' },
    ]);
  });
});

const top = 40;
const axis = (id: string): Question => {
  const made = numbered(id);
  return made.kind === 'number' ? { ...made, max: top } : made;
};
const numbers = [axis('n'), axis('m')];
const questions = [...numbers, choice('b', { askIf: atLeast('n', 20) })];

/** Facts of two numbers, monotone in each. */
const shapes: Record<string, (n: number, m: number) => number> = {
  least: Math.min,
  most: Math.max,
  sum: (n, m) => n + m,
  product: (n, m) => n * m,
  difference: (n, m) => n - m,
  ratio: (n, m) => (n + 1) / (m + 1),
  // Not known where both are 0.
  share: (n, m) => (10 * n) / (n + m),
  // Monotone on either side of 9 only.
  step: (n, m) => (n > 9 ? n - 10 + m : n + m),
};
/** Of one number and a question that hangs on the other. */
const beside: FactDefinition = {
  id: 'beside',
  questions: [{ id: 'm' }, { id: 'b' }],
  assumptions: [],
  compute: (at) => {
    const value = at.number('m') + (at.choice('b') === 'yes' ? 20 : 0);
    return { low: value, high: value };
  },
};
const definitions = [
  beside,
  ...Object.entries(shapes).map(([id, compute]): FactDefinition => ({
    id,
    questions: [id === 'step' ? { id: 'n', breaks: [9] } : { id: 'n' }, { id: 'm' }],
    assumptions: [],
    compute: (at) => {
      const value = compute(at.number('n'), at.number('m'));
      return { low: value, high: value };
    },
  })),
];

function plane(rules: readonly Rule[]): Rulebook {
  const knownFacts = definitions.map(({ id }) => named(id));
  return indexRulebook({ ...world(questions, rules), facts: knownFacts }, factSet(...definitions));
}

/** What is wrong with the pairs that are found, against every point of the plane. */
function faults(rulebook: Rulebook, answers: Answers): string[] {
  const given = { z: 'yes', ...answers };
  const at = (set: Answers) => {
    const { family, strategy } = decide(rulebook, { answers: { ...given, ...set } });
    return { family, strategy };
  };
  const today = at({}).family;
  const all = Array.from({ length: top + 1 }, (_, value) => value);
  const quiet = (id: string) => all.filter((value) => at({ [id]: value }).family === today);
  const [ns, ms] = [quiet('n'), quiet('m')];
  const pairs = findCounterfactuals(rulebook, { answers: given }).pairs.filter(
    ({ set }) => 'n' in set && 'm' in set,
  );
  const found = new Set(pairs.map(({ strategy }) => strategy));
  const wrong = pairs.filter(({ set, family, strategy }) => {
    const then = at(set);
    const isMinimal = ns.includes(Number(set.n)) && ms.includes(Number(set.m));
    return !isMinimal || then.family !== family || then.strategy !== strategy || family === today;
  });
  const missing = new Set<string>();
  for (const n of ns) {
    for (const m of ms) {
      const then = at({ n, m });
      if (then.family !== today && !found.has(then.strategy)) missing.add(then.strategy);
    }
  }
  return [
    ...wrong.map(({ set }) => `not a pair: ${JSON.stringify(set)}`),
    ...[...missing].map((strategy) => `no pair for ${strategy}`),
  ];
}

function describeTrial(rules: readonly Rule[], answers: Answers) {
  return { answers, rules: JSON.stringify(rules) };
}

describe('two numbers that a fact reads together', () => {
  const pairsAt = (rules: readonly Rule[], answers: Answers) =>
    findCounterfactuals(plane(rules), { answers: { z: 'yes', ...answers } }).pairs.map(
      ({ set }) => set,
    );
  it.each<[string, Rule[], Answers, Answers[]]>([
    [
      'both have to rise',
      [out({ fact: 'least', atLeast: 30 })],
      { n: 3, m: 4 },
      [{ n: 30, m: 30 }],
    ],
    ['both have to fall', [out({ fact: 'most', atMost: 5 })], { n: 30, m: 9 }, [{ n: 5, m: 5 }]],
    ['one of them is there already', [out({ fact: 'least', atLeast: 30 })], { n: 35, m: 4 }, []],
    [
      'one rises as far as it can, the other as far as it has to',
      [out({ fact: 'sum', atLeast: 70 })],
      { n: 10, m: 20 },
      [{ n: 30, m: 40 }],
    ],
    [
      // n + m at most 8 and (n + 1) / (m + 1) at most 5: where n is 6 to 9, that is three points.
      'two facts tip together amid a cell of either',
      [half({ fact: 'step', atMost: 8 }), half({ fact: 'ratio', atMost: 5 })],
      { n: 20, m: 3 },
      [{ n: 6, m: 2 }],
    ],
    [
      'neither where nothing is given',
      [out({ fact: 'least', atLeast: 30 })],
      {},
      [{ n: 30, m: 30 }],
    ],
  ])('%s', (_name, rules, answers, sets) => {
    expect(pairsAt(rules, answers)).toEqual(sets);
  });

  it.each<[string, Answers, Answers[]]>([
    ['is answered', { a: 'no' }, [{ n: 30, m: 30 }]],
    ['is answered otherwise', { a: 'yes' }, [{ n: 15, m: 15 }]],
    ['is not asked', { b: 'no', a: 'yes' }, [{ n: 30, m: 30 }]],
    ['is open', {}, [{ n: 30, m: 30 }]],
    ['may not be asked', { b: 'unsure', a: 'no' }, [{ n: 30, m: 30 }]],
  ])('are looked for together where what else the fact reads %s', (_name, answers, sets) => {
    const scaled: FactDefinition = {
      id: 'scaled',
      questions: [{ id: 'n' }, { id: 'm' }, { id: 'a' }],
      assumptions: [],
      compute: (at) => {
        const value = Math.min(at.number('n'), at.number('m')) * (at.choice('a') === 'yes' ? 2 : 1);
        return { low: value, high: value };
      },
    };
    const asked = [choice('b'), choice('a', { askIf: is('b') }), ...numbers];
    const knowledge = {
      ...world(asked, [out({ fact: 'scaled', atLeast: 30 })]),
      facts: [named('scaled')],
    };
    const rulebook = indexRulebook(knowledge, factSet(scaled));
    const given = { z: 'yes', b: 'yes', n: 3, m: 4, ...answers };
    const { pairs } = findCounterfactuals(rulebook, { answers: given });
    expect(pairs.map(({ set }) => set).filter((set) => 'n' in set && 'm' in set)).toEqual(sets);
  });

  it('are told as a pair, one for each strategy, wherever they change the family and neither does alone', () => {
    const random = seeded(11);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    const among = <Thing>(list: readonly Thing[]): Thing => {
      const found = list[upTo(list.length - 1)];
      if (found === undefined) throw new Error('Nothing to choose from');
      return found;
    };
    const bound = (subject: { fact: string } | { question: string }, most: number): Condition =>
      random() < 0.5 ? { ...subject, atLeast: upTo(most) } : { ...subject, atMost: upTo(most) };
    const ofFact = () => bound({ fact: among(definitions).id }, 60);
    const ofOne = () => bound({ question: among(['n', 'm']) }, top);
    const conditions = [
      ofFact,
      () => ({ all: [ofFact(), ofOne()] }),
      () => ({ all: [ofOne(), ofOne(), ofFact()] }),
    ];
    for (let trial = 0; trial < rounds(16); trial += 1) {
      const rules: Rule[] = [
        out(among(conditions)()),
        half(among(conditions)()),
        half(among(conditions)()),
        [ofOne(), facts('strong')],
        [ofOne(), training('dance', 'slight')],
      ];
      const n: Answers = random() < 0.2 ? {} : { n: upTo(top) };
      const b: Answers = random() < 0.3 ? {} : { b: among(['yes', 'no']) };
      const answers = { ...n, ...b, m: upTo(top) };
      const wrong = faults(plane(rules), answers);
      if (wrong.length > 0) expect({ ...describeTrial(rules, answers), wrong }).toEqual('exact');
    }
  });
});
