import type { Logic } from '../model/knowledge';
import { fingerprint } from './fingerprint';
import { linkCodec } from './link-codec';
import type { DecodedLink, LinkContent } from './link-codec';
import { linkProblem } from './link-problem';
import type { LinkProblem } from './link-problem';
import { packedTexts } from './packed-texts';
import { tidyTexts } from './text-fields';

export type { DecodedLink, LinkContent } from './link-codec';
export type { LinkProblem, LinkProblemKind } from './link-problem';
export type { LinkText } from './text-fields';

export type ReadLink =
  ({ readonly ok: true } & DecodedLink) | { readonly ok: false; readonly problem: LinkProblem };

const codec = linkCodec(packedTexts, fingerprint);

/**
 * The payload of a link: what stands after `#/r/`. The same content always gives the same payload.
 * Leave out answers to questions that do not apply (`parked` in a Recommendation): they stay with the
 * visitor. Answers and assumptions must have been read by `readAnswers` and `readAssumptions`; an id
 * that the knowledge does not have throws RangeError. Assumptions at their default are left out, text
 * is tidied and cut to `textLimits`.
 */
export function encodeLink(knowledge: Logic, content: LinkContent): string {
  return codec.encode(knowledge, {
    ...content,
    ...(content.text && { text: tidyTexts(content.text) }),
  });
}

/**
 * Reads a payload: everything that the link carries, or what is wrong with it. Never throws, never
 * gives other answers than those that were put in. Repair a pasted text first (`findPayload`).
 */
export function decodeLink(knowledge: Logic, payload: string): ReadLink {
  const read = codec.decode(knowledge, payload);
  if (!read.ok) return { ok: false, problem: linkProblem(read.kind) };
  const { text, ...rest } = read;
  // Links sent long ago may hold characters that turn or hide words.
  const words = tidyTexts(text);
  return { ...rest, ...(words && { text: words }) };
}
