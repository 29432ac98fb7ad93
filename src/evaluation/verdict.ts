import { decide } from '../engine/decide';
import { strengthOf } from '../engine/recommend';
import { indexRulebook } from '../engine/rulebook';
import type { Rulebook } from '../engine/rulebook';
import type { FactSet } from '../model/fact';
import type { RulebookEntries } from '../model/knowledge';
import type { Input, Verdict } from '../model/recommendation';

/** How the facts of some knowledge are computed: its own figures stand behind them. */
export type FactsOf = (knowledge: RulebookEntries) => FactSet;

/** Knowledge with its own facts, indexed. */
export const rulebookOf = (knowledge: RulebookEntries, factsOf: FactsOf): Rulebook =>
  indexRulebook(knowledge, factsOf(knowledge));

/** The part of a recommendation that a link carries, without plan and words. */
export function verdictOf(rulebook: Rulebook, input: Input): Verdict {
  const decision = decide(rulebook, input);
  const { family, strategy } = decision;
  return { family, strategy, strength: strengthOf(rulebook, decision) };
}
