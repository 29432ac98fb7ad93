import type { Told } from '../model/knowledge';
import type { Outline } from '../model/recommendation';
import { listed } from './words';

/** Words from which on a shared ending sounds like an echo; two, as in "the prompt", do not. */
const echo = 3;

/** `words` without the ending that it shares with `before`, e.g. "into each prompt" said twice. */
function withoutEcho(before: string, words: string): string {
  const [said, saying] = [before.toLowerCase().split(' '), words.split(' ')];
  const differs = (back: number): boolean => said.at(-back) !== saying.at(-back);
  const shared = saying.findIndex((_, index) => differs(index + 1));
  return shared >= echo ? saying.slice(0, -shared).join(' ') : words;
}

/** The one sentence of the result: the primary and its prominent complements, two at most. */
export function verdictWords(knowledge: Told, recommendation: Outline): string {
  const primary = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const beside = recommendation.complements
    .flatMap(({ complement }) => knowledge.complements.filter(({ id }) => id === complement))
    .filter(({ prominent }) => prominent)
    .slice(0, 2)
    .map(({ verdict }) => verdict);
  const start = primary?.verdict ?? recommendation.strategy;
  const joined = beside.map((words) => withoutEcho(start, words));
  return joined.length === 0 ? `${start}.` : `${start}, ${listed(joined)}.`;
}
