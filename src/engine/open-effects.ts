import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { openQuestions } from './applies';
import type { Flips } from './flip-sweep';

/** What one open question could do, if it were answered and all else stayed as it is. */
export interface OpenEffect {
  readonly question: string;
  /** Families that some answer to it alone would lead to; today's is not among them. */
  readonly families: readonly string[];
  /** Strategies of today's family that some answer to it alone would lead to. */
  readonly strategies: readonly string[];
  /** Families that it could lead to together with one other answer, beyond those above. */
  readonly together: readonly string[];
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

/**
 * The open questions with what each could do, from the flips of the same input; those that could move
 * most first: families alone, then together with another answer, then methods; ties by order.
 */
export function openEffects(knowledge: Logic, input: Input, flips: Flips): OpenEffect[] {
  const alone = [...flips.single, ...flips.numbers];
  const effects = openQuestions(knowledge, input).map((question): OpenEffect => {
    const own = alone.filter((flip) => flip.question === question);
    const families = distinct(
      own.filter(({ changes }) => changes === 'family').map(({ family }) => family),
    );
    const strategies = own.filter(({ changes }) => changes === 'method');
    const pairs = flips.pairs.filter(({ set }) => question in set).map(({ family }) => family);
    return {
      question,
      families,
      strategies: distinct(strategies.map(({ strategy }) => strategy)),
      together: distinct(pairs).filter((family) => !families.includes(family)),
    };
  });
  const weight = ({ families, together, strategies }: OpenEffect) =>
    families.length * 10_000 + together.length * 100 + strategies.length;
  return effects.sort((one, other) => weight(other) - weight(one));
}
