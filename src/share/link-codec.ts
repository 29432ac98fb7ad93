/* How a link is packed and read, whatever texts stand in it. Apart from link.ts, which brings what unpacks
   texts: most links have none, and the page that opens one loads this alone. */

import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumption-values';
import type { RulebookEntries } from '../model/knowledge';
import type { Input, Recommendation, Verdict } from '../model/recommendation';
import { changedOnly, packBody, unpackBody } from './body';
import { LinkFault, sealEnvelope, openEnvelope } from './payload';
import type { RulesReference } from './body';
import type { LinkProblemKind } from './link-problem';
import type { LinkText, TextCodec } from './text-fields';

/** What travels in a link. */
export interface LinkContent {
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  /** The verdict at the time of sharing. */
  readonly verdict: Verdict;
  readonly text?: LinkText;
}

/**
 * What a link to a result carries: the answers that apply, what was assumed, the verdict, and words of the
 * sender. @param recommendation for this input
 */
export function contentOf(
  { answers, assumptions = {} }: Input,
  { family, strategy, strength, parked }: Recommendation,
  text?: LinkText,
): LinkContent {
  const applying = Object.entries(answers).filter(([id]) => !parked.includes(id));
  return {
    answers: Object.fromEntries(applying),
    assumptions,
    verdict: { family, strategy, strength },
    ...(text && { text }),
  };
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
  | ({ readonly ok: true } & DecodedLink)
  | { readonly ok: false; readonly kind: LinkProblemKind };

const codecVersion = 1;

/** Writes and reads links; see `encodeLink` and `decodeLink`. */
interface LinkCodec {
  encode(knowledge: RulebookEntries, content: LinkContent): string;
  decode(knowledge: RulebookEntries, payload: string): Read;
}

/**
 * A codec of whole links. @param texts how text stands in them
 * @param hashOf the fingerprint of some rules, see `fingerprint`
 */
export function linkCodec(
  texts: TextCodec,
  hashOf: (knowledge: RulebookEntries) => string,
): LinkCodec {
  function encode(knowledge: RulebookEntries, content: LinkContent): string {
    const { verdict, answers, text } = content;
    const assumptions = changedOnly(knowledge.assumptions, content.assumptions);
    const rules = rulesOf(knowledge, hashOf(knowledge));
    const body = packBody(knowledge, { rules, verdict, answers, assumptions, text }, texts);
    return sealEnvelope({ version: codecVersion, body });
  }
  function decode(knowledge: RulebookEntries, payload: string): Read {
    const opened = openEnvelope(payload);
    if (!opened.ok) return { ok: false, kind: opened.kind };
    if (opened.envelope.version !== codecVersion) return { ok: false, kind: 'newer-version' };
    try {
      const { rules, ...content } = unpackBody(knowledge, opened.envelope.body, texts);
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
  { strategies, assumptions: entries, version }: RulebookEntries,
  { verdict, assumptions }: LinkContent,
  { rulesVersion, unreleased }: MadeWith,
): boolean {
  const { family } = strategies.find(({ id }) => id === verdict.strategy) ?? {};
  if (family !== verdict.family) return false;
  if (unreleased && rulesVersion !== version) return true;
  const changed = Object.keys(changedOnly(entries, assumptions));
  return changed.length === Object.keys(assumptions).length;
}

function rulesOf(knowledge: RulebookEntries, hash: string): RulesReference {
  const release = knowledge.releases.find((one) => one.hash === hash);
  return release === undefined ? { hash } : { slot: release.slot };
}

type MadeWith = Pick<DecodedLink, 'rulesVersion' | 'unreleased' | 'hash'>;

function madeWith(
  knowledge: RulebookEntries,
  rules: RulesReference,
  hashOf: (knowledge: RulebookEntries) => string,
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

/** Writes no text, and reads none. */
const noTexts: TextCodec = {
  write: (writer) => {
    writer.small(0, 0);
  },
  read: (reader) => {
    if (reader.small(0) > 0) throw new LinkFault('unknown-entry');
    return undefined;
  },
};

/**
 * Reads what most links are: whole, and without words of the sender. It needs nothing to unpack such
 * words with, nor to say what is wrong with a link. Null where it is of another kind: then `decodeLink`
 * has to read it. @param hash the fingerprint of the knowledge
 */
export function decodeBareLink(
  knowledge: RulebookEntries,
  hash: string,
  payload: string,
): DecodedLink | null {
  const read = linkCodec(noTexts, () => hash).decode(knowledge, payload);
  return read.ok ? read : null;
}
