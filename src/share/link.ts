import type { Logic } from '../model/knowledge';
import { fingerprint } from './fingerprint';
import { linkProblem } from './link-problem';
import type { LinkProblem, LinkProblemKind } from './link-problem';
import { packedTexts } from './packed-texts';
import { tidyTexts } from './text-fields';
import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Verdict } from '../model/recommendation';
import { changedOnly } from './assumption-codec';
import { LinkFault } from './bits';
import { packBody, unpackBody } from './body';
import type { RulesReference } from './body';
import { closeFrame, openFrame } from './frame';
import type { LinkText, TextCodec } from './text-fields';

/** What travels in a link. */
export interface LinkContent {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** The verdict at the time of sharing. */
  readonly verdict: Verdict;
  readonly text?: LinkText;
}

/** What came out of a link, and which rules it was made with. */
export interface DecodedLink extends LinkContent {
  /** The release, e.g. "1.0.0"; for unreleased rules that this page does not hold, "unreleased-<hash>". */
  readonly rulesVersion: string;
  /** True where those rules equal no release that this page knows. */
  readonly unreleased: boolean;
  /** Fingerprint of the rules if the link was made before they were released, else null. */
  readonly hash: string | null;
}

type Read =
  ({ readonly ok: true } & DecodedLink) | { readonly ok: false; readonly kind: LinkProblemKind };

const codecVersion = 1;

/** Writes and reads links; see `encodeLink` and `decodeLink`. */
interface LinkCodec {
  encode(knowledge: Logic, content: LinkContent): string;
  decode(knowledge: Logic, payload: string): Read;
}

/**
 * A codec of whole links. @param texts how text stands in them
 * @param hashOf the fingerprint of some rules, see `fingerprint`
 */
export function linkCodec(texts: TextCodec, hashOf: (knowledge: Logic) => string): LinkCodec {
  function encode(knowledge: Logic, content: LinkContent): string {
    const { verdict, answers, text } = content;
    const assumptions = changedOnly(knowledge.assumptions, content.assumptions);
    const rules = rulesOf(knowledge, hashOf(knowledge));
    const body = packBody(knowledge, { rules, verdict, answers, assumptions, text }, texts);
    return closeFrame({ version: codecVersion, body });
  }
  function decode(knowledge: Logic, payload: string): Read {
    const opened = openFrame(payload);
    if (!opened.ok) return { ok: false, kind: opened.kind };
    if (opened.frame.version !== codecVersion) return { ok: false, kind: 'newer-version' };
    try {
      const { rules, ...content } = unpackBody(knowledge, opened.frame.body, texts);
      const made = madeWith(knowledge, rules, hashOf);
      if (!isWritten(knowledge, content, made)) return { ok: false, kind: 'altered' };
      return { ok: true, ...content, ...made };
    } catch (fault) {
      // Whatever else a forged body may set off, it is not what `encode` writes.
      return { ok: false, kind: fault instanceof LinkFault ? fault.kind : 'altered' };
    }
  }
  return { encode, decode };
}

/**
 * True for what the encoder of those rules wrote: a strategy of the verdict's own family, and no
 * assumption at its default. A test holds that families and defaults are the same in every release;
 * of rules that were never released, and are not these, nobody knows their defaults.
 */
function isWritten(
  { strategies, assumptions: entries, version }: Logic,
  { verdict, assumptions }: LinkContent,
  { rulesVersion, unreleased }: MadeWith,
): boolean {
  const { family } = strategies.find(({ id }) => id === verdict.strategy) ?? {};
  if (family !== verdict.family) return false;
  if (unreleased && rulesVersion !== version) return true;
  const changed = Object.keys(changedOnly(entries, assumptions));
  return changed.length === Object.keys(assumptions).length;
}

function rulesOf(knowledge: Logic, hash: string): RulesReference {
  const release = knowledge.releases.find((one) => one.hash === hash);
  return release === undefined ? { hash } : { slot: release.slot };
}

type MadeWith = Pick<DecodedLink, 'rulesVersion' | 'unreleased' | 'hash'>;

function madeWith(
  knowledge: Logic,
  rules: RulesReference,
  hashOf: (knowledge: Logic) => string,
): MadeWith {
  const hash = 'hash' in rules ? rules.hash : null;
  const release = knowledge.releases.find((one) =>
    'slot' in rules ? one.slot === rules.slot : one.hash === rules.hash,
  );
  if (release !== undefined) return { rulesVersion: release.version, unreleased: false, hash };
  const isOurs = hash === hashOf(knowledge);
  return {
    rulesVersion: isOurs ? knowledge.version : `unreleased-${hash}`,
    unreleased: true,
    hash,
  };
}

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
