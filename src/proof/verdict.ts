import { strengthOf } from '../engine/certainty';
import { decide } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import type { Logic } from '../model/knowledge';
import type { Input, Verdict } from '../model/recommendation';

/** How the facts of some knowledge are computed: its own figures stand behind them. */
export type DefinitionsOf = (knowledge: Logic) => readonly FactDefinition[];

/** The part of `recommend` that a link carries, without the hundred completions. */
export function verdictOf(knowledge: Logic, input: Input, definitionsOf: DefinitionsOf): Verdict {
  const decision = decide(knowledge, input, definitionsOf(knowledge));
  const { ranking, family, strategy, second, firstBy } = decision;
  return { family, strategy, strength: strengthOf(ranking, family, second, firstBy.length > 0) };
}

/** True where family, method and strength are all the same. */
export function sameVerdict(one: Verdict, other: Verdict): boolean {
  return (
    one.family === other.family &&
    one.strategy === other.strategy &&
    one.strength === other.strength
  );
}
