import { strengthOf } from '../engine/certainty';
import { decide } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import type { Logic } from '../model/knowledge';
import type { Input, Verdict } from '../model/recommendation';

/** The part of `recommend` that a link carries, without the hundred completions. */
export function verdictOf(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): Verdict {
  const { ranking, family, strategy, second, firstBy } = decide(knowledge, input, definitions);
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
