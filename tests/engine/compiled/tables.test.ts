import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/compile';
import { dependants } from '../../../src/engine/compiled/dependants';
import { bitsOf } from '../../../src/engine/compiled/entries';
import { makeMachine } from '../../../src/engine/compiled/machine';
import { literalsOf, makePlanes, present } from '../../../src/engine/compiled/planes';
import type { Term } from '../../../src/engine/compiled/terms';
import { half } from '../../fixtures/yes-no-flips';
import { choice, is, same, world } from '../../fixtures/yes-no-world';

describe('the questions that hang on another', () => {
  it('are found through every condition, and through one another, in their order', () => {
    const questions = [
      choice('a'),
      choice('b'),
      choice('c', { all: [is('a'), is('b')] }),
      choice('d', { any: [is('b'), { not: is('c') }] }),
      choice('e', is('d')),
    ];
    const program = compile(world(questions, [half(is('e'))]), [same]);
    // Places in the list of conditional questions: c, d, e.
    expect(dependants(program)).toEqual([[], [0, 1, 2], [0, 1, 2], [1, 2], [2], []]);
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

describe('terms in planes', () => {
  const table = new Uint8Array(1);
  const term = (variable: number): Term => new Map([[variable, table]]);
  // 33 units with a term, the first of them with three, the second with two.
  const terms = Array.from({ length: 33 }, (_, unit) =>
    unit === 0 ? [term(0), term(1), term(2)] : unit === 1 ? [term(0), term(0)] : [term(unit)],
  );
  const planes = makePlanes(terms);

  it('take as many words as their units, one plane after another, in whole blocks', () => {
    expect([...planes.words]).toEqual([2, 1, 1]);
    expect([...planes.starts]).toEqual([0, 2, 3]);
    expect(planes.width).toBe(4);
    expect(makePlanes([...terms, ...terms]).width).toBe(8);
    expect(makePlanes([])).toMatchObject({ width: 0 });
  });

  it('are found by their variable, and known to be there', () => {
    const places = literalsOf(terms, planes)
      .get(0)
      ?.map(({ word, bit }) => [word, bit]);
    expect(places).toEqual([
      [0, 1],
      [0, 2],
      [2, 2],
    ]);
    expect([...present(terms, planes)]).toEqual([-1, 1, 3, 1]);
  });
});

describe('programs', () => {
  const knowledge = world([choice('a')], [half(is('a'))]);

  it('are made once for the same knowledge and facts', () => {
    const [one, other] = [[same], [same]];
    const made = compile(knowledge, one);
    expect(compile(knowledge, other)).not.toBe(made);
    expect(compile(knowledge, one)).toBe(made);
    expect(compile(knowledge, other)).toBe(compile(knowledge, other));
  });

  it('have no leader before they are run', () => {
    expect(makeMachine(compile(knowledge, [same]))).toMatchObject({ family: -1, strategy: -1 });
  });
});
