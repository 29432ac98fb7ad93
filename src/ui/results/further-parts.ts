import type { Result } from '../../advisor/verdicts';

export type FurtherPart =
  | 'named'
  | 'what-if'
  | 'still-open'
  | 'beside'
  | 'numbers'
  | 'disagreements'
  | 'closest'
  | 'why-not'
  | 'elsewhere'
  | 'notes'
  | 'answers'
  | 'share';

export interface PartHead {
  readonly id: FurtherPart;
  readonly title: string;
  readonly says?: string;
}

/**
 * The parts below the plan that have something to say, in the order of the page. What would change
 * the result, and what is open, is said of `base`: the saved answers, whatever is being tried.
 */
export function furtherParts({ recommendation }: Result, base: Result, isTrying: boolean) {
  const { complements, disagreements, notes } = recommendation;
  const parts: (PartHead & { isDue?: boolean })[] = [
    {
      id: 'what-if',
      title: 'What would change this',
      says: isTrying
        ? 'Counted from the saved answers, not from what you are trying.'
        : 'Every other answer was tried, one at a time and two at a time.',
    },
    {
      id: 'still-open',
      title: 'What is still open',
      isDue: base.recommendation.unknown.length > 0,
    },
    { id: 'beside', title: 'What goes beside it', isDue: complements.length > 0 },
    {
      id: 'numbers',
      title: 'The numbers',
      says: 'Computed from your answers and from dated prices; change what they assume, and the result follows.',
    },
    {
      id: 'disagreements',
      title: 'Where the sources disagree',
      isDue: disagreements.length > 0,
    },
    { id: 'closest', title: 'The closest published cases' },
    { id: 'why-not', title: 'Why not something else' },
    { id: 'elsewhere', title: 'Reasons about other ways' },
    { id: 'notes', title: 'Worth knowing on the way', isDue: notes.length > 0 },
    { id: 'answers', title: 'The answers behind it' },
    { id: 'share', title: 'Share it' },
  ];
  return parts.filter(({ isDue = true }) => isDue);
}
