import type { Effect, Rule } from '../model/rule';
import type { ComplementId } from './complements';
import type { FamilyId } from './families';
import type { SourceId } from './sources';
import type { StepId } from './steps';
import type { StrategyId, Tag } from './strategies';
import type { WrittenCondition } from './written-condition';

type WrittenTarget =
  | { readonly question: 'weights' }
  | { readonly question: 'context'; readonly of: 'facts' | 'examples' }
  | { readonly training: FamilyId }
  | { readonly strategy: StrategyId }
  | { readonly tag: Tag };

type WrittenAim =
  | { readonly family: FamilyId }
  | { readonly strategy: StrategyId }
  | { readonly tag: Tag };

type Strength = Extract<Effect, { by: unknown }>['by'];

type WrittenEffect =
  | { readonly kind: 'favour' | 'disfavour'; readonly on: WrittenTarget; readonly by: Strength }
  | { readonly kind: 'gate'; readonly on: WrittenAim; readonly confirm?: false }
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
