import type { WordedQuestion } from '../model/explanation';

/** Of ten, so that people read it as a frequency. */
const tenths = 10;

/** A chance as a natural frequency: "about 7 in 10", "fewer than 1 in 10". */
export function inTen(chance: number): string {
  const of = Math.round(chance * tenths);
  if (of === 0) return `fewer than 1 in ${tenths}`;
  return of === tenths ? `more than 9 in ${tenths}` : `about ${of} in ${tenths}`;
}

/** A chance in percent, whole, never 0 or 100 where it is neither. */
export function chanceInPercent(chance: number): string {
  if (chance <= 0) return '0 %';
  return `${Math.min(99, Math.max(1, Math.round(chance * 100)))} %`;
}

/** What the chance of one question says, as a natural frequency. */
export function chanceSays(asks: 'context' | 'weights', chance: number): string {
  const isYes = chance > 0.5;
  const frequency = inTen(isYes ? chance : 1 - chance);
  const what =
    asks === 'weights'
      ? isYes
        ? 'training came out best'
        : 'leaving the weights as they are came out best'
      : isYes
        ? 'giving facts or examples with each request came out best'
        : 'instructions alone came out best';
  return `Among published comparisons with answers like these, ${what} in ${frequency}.`;
}

/** The lowest chance among the questions that decide the family; null where nothing was weighed. */
export function closestChance(
  questions: readonly Pick<WordedQuestion, 'asks' | 'chance'>[],
): number | null {
  const isTraining = questions.some(({ asks }) => asks === 'training');
  const deciding = questions.filter(({ asks }) => asks !== (isTraining ? 'context' : 'training'));
  return deciding.length === 0 ? null : Math.min(...deciding.map(({ chance }) => chance));
}
