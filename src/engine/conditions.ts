import type { Condition } from '../model/condition';
import type { Truth } from '../model/recommendation';
import { evaluate } from './evaluate';
import type { View } from './evaluate';

/** A condition without parts. */
export type Leaf = Extract<Condition, { question: string } | { fact: string }>;

/** One leaf held against a view; `negated` where an odd number of `not` stands around it. */
export interface HeldLeaf {
  readonly leaf: Leaf;
  readonly negated: boolean;
  readonly truth: Truth;
}

/** Every leaf of a condition, in reading order. */
export function leavesOf(
  condition: Condition,
  negated = false,
): { leaf: Leaf; negated: boolean }[] {
  if ('all' in condition) return condition.all.flatMap((part) => leavesOf(part, negated));
  if ('any' in condition) return condition.any.flatMap((part) => leavesOf(part, negated));
  if ('not' in condition) return leavesOf(condition.not, !negated);
  return [{ leaf: condition, negated }];
}

/** Every leaf with its own truth. */
export function holdLeaves(condition: Condition, view: View): HeldLeaf[] {
  return leavesOf(condition).map(({ leaf, negated }) => ({
    leaf,
    negated,
    truth: evaluate(leaf, view),
  }));
}

/** The leaves that speak for the condition: true ones, or false ones under a `not`. */
export function speakingFor(condition: Condition, view: View): HeldLeaf[] {
  return holdLeaves(condition, view).filter(
    ({ truth, negated }) => truth === (negated ? 'false' : 'true'),
  );
}

/** The leaves that are still open. */
export function openLeaves(condition: Condition, view: View): HeldLeaf[] {
  return holdLeaves(condition, view).filter(({ truth }) => truth === 'unknown');
}

/** Questions that leaves rest on; a fact stands for the questions it is computed from. */
export function questionsOf(
  leaves: readonly HeldLeaf[],
  factQuestions: (fact: string) => readonly string[],
): string[] {
  const ids = leaves.flatMap(({ leaf }) =>
    'fact' in leaf ? factQuestions(leaf.fact) : [leaf.question],
  );
  return [...new Set(ids)];
}
