import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compiled/program';
import { sweepOf } from '../../src/engine/compiled/cells';
import type { Sweep } from '../../src/engine/compiled/cells';
import { Situation } from '../../src/engine/compiled/situation';
import { seeded } from '../../src/engine/completions';
import { planePairs } from '../../src/engine/number-planes';
import { indexRulebook } from '../../src/engine/rulebook';
import type { Rulebook } from '../../src/engine/rulebook';
import type { Answers } from '../../src/model/answers';
import type { Condition } from '../../src/model/condition';
import type { FactDefinition, FactValue } from '../../src/model/fact';
import { half, out } from '../fixtures/yes-no-counterfactuals';
import {
  atLeast,
  choice,
  facts,
  factSet,
  is,
  method,
  numbered,
  training,
  weights,
  world,
} from '../fixtures/yes-no-world';
import type { Question, Rule } from '../fixtures/yes-no-world';

/** A number from 0 to `max`. */
const upTo = (id: string, max: number, askIf?: Condition): Question => {
  const made = numbered(id);
  return made.kind === 'number' ? { ...made, max, askIf } : made;
};

function bookOf(
  questions: readonly Question[],
  rules: readonly Rule[],
  definitions: readonly FactDefinition[],
): Rulebook {
  const named = definitions.map(({ id }) => ({ id, label: id, unit: 'things', says: id }));
  return indexRulebook({ ...world(questions, rules), facts: named }, factSet(...definitions));
}

/** Two questions under some answers, each tried alone, and what is told of them together. */
function planeOf(rulebook: Rulebook, answers: Answers, [first, second]: readonly [string, string]) {
  const situation = new Situation(compile(rulebook), {});
  const { questions, strategies } = situation.program;
  situation.setAll({ z: 'yes', ...answers });
  const today = situation.lead();
  const family = (strategy: number) => strategies[strategy]?.family;
  const isQuiet = (strategy: number) => family(strategy) === family(today);
  const place = (id: string) => questions.findIndex(({ question }) => question.id === id);
  const [one, other] = [sweepOf(situation, place(first)), sweepOf(situation, place(second))];
  return {
    ...{ situation, today, isQuiet, one, other },
    pairs: (known: Iterable<number> = []) =>
      planePairs({ situation, one, other, isQuiet, known: new Set(known) }),
  };
}

/** A fact of the second number, and of a question that may hang on the first. */
const beside: FactDefinition = {
  ...{ id: 'beside', assumptions: [], questions: [{ id: 'm' }, { id: 'b' }] },
  compute: (at) => {
    const value = at.number('m') + (at.choice('b') === 'yes' ? 6 : 0);
    return { low: value, high: value };
  },
};

const top = 16;
const grid = Array.from({ length: top + 1 }, (_, value) => value);

/** A world of two numbers, without any sense in it: facts of both, rules that hold near some point. */
function randomPlane(seed: number) {
  const random = seeded(seed);
  const below = (count: number) => Math.floor(random() * count);
  const some = (share: number) => random() < share;
  const among = <Thing>(list: readonly Thing[]): Thing => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  };
  const shuffled = <Thing>(list: readonly Thing[]): Thing[] =>
    list
      .map((item) => ({ item, by: random() }))
      .sort((a, b) => a.by - b.by)
      .map(({ item }) => item);
  /** Straight to a break, then from anywhere straight again. */
  const bent = (end: number) =>
    [end + 1, top - end].flatMap((length) => {
      const [start, slope] = [below(top), among([1, 1, 1, 2, -1])];
      return Array.from({ length }, (_, at) => start + slope * at);
    });
  const joins: ((a: number, b: number) => number)[] = [
    (a, b) => a + b,
    (a, b) => a * b,
    (a, b) => Math.min(a, b) * 2,
    (a, b) => Math.max(a, b) * 2,
    (a, b) => (20 * a) / (b + 25),
  ];

  function fact(id: string): FactDefinition {
    const [endN, endM] = [below(top), below(top)];
    const [lineN, lineM] = [bent(endN), bent(endM)];
    const join = among(joins);
    const third = among(['a', 'b']);
    const inputs = shuffled([
      { id: 'n', breaks: [endN] },
      { id: 'm', breaks: () => [endM] },
      ...(some(0.5) ? [{ id: third }] : []),
    ]);
    const [width, edge] = [among([0, 0, 3]), some(0.4) ? below(14) - 7 : -top - 1];
    const nothing = among(['unknown' as const, { low: NaN, high: NaN }]);
    return {
      ...{ id, assumptions: [], questions: inputs },
      compute: (at): FactValue => {
        const [n, m] = [at.number('n'), at.number('m')];
        if (n - m < edge) return nothing;
        const value = join(lineN[n] ?? 0, lineM[m] ?? 0);
        const low = inputs.length > 2 && at.choice(third) === 'yes' ? value - 6 : value;
        return { low, high: low + width };
      },
    };
  }
  const definitions = [fact('f'), fact('g'), beside];
  const answers: Answers = {
    ...(some(0.8) ? { n: below(top + 1) } : {}),
    ...(some(0.8) ? { m: below(top + 1) } : {}),
    ...(some(0.5) ? { a: among(['yes', 'no']) } : {}),
    ...(some(0.5) ? { b: among(['yes', 'no']) } : {}),
  };
  const [n, m] = [below(top + 1), below(top + 1)];
  const near = (id: string): Condition => {
    const value = definitions
      .find((definition) => definition.id === id)
      ?.compute({
        number: (input) => (input === 'n' ? n : m),
        choice: (input) =>
          input === 'b' ? among(['yes', 'no']) : answers[input] === 'yes' ? 'yes' : 'no',
        assumption: () => null,
      });
    const { low, high } = value === undefined || value === 'unknown' ? { low: 6, high: 6 } : value;
    const [least, most] = [low || 0, high || 0];
    const by = among([0, 0.5, 1, 3]);
    if (some(0.3)) return { fact: id, atLeast: least - by, atMost: most + by };
    return some(0.5) ? { fact: id, atLeast: least - by } : { fact: id, atMost: most + by };
  };
  const ofFact = () => near(among(['f', 'g', 'f', 'g', 'beside']));
  const ofOne = (): Condition => {
    if (some(0.2)) return is(among(['a', 'b']));
    return some(0.5) ? atLeast('n', below(top)) : { question: 'm', atMost: below(top) };
  };
  const conditions = [
    ofFact,
    () => ({ all: [ofFact(), ofOne()] }),
    () => ({ all: [ofFact(), ofFact()] }),
  ];
  const rules: Rule[] = [
    out({ all: [near('f'), near(among(['g', 'beside']))] }),
    [{ all: [near('g'), among(conditions)()] }, facts('strong')],
    [ofFact(), training('dance', 'slight')],
    [ofOne(), method('dinner', 'slight')],
    ...(some(0.4) ? [half(near('f')), [ofFact(), weights('-clear')] satisfies Rule] : []),
  ];
  const questions = shuffled([
    upTo('n', top),
    upTo('m', top, some(0.2) ? atLeast('n', below(8)) : undefined),
    choice('a'),
    choice('b', {
      askIf: some(0.5) ? atLeast('n', 1 + below(top)) : { question: 'n', atMost: below(top) },
    }),
  ]);
  const ids = among([['n', 'm'] as const, ['m', 'n'] as const]);
  return planeOf(bookOf(questions, rules, definitions), answers, ids);
}

/** What every point of a plane leads to, and the numbers of each side that alone lead to today's family. */
function everyPoint({ situation, isQuiet, one, other }: ReturnType<typeof planeOf>) {
  const leaderAt = (set: readonly (readonly [Sweep, number])[]) => {
    for (const [{ question }, value] of set) situation.set(question, value);
    const leader = situation.lead();
    for (const [{ question, today }] of set) situation.set(question, today);
    return leader;
  };
  const leads = grid.map((n) =>
    grid.map((m) =>
      leaderAt([
        [one, n],
        [other, m],
      ]),
    ),
  );
  const quiet = (sweep: Sweep) => grid.filter((value) => isQuiet(leaderAt([[sweep, value]])));
  const lead = (n: number, m: number) => leads[n]?.[m] ?? -1;
  const [ns, ms] = [quiet(one), quiet(other)];
  const reached = (firsts: readonly number[], seconds: readonly number[]) => {
    const all = firsts.flatMap((n) => seconds.map((m) => lead(n, m)));
    return new Set(all.filter((leader) => !isQuiet(leader)));
  };
  /** Numbers that stand for their cell: what they lead to is found without a plane. */
  const standing = ({ alternatives }: Sweep, numbers: readonly number[]) =>
    numbers.filter((value) => alternatives.some(({ answer }) => answer === value));
  const known = new Set([...reached(standing(one, ns), ms), ...reached(ns, standing(other, ms))]);
  const wanted = [...reached(ns, ms)].filter((leader) => !known.has(leader));
  const isPair = ({ first, second, strategy }: ReturnType<typeof planePairs>[number]) =>
    ns.includes(first) &&
    ms.includes(second) &&
    !isQuiet(strategy) &&
    lead(first, second) === strategy;
  return { known, wanted, isPair };
}

/**
 * Worlds, of some 2,400 that were tried, in which only a plane leads to some strategy; the last ones are
 * wrong where what hangs on a number is left out of account.
 */
const seeds = [
  3, 6, 26, 49, 82, 86, 103, 116, 128, 131, 194, 226, 231, 307, 400, 435, 439, 483, 557, 641, 695,
  702, 706, 716, 822, 841, 843, 873, 890, 927, 955, 964, 983, 994, 1007, 1019, 1030, 1053, 1098,
  1126, 1131, 1145, 1158, 1223, 1239, 1245, 1278, 1327, 1339, 1729, 2377, 2135, 305, 418, 524, 575,
  686, 1213, 1440,
];

describe('the pairs of a plane', () => {
  it.each(seeds)('are those that every point shows, in random world %i', (seed) => {
    const plane = randomPlane(seed);
    const { situation, today, one, other, pairs } = plane;
    const { known, wanted, isPair } = everyPoint(plane);
    const found = pairs(known);
    expect(found.map(({ strategy }) => strategy).sort()).toEqual(wanted.sort());
    expect(found.filter((pair) => !isPair(pair))).toEqual([]);
    // What is found without a plane may be told again where nobody says so, but not twice.
    const all = pairs();
    expect(all.filter((pair) => !isPair(pair))).toEqual([]);
    expect(new Set(all.map(({ strategy }) => strategy)).size).toBe(all.length);
    expect(situation.lead()).toBe(today);
    expect([one, other].map(({ question }) => situation.answer(question))).toEqual([
      one.today,
      other.today,
    ]);
  });

  const fact = (
    id: string,
    compute: (n: number, m: number) => number | 'unknown',
    breaks: { n?: number[]; m?: number[] } = {},
  ): FactDefinition => ({
    ...{ id, assumptions: [] },
    questions: [
      { id: 'n', breaks: breaks.n ?? [] },
      { id: 'm', breaks: breaks.m ?? [] },
    ],
    compute: (at) => {
      const value = compute(at.number('n'), at.number('m'));
      return value === 'unknown' ? value : { low: value, high: value };
    },
  });
  const pairsIn = (
    [maxN, maxM]: readonly [number, number],
    rules: readonly Rule[],
    definitions: readonly FactDefinition[],
    answers: Answers,
  ) => {
    const rulebook = bookOf([upTo('n', maxN), upTo('m', maxM)], rules, definitions);
    return planeOf(rulebook, answers, ['n', 'm'])
      .pairs()
      .map(({ first, second }) => [first, second]);
  };
  const outAt = (id: string, least: number) => [out({ fact: id, atLeast: least })];
  const least = fact('least', Math.min);
  const product = fact('product', (n, m) => n * m);
  /** Great where n is, and m is far from 20 on either side. */
  const aside = fact('aside', (n, m) => Math.min(n, 3 * Math.abs(m - 20)), { m: [20] });

  it.each<[string, Rule[], FactDefinition[], Answers, number[][]]>([
    // Amid the plane, 20 and 20 would do as well.
    [
      'the first moves as little as it can while the second may move all the way',
      outAt('product', 400),
      [product],
      { n: 1, m: 2 },
      [[10, 40]],
    ],
    ['the second as little as it can', outAt('least', 30), [least], { n: 1, m: 2 }, [[30, 30]]],
    ['up, where that is nearer', outAt('aside', 30), [aside], { n: 3, m: 24 }, [[30, 30]]],
    ['down, where that is nearer', outAt('aside', 30), [aside], { n: 3, m: 12 }, [[30, 10]]],
    ['to its least, where there is none today', outAt('aside', 30), [aside], { n: 3 }, [[30, 0]]],
    [
      'not to what alone leads elsewhere',
      [...outAt('aside', 30), [atLeast('m', 28), facts('strong')]],
      [aside],
      { n: 3, m: 24 },
      [[30, 10]],
    ],
  ])('are near today’s numbers: %s', (_name, rules, definitions, answers, pairs) => {
    expect(pairsIn([40, 40], rules, definitions, answers)).toEqual(pairs);
  });

  it('are none where one number leads elsewhere at whatever it is', () => {
    const rules = [out(atLeast('n', 0)), ...outAt('least', 30)];
    expect(pairsIn([40, 40], rules, [least], { m: 2 })).toEqual([]);
    expect(
      pairsIn([40, 40], [out(atLeast('m', 0)), ...outAt('least', 30)], [least], { n: 2 }),
    ).toEqual([]);
  });

  it('count a fact as unknown that reads what nobody is asked', () => {
    const lost = { ...least, questions: [...least.questions, { id: 'nobody' }] };
    const rules = [...outAt('product', 400), ...outAt('least', 30)];
    expect(pairsIn([40, 40], rules, [lost, product], { n: 1, m: 2 })).toEqual([[10, 40]]);
  });

  it('are found where what hangs on one number lets a fact of both tip', () => {
    // Asked, and answered with yes, b takes the sum away; where n is below 20 it is not asked.
    const questions = [upTo('n', 40), upTo('m', 40), choice('b', { askIf: atLeast('n', 20) })];
    const kept: FactDefinition = {
      ...{ id: 'kept', assumptions: [], questions: [{ id: 'n' }, { id: 'm' }, { id: 'b' }] },
      compute: (at) => {
        const value = at.choice('b') === 'yes' ? 0 : at.number('n') + at.number('m');
        return { low: value, high: value };
      },
    };
    const rules: Rule[] = [out(is('z')), [{ fact: 'kept', atMost: 10 }, weights('-strong')]];
    const plane = planeOf(bookOf(questions, rules, [kept]), { n: 30, m: 0, b: 'yes' }, ['n', 'm']);
    expect(plane.pairs().map(({ first, second }) => [first, second])).toEqual([[10, 1]]);
  });

  describe('of a great many points', () => {
    const most = 10_000_000;
    const about = (id: string, at: number, by: number): Condition => ({
      ...{ fact: id, atLeast: at - by, atMost: at + by },
    });
    const sum = fact('sum', (n, m) => n + m);

    // Only 1000 and 2000 have this sum and this product, either way round.
    it.each<[number, number[]]>([
      [100, [1000, 2000]],
      [2900, [2000, 1000]],
    ])('are found where two facts cross, nearer to today’s first: %i', (n, pair) => {
      const rules = [out({ all: [about('sum', 3000, 0.5), about('product', 2_000_000, 0.5)] })];
      expect(pairsIn([10_000, 10_000], rules, [sum, product], { n, m: 10 })).toEqual([pair]);
    });

    it('are looked for no further where nothing is known', () => {
      const known = (id: string, compute: (n: number, m: number) => number) =>
        fact(id, (n, m) => (n > 5000 ? 'unknown' : compute(n, m)));
      const rules = [out({ all: [about('sum', 3000, 0.5), about('product', 2_000_000, 0.5)] })];
      const definitions = [known('sum', (n, m) => n + m), known('product', (n, m) => n * m)];
      expect(pairsIn([most, most], rules, definitions, { n: 1_000_000, m: 10 })).toEqual([
        [2000, 1000],
      ]);
    });

    it('are found at the ends of cells where looking through all is given up', () => {
      const rules = [
        half({ fact: 'sum', atLeast: 9_000_000.4 }),
        half({ fact: 'more', atMost: 9_000_000.6 }),
        ...outAt('least', 9_500_000),
      ];
      const more = fact('more', (n, m) => n + m + 0.5);
      expect(pairsIn([most, most], rules, [sum, more, least], { n: 1_000_000, m: 10 })).toEqual([
        [9_500_000, 9_500_000],
      ]);
    });

    it.each([
      ['nowhere', 3 * most, 4, 0],
      ['in a corner', 1.9 * most, 100, 3],
    ])('are looked for at few of them: a fact tips %s', (_name, tips, points, leaders) => {
      const compute = vi.fn((n: number, m: number) => n + m);
      // Hundreds of cells, in which one number does nothing.
      const many = Array.from({ length: 30 }, (_, index): Rule[] => [
        [atLeast('n', 300_000 * (index + 1)), method('read', 'slight')],
        [atLeast('m', 300_000 * (index + 1)), method('read', 'slight')],
        [{ fact: 'own', atLeast: 100_000 * index }, method('read', 'slight')],
      ]).flat();
      const own: FactDefinition = {
        ...{ id: 'own', assumptions: [], questions: [{ id: 'n' }] },
        compute: (at) => ({ low: at.number('n'), high: at.number('n') }),
      };
      const rulebook = bookOf(
        [upTo('n', most), upTo('m', most)],
        [...many, [{ fact: 'sum', atLeast: tips }, weights('slight')]],
        [fact('sum', compute), own],
      );
      const { pairs, situation } = planeOf(rulebook, { n: 10, m: 10 }, ['n', 'm']);
      compute.mockClear();
      const lead = vi.spyOn(situation, 'lead');
      expect(pairs()).toEqual([]);
      expect(compute.mock.calls.length).toBeLessThanOrEqual(points);
      expect(lead.mock.calls.length).toBeLessThanOrEqual(leaders);
    });

    it('are not looked for where no fact reads both', () => {
      // One fact reads the second number and what hangs on the first.
      const questions = [upTo('n', 40), upTo('m', 40), choice('b', { askIf: atLeast('n', 20) })];
      const rules = [out({ fact: 'beside', atLeast: 30 })];
      const rulebook = bookOf(questions, rules, [beside]);
      const { pairs, situation } = planeOf(rulebook, { n: 1, m: 1, b: 'yes' }, ['n', 'm']);
      const lead = vi.spyOn(situation, 'lead');
      expect(pairs()).toEqual([]);
      expect(lead).not.toHaveBeenCalled();
    });
  });
});
