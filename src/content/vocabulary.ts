import type { ComplementEntries } from './complements';
import type { FactEntries } from './facts';
import type { FamilyEntries } from './families';
import type { QuestionEntries } from './questions';
import type { SourceEntries } from './sources';
import type { StepEntries } from './steps';
import type { StrategyEntries } from './strategies';
import type { Effect, Rule } from '../model/rule';
import type { Complement, Step, Strategy } from '../model/strategy';

/*
 * The ids of the entries as types, so that a slip in one shows in the editor where it is written. The
 * program itself reads ids as strings, since it decides with any knowledge that it is given.
 */

type Entry = QuestionEntries[number];
type Choice = Extract<Entry, { kind: 'choice' }>;
type Multi = Extract<Entry, { kind: 'multi' }>;

export type QuestionId = Entry['id'];
export type OptionId<Q extends (Choice | Multi)['id']> = Extract<
  Choice | Multi,
  { id: Q }
>['options'][number]['id'];
export type NumberId = Extract<Entry, { kind: 'number' }>['id'];
export type StrategyId = StrategyEntries[number]['id'];
export type FamilyId = FamilyEntries[number]['id'];
export type Tag = StrategyEntries[number]['tags'][number];
export type StepId = StepEntries[number]['id'];
export type ComplementId = ComplementEntries[number]['id'];
export type FactId = FactEntries[number]['id'];
export type SourceId = SourceEntries[number]['id'];

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

type WrittenTarget =
  | { readonly question: 'weights' }
  | { readonly question: 'context'; readonly of: 'facts' | 'examples' }
  | { readonly training: FamilyId }
  | { readonly strategy: StrategyId }
  | { readonly tag: Tag };

type WrittenAim =
  { readonly family: FamilyId } | { readonly strategy: StrategyId } | { readonly tag: Tag };

type Strength = Extract<Effect, { by: unknown }>['by'];

type WrittenEffect =
  | { readonly kind: 'favour' | 'disfavour'; readonly on: WrittenTarget; readonly by: Strength }
  | { readonly kind: 'gate'; readonly on: WrittenAim }
  | { readonly kind: 'first'; readonly strategy: StrategyId }
  | {
      readonly kind: 'step';
      readonly step: StepId;
      readonly before?: WrittenAim;
      readonly unless?: WrittenCondition;
    }
  | { readonly kind: 'complement'; readonly complement: ComplementId }
  | { readonly kind: 'note'; readonly on?: WrittenAim };

interface WrittenCitation {
  readonly source: SourceId;
  readonly heuristic?: number;
  readonly at: string;
}

/** A rule as its file holds it; its topic is the name of the file. */
export type WrittenRule = Omit<Rule, 'topic' | 'when' | 'effects' | 'sources' | 'asWritten'> & {
  readonly when: WrittenCondition;
  readonly effects: readonly WrittenEffect[];
  readonly sources: readonly WrittenCitation[];
  readonly asWritten?: readonly {
    readonly source: SourceId;
    readonly effects: readonly WrittenEffect[];
  }[];
};

/** A strategy as its file holds it. */
export type WrittenStrategy = Omit<Strategy, 'family'> & { readonly family: FamilyId };

/** A step as its file holds it. */
export type WrittenStep = Omit<Step, 'measures'> & { readonly measures?: StrategyId };

/** A complement as its file holds it. */
export type WrittenComplement = Omit<
  Complement,
  'strategy' | 'beside' | 'excludedBy' | 'unless' | 'onlyIf'
> & {
  readonly strategy?: StrategyId;
  readonly beside?: readonly (FamilyId | StrategyId | Tag)[];
  readonly excludedBy: readonly (FamilyId | StrategyId | Tag)[];
  readonly unless?: WrittenCondition;
  readonly onlyIf?: WrittenCondition;
};
