import { describe, expect, it } from 'vitest';
import { cellsFrom, cellsOf, representative } from '../../../src/engine/compiled/cells';
import { axisOf, codeOfFact, factSources, Situation } from '../../../src/engine/compiled/situation';
import type { Given } from '../../../src/engine/compiled/situation';
import { compile } from '../../../src/engine/compiled/program';
import { indexRulebook } from '../../../src/engine/rulebook';
import type { Answers } from '../../../src/model/answers';
import type { FactDefinition } from '../../../src/model/fact';
import { half, out } from '../../fixtures/yes-no-counterfactuals';
import { atLeast, choice, factSet, number, world } from '../../fixtures/yes-no-world';
import type { Rule } from '../../fixtures/yes-no-world';

/** The only fact of these worlds is called `same`; here it is what each test makes of n and a. */
const fact = (
  compute: (n: number, a: string) => number,
  breaks: number[] = [],
): FactDefinition => ({
  id: 'same',
  questions: [{ id: 'n', breaks }, { id: 'a' }],
  assumptions: [],
  compute: (at) => {
    const value = compute(at.number('n'), at.choice('a'));
    return { low: value, high: value };
  },
});
const questions = [number, choice('a')];
/** Places in the world, whose first question is z. */
const [n, a] = [1, 2];

/** Last but one of the stretches of a fact that goes up and down again. */
const peak = 9;
const tent = fact((at) => (at <= peak ? at : 2 * peak - at), [peak]);
/** High up to the break, then from low to high again. */
const jump = fact((at) => (at <= peak ? 100 : at), [peak]);
const scaled = fact((at, option) => (option === 'yes' ? 10 * at : at));
const has = (least: number) => out({ fact: 'same', atLeast: least });
const situationOf = (rules: readonly Rule[], definitions: readonly FactDefinition[]) =>
  new Situation(compile(indexRulebook(world(questions, rules), factSet(...definitions))), {});

describe('cells', () => {
  it('run from one start to the next, in order, each start once', () => {
    expect(cellsFrom([5, 0, 5, 9], 20)).toEqual([
      { from: 0, to: 4 },
      { from: 5, to: 8 },
      { from: 9, to: 20 },
    ]);
  });

  it.each([
    [undefined, 5],
    ['unsure', 5],
    [3, 5],
    [7, 7],
    [12, 9],
  ])('stand for the number nearest to today’s: %s', (today, nearest) => {
    expect(representative({ from: 5, to: 9 }, today)).toBe(nearest);
  });
});

describe('the cells of a number', () => {
  const cases: [string, FactDefinition[], readonly Rule[], Answers, number[]][] = [
    ['begin where rules begin', [], [half(atLeast('n', 20))], {}, [0, 20]],
    ['begin where a fact tips', [scaled], [has(30)], { a: 'no' }, [0, 30]],
    ['move with another answer', [scaled], [has(30)], { a: 'yes' }, [0, 3]],
    ['count every answer of what is open', [scaled], [has(30)], {}, [0, 3, 30]],
    ['count both sides of a peak', [tent], [has(5)], { a: 'no' }, [0, 5, 10, 14]],
    [
      'count a break at the end of what a rule tells apart',
      [tent],
      [has(9), half(atLeast('n', 10))],
      { a: 'no' },
      [0, 9, 10],
    ],
    [
      'count a break at its beginning',
      [jump],
      [has(50), half(atLeast('n', 9))],
      { a: 'no' },
      [0, 9, 10, 50],
    ],
    ['know nothing of a fact without a definition', [], [has(5)], {}, [0]],
  ];
  it.each(cases)('%s', (_name, definitions, rules, answers, starts) => {
    const situation = situationOf(rules, definitions);
    situation.setAll({ z: 'yes', ...answers });
    expect(cellsOf(situation, n).map(({ from }) => from)).toEqual(starts);
    expect(cellsOf(situation, n).at(-1)?.to).toBe(1000);
  });

  it('are none for what is no number', () => {
    const situation = situationOf([has(5)], [scaled]);
    expect(cellsOf(situation, a)).toEqual([]);
    expect(cellsOf(situation, 99)).toEqual([]);
  });

  it('count only the facts that are named, where some are', () => {
    const situation = situationOf([has(30)], [scaled]);
    expect(cellsOf(situation, n, [])).toEqual([{ from: 0, to: 1000 }]);
  });
});

describe('what a fact is worked out from', () => {
  const sourceIn = (definitions: FactDefinition[], named = 'same') => {
    const knowledge = world(questions, [has(5)]);
    const facts = knowledge.facts.map((one) => ({ ...one, id: named }));
    const rulebook = indexRulebook({ ...knowledge, facts }, factSet(...definitions));
    const program = compile(rulebook);
    const [source] = factSources(program);
    if (source === undefined) throw new Error('No rule reads a fact');
    return { program, source };
  };
  const { program, source } = sourceIn([tent]);
  const nothing = () => null;

  it.each<[string, Given, unknown[]]>([
    ['a number itself', 7, [7]],
    ['the ends of all stretches where it is open', undefined, [0, 9, 10, 1000]],
    ['the ends of a range, and of the stretches in it', { from: 3, to: 40 }, [3, 9, 10, 40]],
    ['a range that ends with a stretch', { from: 3, to: 9 }, [3, 9]],
    ['a range that begins before the end of one', { from: 9, to: 40 }, [9, 10, 40]],
    ['a range that ends after the beginning of one', { from: 3, to: 10 }, [3, 9, 10]],
    ['a range beyond the break', { from: 10, to: 40 }, [10, 40]],
    ['a range of one number', { from: 3, to: 3 }, [3]],
  ])('is %s', (_name, given, values) => {
    expect(axisOf(program, source, 0, given, nothing)).toEqual({ id: 'n', values });
  });

  it('ends its stretches where the assumptions say', () => {
    const moving = {
      ...tent,
      questions: [
        { id: 'n', breaks: (assume: (id: string) => unknown) => [Number(assume('end'))] },
        { id: 'a' },
      ],
    };
    const made = sourceIn([moving]);
    const values = axisOf(made.program, made.source, 0, undefined, () => 70).values;
    expect(values).toEqual([0, 70, 71, 1000]);
  });

  it('is every option of what is open', () => {
    const open = axisOf(program, source, 1, undefined, nothing);
    expect(open).toEqual({ id: 'a', values: ['yes', 'no'] });
    expect(axisOf(program, source, 7, undefined, nothing).values).toEqual([]);
  });

  it('is nothing where no such fact is named, or an input is not asked for', () => {
    expect(source).toMatchObject({ variable: 3, inputs: [n, a], definition: tent });
    expect(sourceIn([tent], 'other').source).toMatchObject({ definition: undefined, inputs: [] });
    const unasked = { ...tent, questions: [{ id: 'n' }, { id: 'nobody' }] };
    const own = sourceIn([unasked]);
    expect(own.source.definition).toBeUndefined();
    const nothing = () => undefined;
    expect(codeOfFact(own.program, own.source, nothing, () => null)).toBe(own.source.fact.unknown);
  });

  it('is worked out once for the same answers, as long as there is room', () => {
    let runs = 0;
    const counted = fact((at) => {
      runs += 1;
      return at;
    });
    const own = sourceIn([counted]);
    const codeAt = (at: Given, option: string) =>
      codeOfFact(
        own.program,
        own.source,
        (place) => (place === n ? at : option),
        () => null,
      );
    const low = codeAt(3, 'no');
    expect(codeAt(3, 'no')).toBe(low);
    expect(runs).toBe(1);
    expect(codeAt(7, 'no')).not.toBe(low);
    expect(codeAt({ from: 0, to: 7 }, 'no')).toBe(own.source.fact.unknown);
    expect(codeAt(3, 'yes')).toBe(low);
    expect(runs).toBe(5);
    for (let at = 0; at < 1000; at += 1) {
      for (const option of ['yes', 'no', 'one', 'two', 'three']) codeAt(at, option);
    }
    // 5,001 different ones by now; after 4,096 it began again.
    expect(own.source.cache.size).toBe(5001 - 4096);
  });
});
