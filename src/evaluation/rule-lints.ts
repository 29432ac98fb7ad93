import type { Rulebook } from '../engine/rulebook';
import { Trials } from './rule-lints/trials';
import { deadOptions } from './rule-lints/dead-options';
import type { Equivalent } from './rule-lints/dead-options';
import type { Finding } from './rule-lints/trials';
import { gatesAgainst } from './rule-lints/monotone-gates';
import type { Scale } from './rule-lints/monotone-gates';
import { firings, silentRules } from './rule-lints/rules-that-fire';
import type { Dormant, Firing } from './rule-lints/rules-that-fire';
import { shadowedRules } from './rule-lints/shadowed-rules';
import { firstPlaces, neverFirst } from './rule-lints/strategies-first';
import type { FirstPlace } from './rule-lints/strategies-first';

export type { Dormant, Equivalent, Finding, Firing, FirstPlace, Scale };

/** What cannot be read off the rules: which answers are ordered, and what is excused. */
export interface LintBasis {
  readonly scales: readonly Scale[];
  readonly equivalents: readonly Equivalent[];
  readonly dormant: readonly Dormant[];
}

/** Proof of a rule set, as data for a page: examples for what holds, findings for what does not. */
export interface RuleProof {
  readonly strategies: readonly FirstPlace[];
  readonly rules: readonly Firing[];
  readonly equivalents: readonly Equivalent[];
  readonly dormant: readonly Dormant[];
  readonly findings: readonly Finding[];
}

/**
 * Checks a rule set: every strategy is first somewhere or dominated, every rule fires, no option is
 * dead, no rule is shadowed, gates are monotone. Seeded, so that the same rules give the same proof;
 * an example is proof, its absence means that none was found.
 */
export function proveRules(
  rulebook: Rulebook,
  { scales, equivalents, dormant }: LintBasis,
): RuleProof {
  const trials = new Trials(rulebook);
  const strategies = firstPlaces(trials);
  const rules = firings(trials);
  return {
    strategies,
    rules,
    equivalents,
    dormant,
    findings: [
      ...neverFirst(strategies),
      ...silentRules(rules, dormant),
      ...deadOptions(trials, equivalents),
      ...shadowedRules(trials),
      ...gatesAgainst(trials, scales),
    ],
  };
}
