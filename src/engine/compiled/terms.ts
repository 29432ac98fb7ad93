import type { Condition } from '../../model/condition';
import type { Truth } from '../../model/recommendation';
import { leavesOf } from '../conditions';
import type { Rulebook } from '../rulebook';
import type { Variable } from './variables';

/** Kleene values as numbers. */
export const falsity = 0;
export const truth = 1;
export const unknown = 2;
const numbers: Record<Truth, number> = { false: falsity, true: truth, unknown };

/** What each code of one variable makes of a condition. */
export type Table = Uint8Array;

/** A condition whose parts are tables of one variable each; `not` is pushed into the tables. */
export type Node =
  | { readonly kind: 'table'; readonly variable: number; readonly table: Table }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[] };

/** A conjunction: variable to the table that it has to satisfy. */
export type Term = ReadonlyMap<number, Table>;

/** Where the variable of a leaf stands in the program. */
export interface Scope {
  readonly test: Rulebook['test'];
  readonly variables: readonly Variable[];
  /** Index by "question:id" or "fact:id". */
  readonly indexOf: ReadonlyMap<string, number>;
}

function variablesOf(scope: Scope, condition: Condition): number[] {
  const keys = leavesOf(condition).map(({ leaf }) =>
    'fact' in leaf ? `fact:${leaf.fact}` : `question:${leaf.question}`,
  );
  return [...new Set(keys)].map((key) => {
    const index = scope.indexOf.get(key);
    if (index === undefined) throw new Error(`A condition rests on an unknown ${key}`);
    return index;
  });
}

function tableOf(scope: Scope, variable: number, condition: Condition): Table {
  const views = scope.variables[variable]?.views ?? [];
  const test = scope.test(condition);
  return Uint8Array.from(views, (view) => numbers[test(view)]);
}

/** Parts that rest on the same single variable are joined into one, so that it needs one table. */
function joined(scope: Scope, kind: 'all' | 'any', parts: readonly Condition[]): Condition[] {
  const alone = new Map<number, Condition[]>();
  const rest: Condition[] = [];
  for (const part of parts) {
    const [only, ...others] = variablesOf(scope, part);
    if (only === undefined || others.length > 0) rest.push(part);
    else alone.set(only, [...(alone.get(only) ?? []), part]);
  }
  const single = [...alone.values()].map((same): Condition =>
    kind === 'all' ? { all: same } : { any: same },
  );
  return [...single, ...rest];
}

/** Turns a condition into tables under `all` and `any`; equal to it in all three values. */
export function nodeOf(scope: Scope, condition: Condition, negated = false): Node {
  const [only, ...others] = variablesOf(scope, condition);
  if (only !== undefined && others.length === 0) {
    const whole: Condition = negated ? { not: condition } : condition;
    return { kind: 'table', variable: only, table: tableOf(scope, only, whole) };
  }
  if ('not' in condition) return nodeOf(scope, condition.not, !negated);
  const isAll = 'all' in condition;
  const parts = isAll ? condition.all : 'any' in condition ? condition.any : [];
  return {
    kind: isAll === negated ? 'any' : 'all',
    parts: joined(scope, isAll ? 'all' : 'any', parts).map((part) => nodeOf(scope, part, negated)),
  };
}

/** Kleene value of a node at these codes. */
export function valueOf(node: Node, codes: Uint16Array): number {
  if (node.kind === 'table') return node.table[codes[node.variable] ?? 0] ?? unknown;
  const stop = node.kind === 'all' ? falsity : truth;
  let result = node.kind === 'all' ? truth : falsity;
  for (const part of node.parts) {
    const value = valueOf(part, codes);
    if (value === stop) return stop;
    if (value === unknown) result = unknown;
  }
  return result;
}

const conjunction = (a: number, b: number): number => {
  if (a === falsity || b === falsity) return falsity;
  return a === truth && b === truth ? truth : unknown;
};

function both(one: Term, other: Term): Term {
  const result = new Map(one);
  for (const [variable, table] of other) {
    const mine = result.get(variable);
    result.set(
      variable,
      mine === undefined ? table : table.map((value, code) => conjunction(value, mine[code] ?? 0)),
    );
  }
  return result;
}

/**
 * The disjunction of terms that equals a node, or null where it would take more than `most`. Kleene's
 * `and` and `or` distribute over one another, so all three values are kept.
 */
export function termsOf(node: Node, most: number): Term[] | null {
  if (node.kind === 'table') return [new Map([[node.variable, node.table]])];
  let terms: Term[] = node.kind === 'all' ? [new Map()] : [];
  for (const part of node.parts) {
    const more = termsOf(part, most);
    if (more === null) return null;
    terms =
      node.kind === 'any'
        ? [...terms, ...more]
        : terms.flatMap((one) => more.map((other) => both(one, other)));
    if (terms.length > most) return null;
  }
  return terms;
}

/** Variables under a node. */
export function variablesUnder(node: Node): number[] {
  return node.kind === 'table' ? [node.variable] : [...new Set(node.parts.flatMap(variablesUnder))];
}
