import type { FactValue } from '../../model/fact';
import type { Leaf } from '../conditions';
import { evaluate } from '../evaluate';
import type { View } from '../evaluate';
import type { Variable } from './variable';

/** Where a rule tells values of a fact apart: below a threshold or not, or up to it or above. */
interface Cut {
  readonly at: number;
  /** Whether the threshold itself lies beyond the cut, as it does for "at least". */
  readonly isBeyond: boolean;
}

/** Codes of a fact: one per way in which the cuts of the rules can lie about its interval. */
export interface FactVariable extends Variable {
  readonly fact: string;
  /** Ascending. */
  readonly cuts: readonly Cut[];
  /** Code by position of the lower bound * positions + position of the upper bound. */
  readonly codeAt: Uint16Array;
  readonly unknown: number;
}

const factView = (value: FactValue): View => ({
  answer: () => undefined,
  applies: () => true,
  fact: () => value,
});

const isPast = ({ at, isBeyond }: Cut, value: number) => value > at || (isBeyond && value === at);

/** How many cuts a number lies beyond. */
function positionOf(cuts: readonly Cut[], value: number): number {
  let position = 0;
  for (const cut of cuts) {
    if (!isPast(cut, value)) break;
    position += 1;
  }
  return position;
}

/** Some number at a position. */
function valueAt(cuts: readonly Cut[], position: number): number {
  const before = cuts[position - 1]?.at;
  const after = cuts[position]?.at;
  if (before === undefined) return (after ?? 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

/** The cuts that conditions on a fact make, each once. */
function cutsOf(leaves: readonly Leaf[]): Cut[] {
  const cuts = leaves.flatMap((leaf): Cut[] =>
    'fact' in leaf
      ? [
          ...(leaf.atLeast === undefined ? [] : [{ at: leaf.atLeast, isBeyond: true }]),
          ...(leaf.atMost === undefined ? [] : [{ at: leaf.atMost, isBeyond: false }]),
        ]
      : [],
  );
  const once = new Map(cuts.map((cut) => [`${cut.at} ${cut.isBeyond}`, cut]));
  return [...once.values()].sort((a, b) => a.at - b.at || Number(b.isBeyond) - Number(a.isBeyond));
}

/** The codes of a fact. @param leaves all that rules and questions ask */
export function factVariable(fact: string, leaves: readonly Leaf[]): FactVariable {
  const own = leaves.filter((leaf) => 'fact' in leaf && leaf.fact === fact);
  const cuts = cutsOf(own);
  const positions = cuts.length + 1;
  const codeAt = new Uint16Array(positions * positions);
  const views: View[] = [];
  const codes = new Map<string, number>();
  const codeOf = (view: View) => {
    const key = own.map((leaf) => evaluate(leaf, view)).join();
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, views.length);
    return views.push(view) - 1;
  };
  const unknown = codeOf(factView('unknown'));
  for (let low = 0; low < positions; low += 1) {
    for (let high = low; high < positions; high += 1) {
      const value = { low: valueAt(cuts, low), high: valueAt(cuts, high) };
      codeAt[low * positions + high] = codeOf(factView(value));
    }
  }
  return { fact, size: views.length, views, cuts, codeAt, unknown };
}

/**
 * Where both bounds of a fact lie among its cuts, as one number; -1 where it is unknown. While
 * the fact is monotone, equal positions at two inputs mean the same position at all between them.
 */
export function factPosition({ cuts }: FactVariable, value: FactValue): number {
  if (value === 'unknown' || Number.isNaN(value.low) || Number.isNaN(value.high)) return -1;
  return positionOf(cuts, value.low) * (cuts.length + 1) + positionOf(cuts, value.high);
}

/** Code of a fact's value. */
export function factCode(variable: FactVariable, value: FactValue): number {
  return variable.codeAt[factPosition(variable, value)] ?? variable.unknown;
}
