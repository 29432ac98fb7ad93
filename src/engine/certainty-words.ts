import type { Logic } from '../model/knowledge';
import type { Assurance, Outline } from '../model/recommendation';
import { familyName } from './words';

/** How sure a recommendation is, in words. */
export function certaintyWords(
  knowledge: Pick<Logic, 'families'>,
  recommendation: Pick<Outline, 'family' | 'unknown'> & Assurance,
): string {
  const { certainty, completions, family, unknown } = recommendation;
  const same = Math.round(completions.families[family] ?? 0);
  if (certainty === 'settled') {
    return unknown.length === 0
      ? 'Every question that applies is answered'
      : 'Proven: no open answer can change the family';
  }
  const words = `Same family in ${same} of ${completions.of} ways to fill in the rest`;
  if (same === completions.of) return `${words}; tried, not proven`;
  const most = Object.entries(completions.families).sort(([, a], [, b]) => b - a)[0];
  if (most === undefined || most[0] === family || most[1] <= same) return words;
  return `${words}; ${most[1]} lead to ${familyName(knowledge, most[0])} instead`;
}
