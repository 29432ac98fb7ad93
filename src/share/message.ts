import type { Explanation } from '../model/recommendation';

/** Reasons in a chat message: enough to say why, short enough to be read. */
const reasonsShown = 2;

/**
 * A result as a short message for a chat: the verdict, two reasons, the link on a line of its own (so
 * that no full stop sticks to it). Plain text without marks, since every chat has its own.
 */
export function chatMessage(
  { verdict, reasonsFor, lede }: Pick<Explanation, 'verdict' | 'reasonsFor' | 'lede'>,
  link: string,
  title?: string,
): string {
  const reasons = [...new Set(reasonsFor.map(({ because }) => because))].slice(0, reasonsShown);
  const why = reasons.length > 0 ? reasons : [lede].filter((says) => says !== '');
  const head = title === undefined || title === '' ? verdict : `${title}: ${verdict}`;
  return [head, ...why.map((because) => `- ${because}`), link].join('\n');
}
