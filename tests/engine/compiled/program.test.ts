import { describe, expect, it, vi } from 'vitest';
import { bitsOf } from '../../../src/engine/compiled/masks';
import { compile } from '../../../src/engine/compiled/program';
import { makeMachine } from '../../../src/engine/compiled/run';
import { Situation } from '../../../src/engine/compiled/situation';
import { seeded } from '../../../src/engine/completions';
import { decide } from '../../../src/engine/decide';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Rulebook } from '../../../src/engine/rulebook';
import type { Condition } from '../../../src/model/condition';
import type { Effect } from '../../../src/model/rule';
import { byEvaluator, byProgram } from '../../fixtures/decision-lines';
import { randomAnswers, randomKnowledge } from '../../fixtures/random-knowledge';
import { rounds } from '../../fixtures/rounds';
import { toyFacts, toyRulebook } from '../../fixtures/toy-facts';
import { toyKnowledge } from '../../fixtures/toy-knowledge';
import {
  always,
  book,
  choice,
  facts,
  first,
  gateOn,
  is,
  method,
  split,
  tagged,
  training,
  weights,
  world,
} from '../../fixtures/yes-no-world';
import type { Rule } from '../../fixtures/yes-no-world';

// Thousands of decisions by the evaluator: seconds here, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Compares many random answer sets, complete and partial; stops at the first difference. */
function compare(rulebook: Rulebook, sets: number, seed: number): void {
  const random = seeded(seed);
  const assumptions = { 'coins-per-dinner': 4 };
  const situation = new Situation(compile(rulebook), assumptions);
  for (let set = 0; set < sets; set += 1) {
    const answers = randomAnswers(
      random,
      rulebook.knowledge.questions,
      set % 3 === 0 ? 1 : random(),
    );
    const wanted = byEvaluator(rulebook, decide(rulebook, { answers, assumptions }));
    const given = byProgram(situation, answers);
    if (given !== wanted) expect({ answers, says: given }).toEqual({ answers, says: wanted });
  }
}

describe('compiled rules', () => {
  it('equal the evaluator on the toy', () => {
    compare(toyRulebook, rounds(5000), 1);
  });

  it('equal the evaluator on knowledge without any sense in it', () => {
    const random = seeded(7);
    for (let round = 0; round < 40; round += 1) {
      const size = {
        questions: 3 + (round % 9),
        rules: 5 + 3 * round,
        families: 4 + (round % 6),
        strategies: 9 + round,
      };
      compare(randomKnowledge(random, size).rulebook, rounds(150), round);
    }
  });

  it('equal the evaluator where hundreds of rules speak for one side', () => {
    const many = (effect: Effect): Rule[] =>
      Array.from({ length: 230 }, (_, index) => [is(index % 2 ? 'a' : 'b'), effect]);
    const rules = [
      ...many(weights('strong')),
      ...many(training('dance', '-strong')),
      ...many(tagged('coins', 'clear')),
      ...many(facts('clear')),
    ];
    const rulebook = book([choice('a'), choice('b')], rules);
    const answers = { z: 'yes', a: 'yes', b: 'yes' };
    const situation = new Situation(compile(rulebook), {});
    const line = byProgram(situation, answers);
    expect(line).toBe(byEvaluator(rulebook, decide(rulebook, { answers })));
    expect(line.startsWith('690,460,0,0,-690,0 ')).toBe(true);
  });

  it('equal the evaluator beyond 32 strategies and 32 rules that hold', () => {
    const random = seeded(3);
    const size = { questions: 5, rules: 120, families: 6, strategies: 70 };
    compare(randomKnowledge(random, size).rulebook, rounds(200), 4);
  });

  it('equal the evaluator where the lowest of all rungs dominates a method', () => {
    const knowledge = world([choice('a')], [[is('a'), gateOn({ strategy: 'nap' })]]);
    const dominatedBy = { strategy: 'nap', grade: 'opinion', because: '', sources: [] } as const;
    const strategies = knowledge.strategies.map((entry) =>
      entry.id === 'read' ? { ...entry, dominatedBy } : entry,
    );
    const rulebook = indexRulebook({ ...knowledge, strategies }, toyFacts);
    const situation = new Situation(compile(rulebook), {});
    for (const [a, leader] of [
      ['no', 'bake'],
      ['yes', 'read'],
    ] as const) {
      expect(byProgram(situation, { a })).toMatch(new RegExp(`home ${leader}$`));
      expect(byEvaluator(rulebook, decide(rulebook, { answers: { a } }))).toBe(
        byProgram(situation, { a }),
      );
    }
  });

  it('equal the evaluator where an option that was split is known in part', () => {
    // Either is left or right, whether or not it is left.
    const sides: Condition = { question: 's', in: ['left', 'right'] };
    const when: Condition = {
      all: [{ any: [is('s', 'left'), is('b')] }, { any: [sides, is('a')] }],
    };
    const asked = [split, choice('a'), choice('b')];
    compare(
      book(asked, [
        [when, weights('strong')],
        [{ not: when }, facts('strong')],
      ]),
      60,
      8,
    );
  });

  it('are compiled once for a rulebook', () => {
    expect(compile(toyRulebook)).toBe(compile(toyRulebook));
    const other = indexRulebook(toyKnowledge, { ...toyFacts });
    expect(compile(other)).not.toBe(compile(toyRulebook));
  });

  it('refuse effects of opposite signs in one consideration', () => {
    const [rule] = toyKnowledge.rules;
    if (rule === undefined) throw new Error('The toy has no rules');
    const effects: Effect[] = [weights('slight')];
    const knowledge = {
      ...toyKnowledge,
      rules: [...toyKnowledge.rules, { ...rule, id: 'opposite', effects }],
    };
    expect(() => compile(indexRulebook(knowledge, toyFacts))).toThrow(
      'Opposite signs in consideration rain-inside',
    );
  });

  it('have no leader before they are run', () => {
    expect(makeMachine(compile(toyRulebook))).toMatchObject({ family: -1, strategy: -1 });
  });
});

describe('rules as units', () => {
  const units = (...rules: [string, Condition, ...Effect[]][]) => {
    const knowledge = world(
      [choice('a'), choice('b')],
      rules.map(([, when, ...effects]): Rule => [when, ...effects]),
    );
    const named = knowledge.rules.map((rule, index) => ({
      ...rule,
      consideration: rules[index]?.[0] ?? '',
    }));
    const rulebook = indexRulebook({ ...knowledge, rules: named }, toyFacts);
    return compile(rulebook).units.map((unit) => ({
      when: unit.conditions,
      axes: [...unit.axes],
      strategies: [...unit.strategies],
      gates: [...unit.gates],
      firsts: [...unit.firsts],
    }));
  };
  const nothing = { axes: [], strategies: [], gates: [], firsts: [] };

  it('make a sum of the strongest of a consideration', () => {
    expect(units(['one', is('a'), weights('slight')], ['one', is('b'), weights('strong')])).toEqual(
      [
        { ...nothing, when: [is('a'), is('b')], axes: [[0, 1]] },
        { ...nothing, when: [is('b')], axes: [[0, 2]] },
      ],
    );
    expect(
      units(['one', is('a'), weights('-strong')], ['one', is('b'), weights('-clear')]),
    ).toEqual([
      { ...nothing, when: [is('a'), is('b')], axes: [[0, -2]] },
      { ...nothing, when: [is('a')], axes: [[0, -1]] },
    ]);
  });

  it('add up considerations that hang on the same condition, whatever they speak to', () => {
    expect(
      units(
        ['one', is('a'), weights('slight'), facts('clear')],
        ['two', is('a'), weights('clear')],
      ),
    ).toEqual([
      {
        ...nothing,
        when: [is('a')],
        axes: [
          [0, 3],
          [1, 2],
        ],
      },
    ]);
  });

  it('spread tags over strategies, counted by rung', () => {
    // nap, read, bake, letters, album, walk, dinner, waltz, polka, mime
    expect(
      units(['one', is('a'), tagged('music', 'clear')], ['two', is('b'), method('read', 'slight')]),
    ).toEqual([
      {
        ...nothing,
        when: [is('a')],
        strategies: [
          [7, 2],
          [8, 2],
        ],
      },
      { ...nothing, when: [is('b')], strategies: [[1, 1]] },
    ]);
  });

  it('hold what is ruled out and what comes first; before those that score, and those that order', () => {
    expect(
      units(
        ['method', is('b', 'no'), method('read', 'slight')],
        ['score', is('b'), weights('slight')],
        ['one', is('a'), gateOn({ family: 'out' }), first('nap'), { kind: 'note' }],
        ['either', { any: [is('a'), is('b')] }, weights('slight')],
      ),
    ).toEqual([
      { ...nothing, when: [is('a')], gates: [5, 6], firsts: [0] },
      { ...nothing, when: [is('b')], axes: [[0, 1]] },
      { ...nothing, when: [{ any: [is('a'), is('b')] }], axes: [[0, 1]] },
      { ...nothing, when: [is('b', 'no')], strategies: [[1, 1]] },
    ]);
  });
});

describe('a program', () => {
  it('works out apart a condition that would take too many terms', () => {
    const wide = (count: number): Condition => ({
      all: Array.from({ length: count }, (_, at) => ({
        any: [is(`p${at}`), is(`q${at}`)],
      })),
    });
    const asked = Array.from({ length: 4 }, (_, at) => [choice(`p${at}`), choice(`q${at}`)]).flat();
    const derived = (count: number) =>
      compile(book(asked, [[wide(count), weights('strong')]])).derived.length;
    // 2 to the power of 3 is 8 terms, and of 4 is 16: more than 12.
    expect([derived(3), derived(4)]).toEqual([0, 1]);
    compare(book(asked, [[wide(4), weights('strong')]]), rounds(400), 2);
  });

  it('has strategies from the lowest rung, with what dominates each', () => {
    const { strategies, dominators, families } = compile(toyRulebook);
    expect(strategies.map(({ id }) => id)).toEqual([
      ...['nap', 'read', 'bake', 'letters', 'album', 'walk', 'dinner', 'banquet', 'waltz', 'polka'],
      'mime',
    ]);
    expect([...dominators]).toEqual([-1, -1, -1, -1, -1, -1, -1, 6, -1, -1, -1]);
    const post = families.find(({ id }) => id === 'post');
    expect([...(post?.members ?? [])]).toEqual([3, 4]);
    expect([...(post?.gives ?? [])]).toEqual([1, 2]);
    expect(families.map(({ axis }) => axis)).toEqual([-1, 3, -1, -1, 4, 5]);
  });
});

describe('sets as bits', () => {
  it('tell which have members, and which', () => {
    const sets = Array.from({ length: 33 }, (_, index) => new Set(index === 1 ? [] : [index]));
    const { mask, rows } = bitsOf(sets, 2);
    expect([...mask]).toEqual([~2, 1]);
    expect(rows).toHaveLength(66);
    expect([rows[0], rows[2], rows[4], rows[64], rows[65]]).toEqual([1, 0, 4, 0, 1]);
  });
});

it('an answer to a question that always applies moves what it should', () => {
  const situation = new Situation(compile(book([], [[always, weights('strong')]])), {});
  expect(byProgram(situation, {})).toContain('3,0,0,0,0,0 ---------- out walk');
});
