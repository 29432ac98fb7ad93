import type { Answers } from '../model/answers';
import type { Facts } from '../model/fact';
import type { Logic } from '../model/knowledge';
import type { Reason } from '../model/recommendation';
import type { QuestionState } from './applies';
import type { View } from './evaluate';
import { prepare } from './prepare-rules';
import type { Fired, PreparedReason } from './prepare-rules';
import { passes } from './prepare-test';
import type { Held } from './prepare-test';

export { ruleReasons, targetKey } from './prepare-rules';
export type { Fired } from './prepare-rules';
export type { RuleLogic } from './rank-targets';

/** What rules see: answers that count, which questions apply, and derived facts. */
export function makeView(
  answers: Answers,
  states: Readonly<Record<string, QuestionState>>,
  facts: Facts,
): View {
  return {
    answer: (question) => answers[question],
    applies: (question) => states[question] !== 'not-applicable',
    fact: (id) => facts[id] ?? 'unknown',
  };
}

type Fires = Pick<Logic, 'questions' | 'families' | 'strategies' | 'rules'>;

/** Every rule with its truth, in the knowledge's order, and those that later steps look at. */
export interface Firing {
  readonly fired: readonly Fired[];
  readonly active: readonly Fired[];
  /** Rules that gate strategies or put them first, unless they are false. */
  readonly doors: readonly Fired[];
}

/** Holds every rule against what is held. In one pass: with many rules, what costs is to reach them. */
export function fireRules(knowledge: Fires, held: Held): Firing {
  const active: Fired[] = [];
  const doors: Fired[] = [];
  const fired = prepare(knowledge)
    .rules(knowledge.rules)
    .map((ready) => {
      const truth = passes(ready.test, held);
      if (truth === 'false') return ready.false;
      const one = truth === 'true' ? ready.true : ready.unknown;
      if (truth === 'true') active.push(one);
      if (ready.isDoor) doors.push(one);
      return one;
    });
  return { fired, active, doors };
}

/** The active favours and disfavours with what counts of them: reasons, and their targets looked up. */
export interface Weighed {
  readonly reasons: Reason[];
  readonly counting: readonly PreparedReason[];
}

/**
 * The favours and disfavours of active rules. Repetition is not weight: of one consideration on one target
 * only the strongest counts (the first of equals), the others are kept and marked. @param slots as many
 * considerations on targets as the rules have; known beforehand, the list of them need not grow
 */
export function weigh(active: readonly Fired[], slots: number): Weighed {
  const all: PreparedReason[] = [];
  const strongest = new Array<PreparedReason | undefined>(slots);
  for (const { prepared } of active) {
    for (const reason of prepared.reasons) {
      all.push(reason);
      const best = strongest[reason.slot];
      if (best === undefined || reason.size > best.size) strongest[reason.slot] = reason;
    }
  }
  const reasons: Reason[] = [];
  const counting: PreparedReason[] = [];
  for (const reason of all) {
    if (strongest[reason.slot] === reason) {
      reasons.push(reason.counted);
      counting.push(reason);
    } else reasons.push(reason.outweighed);
  }
  return { reasons, counting };
}
