import type { Certainty, Evidence, RankedFamily, Reason, Strength } from '../model/recommendation';
import type { Grade } from '../model/source';

/** Points between the first and the second family from which the lead is called clear, or a lean. */
const clearLead = 4;
const leanLead = 2;

/** Compares the first with the second open family; a lone or explicitly first one is clear. */
export function strengthOf(
  ranking: readonly RankedFamily[],
  family: string,
  second: string | null,
  explicitlyFirst: boolean,
): Strength {
  if (explicitlyFirst || second === null) return 'clear';
  const score = (id: string) => ranking.find((entry) => entry.family === id)?.score ?? 0;
  const lead = score(family) - score(second);
  if (lead >= clearLead) return 'clear';
  return lead >= leanLead ? 'lean' : 'close';
}

/** likely: the same family in at least 90 of 100 completions (DESIGN 2.8). */
export function certaintyOf(settled: boolean, same: number, of: number): Certainty {
  if (settled) return 'settled';
  return same >= 0.9 * of ? 'likely' : 'open';
}

/**
 * The counted reasons that decide: those for the leader, and those against the second. Where a rule
 * put the strategy first, that rule decides alone.
 */
export function decidingReasons(
  reasons: readonly Reason[],
  family: string,
  second: string | null,
): Reason[] {
  return reasons.filter(
    ({ counts, on, points }) =>
      counts &&
      'family' in on &&
      ((on.family === family && points > 0) || (on.family === second && points < 0)),
  );
}

/** The grades behind the deciding reasons, never blended with certainty or strength. */
export function evidenceOf(grades: readonly Grade[]): Evidence {
  if (grades.length === 0) return 'none';
  const count = (grade: Grade) => grades.filter((entry) => entry === grade).length;
  if (2 * count('measured') > grades.length) return 'measured';
  if (count('measured') > 0) return 'mixed';
  return 2 * count('practice') >= grades.length ? 'practice' : 'opinion';
}
