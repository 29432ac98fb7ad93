import type { FactId } from './facts';
import type { AskedEntry } from './questions';

/*
 * Conditions on the questions that there are: a slip in an id shows in the editor where it is written.
 * The program itself reads ids as strings, since it decides with any knowledge that it is given.
 */

type Choice = Extract<AskedEntry, { kind: 'choice' }>;
type Multi = Extract<AskedEntry, { kind: 'multi' }>;
type NumberId = Extract<AskedEntry, { kind: 'number' }>['id'];

type OptionId<Q extends (Choice | Multi)['id']> = Extract<
  Choice | Multi,
  { id: Q }
>['options'][number]['id'];

type Is = { [Q in Choice['id']]: { readonly question: Q; readonly is: OptionId<Q> } }[Choice['id']];
type In = {
  [Q in Choice['id']]: { readonly question: Q; readonly in: readonly OptionId<Q>[] };
}[Choice['id']];
type Has = { [Q in Multi['id']]: { readonly question: Q; readonly has: OptionId<Q> } }[Multi['id']];

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A condition on the questions that there are, and their options. */
export type WrittenCondition =
  | Is
  | In
  | Has
  | { readonly question: Multi['id']; readonly none: true }
  | ({ readonly question: NumberId } & Bounds)
  | ({ readonly fact: FactId } & Bounds)
  | { readonly all: readonly WrittenCondition[] }
  | { readonly any: readonly WrittenCondition[] }
  | { readonly not: WrittenCondition };
