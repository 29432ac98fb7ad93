import { describe, expect, it } from 'vitest';
import { literalsOf, makeLayout, makeMasks, present } from '../../../src/engine/compiled/masks';
import type { Term } from '../../../src/engine/compiled/terms';
import type { Variable } from '../../../src/engine/compiled/variables';

describe('terms as bits', () => {
  const table = new Uint8Array(1);
  const term = (variable: number): Term => new Map([[variable, table]]);
  // 33 units with a term, the first of them with three, the second with two.
  const terms = Array.from({ length: 33 }, (_, unit) =>
    unit === 0 ? [term(0), term(1), term(2)] : unit === 1 ? [term(0), term(0)] : [term(unit)],
  );
  const layout = makeLayout(terms);

  it('take a place for each unit, then one for each further term, in whole blocks', () => {
    expect(layout).toMatchObject({ unitWords: 2, width: 4 });
    expect([...layout.owners]).toEqual([0, 0, 1]);
    expect(makeLayout([...terms, ...terms]).width).toBe(4);
    expect(makeLayout([...terms, ...terms, ...terms]).width).toBe(8);
    expect(makeLayout([])).toMatchObject({ unitWords: 0, width: 0 });
  });

  it('are found by their variable, and known to be there', () => {
    const places = literalsOf(terms, layout)
      .get(0)
      ?.map(({ word, bit }) => [word, bit]);
    expect(places).toEqual([
      [0, 1],
      [0, 2],
      [2, 4],
    ]);
    expect([...present(terms, layout)]).toEqual([-1, 1, 7, 0]);
  });
});

describe('tables of joint codes', () => {
  const variable = (size: number): Variable => ({ size, views: [] });
  /** True at some codes, unknown at others, else false. */
  const table = (size: number, codes: readonly number[], open: readonly number[] = []) =>
    Uint8Array.from({ length: size }, (_, code) =>
      codes.includes(code) ? 1 : open.includes(code) ? 2 : 0,
    );

  it('have one group of what fits together, and share the rows of what no term tells apart', () => {
    const sizes = [4, 5, 6];
    const terms = [
      [new Map([[0, table(4, [0, 1])]])],
      [
        new Map([
          [1, table(5, [2], [3])],
          [2, table(6, [5])],
        ]),
      ],
    ];
    const { sure, possible } = makeMasks(sizes.map(variable), terms);
    expect([...sure.groups]).toEqual([0]);
    expect([...sure.groupOf]).toEqual([0, 0, 0]);
    // Two rows tell codes 0 and 1 from 2 and 3; a row is four words.
    const [first, second, third] = sure.offsets.map((own) => [...own]);
    expect(first).toEqual([0, 0, 4, 4]);
    expect(second).toEqual([0, 0, 8, 0, 0]);
    expect(third).toEqual([0, 0, 0, 0, 0, 16]);
    expect(sure.words).toHaveLength(8 * 4);
    const at = (grid: typeof sure, codes: number[]) =>
      grid.words[codes.reduce((sum, code, index) => sum + (grid.offsets[index]?.[code] ?? 0), 0)];
    expect(at(sure, [0, 2, 5])).toBe(3);
    expect(at(sure, [1, 0, 5])).toBe(1);
    expect(at(sure, [3, 2, 5])).toBe(2);
    expect(at(sure, [3, 3, 5])).toBe(0);
    expect(at(possible, [3, 3, 5])).toBe(2);
    expect(at(possible, [3, 4, 5])).toBe(0);
  });

  it('begin another group where one would have more than 384 rows', () => {
    const every = (size: number) =>
      Array.from({ length: size }, (_, code) => new Map([[0, table(size, [code])]]));
    const terms = [
      ...every(64).map((term) => [term]),
      ...Array.from({ length: 6 }, (_, code) => [new Map([[1, table(6, [code])]])]),
      ...Array.from({ length: 2 }, (_, code) => [new Map([[2, table(2, [code])]])]),
    ];
    const { sure } = makeMasks([variable(64), variable(6), variable(2)], terms);
    // 64 * 6 is 384, and not more.
    expect([...sure.groupOf]).toEqual([0, 0, 1]);
    expect([...sure.groups]).toEqual([0, 384 * 4]);
  });

  it('have one row of what always stands where no term reads anything', () => {
    const { sure } = makeMasks([variable(3)], [[new Map()], []]);
    expect([...sure.groups]).toEqual([0]);
    expect([...sure.groupOf]).toEqual([-1]);
    expect([...sure.words]).toEqual([1, 0, 0, 0]);
  });
});
