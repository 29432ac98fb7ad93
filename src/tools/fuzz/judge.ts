import type { Logic } from '../../model/knowledge';
import { decodeLink } from '../../share/link';
import { canonicalJson } from '../../share/fingerprint';
import { findPayload } from '../../share/repair';
import { textLimits } from '../../share/text-fields';

export interface Original {
  readonly payload: string;
  /** Answers and assumptions as canonical text. */
  readonly said: string;
}

/** refused: an error in words. restored: the original came out. forged: another whole, canonical link. */
export type Outcome = 'refused' | 'restored' | 'forged' | 'wrong';

/** What decides, as text. */
export function saidOf(content: { answers: unknown; assumptions: unknown }): string {
  return canonicalJson([content.answers, content.assumptions]);
}

/**
 * Opens a text as the page does. Other answers than the original's are wrong, unless the check digits
 * were made anew on purpose: then it is another link. Throws what the codec throws, which is a failure.
 */
export function judge(knowledge: Logic, original: Original, text: string, how: string): Outcome {
  const read = decodeLink(knowledge, findPayload(text) ?? text);
  if (!read.ok) return 'refused';
  const { title = '', note = '', author = '' } = read.text ?? {};
  const isBounded =
    title.length <= textLimits.title &&
    note.length <= textLimits.note &&
    author.length <= textLimits.author;
  if (!isBounded) return 'wrong';
  if (saidOf(read) === original.said) return 'restored';
  return how === 'forged body' ? 'forged' : 'wrong';
}
