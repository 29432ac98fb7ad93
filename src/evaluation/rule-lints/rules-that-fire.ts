import type { Answers } from '../../model/answers';
import type { Trials, Finding } from './trials';

/** A rule with answers for which it is true, or null where none were found. */
export interface Firing {
  readonly rule: string;
  readonly answers: Answers | null;
}

/** Draws for each way in which a rule's condition can hold. */
const triesPerTerm = 300;

/** For every rule, answers for which it is true. */
export function firings(trials: Trials): Firing[] {
  return trials.knowledge.rules.map(({ id, when }) => {
    for (const term of trials.terms(when)) {
      const answers = trials.drawWhere(term, triesPerTerm);
      if (answers !== null) return { rule: id, answers };
    }
    return { rule: id, answers: null };
  });
}

/** A rule that waits for something other than an answer, such as a date, with the reason. */
export interface Dormant {
  readonly rule: string;
  readonly reason: string;
}

/** Rules that no answers were found for and that are not known to wait for something else. */
export function silentRules(found: readonly Firing[], dormant: readonly Dormant[]): Finding[] {
  const waits = (id: string) => dormant.some(({ rule }) => rule === id);
  return found
    .filter(({ rule, answers }) => answers === null && !waits(rule))
    .map(({ rule }) => ({
      lint: 'every rule fires',
      about: [rule],
      says: `Rule ${rule} was true for no answers tried. Loosen its condition, check the bounds on its facts against their range, drop it, or list it as dormant with the reason.`,
    }));
}
