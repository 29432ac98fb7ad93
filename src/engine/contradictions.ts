import type { Contradiction } from '../model/contradiction';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { questionStates, splitParked } from './applies';
import { evaluate } from './evaluate';
import { makeView } from './fire-rules';

/** What looking for contradictions needs. */
type Known<Entry> = Pick<Logic, 'questions'> & { readonly contradictions: readonly Entry[] };

/**
 * The contradictions that the answers surely hold, in the knowledge's order. Parked answers and open
 * ones contradict nothing. Nothing is corrected: the engine goes on with the answers as given.
 */
export function findContradictions<Entry extends Omit<Contradiction, 'says'>>(
  knowledge: Known<Entry>,
  input: Input,
): Entry[] {
  const { counted } = splitParked(knowledge, input);
  const view = makeView(counted, questionStates(knowledge, input), {});
  return knowledge.contradictions.filter(({ when }) => evaluate(when, view) === 'true');
}
