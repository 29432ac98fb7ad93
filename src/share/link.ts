import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Logic } from '../model/knowledge';
import type { Verdict } from '../model/recommendation';
import { changedOnly } from './assumption-codec';
import { LinkFault } from './bits';
import { packBody, unpackBody } from './body';
import type { RulesReference } from './body';
import { fingerprint } from './fingerprint';
import { closeFrame, openFrame } from './frame';
import { linkProblem } from './link-problem';
import type { LinkProblem } from './link-problem';
import { tidyTexts } from './text-fields';
import type { LinkText } from './text-fields';

export type { LinkProblem, LinkProblemKind } from './link-problem';
export type { LinkText } from './text-fields';

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

export type ReadLink =
  ({ readonly ok: true } & DecodedLink) | { readonly ok: false; readonly problem: LinkProblem };

const codecVersion = 1;

/**
 * The payload of a link: what stands after `#/r/`. The same content always gives the same payload.
 * Leave out answers to questions that do not apply (`parked` in a Recommendation): they stay with the
 * visitor. Answers and assumptions must have been read by `readAnswers` and `readAssumptions`; an id
 * that the knowledge does not have throws RangeError. Assumptions at their default are left out, text
 * is tidied and cut to `textLimits`.
 */
export function encodeLink(knowledge: Logic, content: LinkContent): string {
  const text = tidyTexts(content.text);
  const body = packBody(knowledge, {
    rules: rulesOf(knowledge),
    verdict: content.verdict,
    answers: content.answers,
    assumptions: changedOnly(knowledge.assumptions, content.assumptions),
    ...(text && { text }),
  });
  return closeFrame({ version: codecVersion, body });
}

/**
 * Reads a payload: everything that the link carries, or what is wrong with it. Never throws, never
 * gives other answers than those that were put in. Repair a pasted text first (`findPayload`).
 */
export function decodeLink(knowledge: Logic, payload: string): ReadLink {
  const opened = openFrame(payload);
  if (!opened.ok) return { ok: false, problem: linkProblem(opened.kind) };
  if (opened.frame.version !== codecVersion) {
    return { ok: false, problem: linkProblem('newer-version') };
  }
  try {
    const { rules, ...content } = unpackBody(knowledge, opened.frame.body);
    return { ok: true, ...content, ...madeWith(knowledge, rules) };
  } catch (fault) {
    // Whatever else a forged body may set off, it is not what encodeLink writes.
    const kind = fault instanceof LinkFault ? fault.kind : 'altered';
    return { ok: false, problem: linkProblem(kind) };
  }
}

function rulesOf(knowledge: Logic): RulesReference {
  const hash = fingerprint(knowledge);
  const release = knowledge.releases.find((one) => one.hash === hash);
  return release === undefined ? { hash } : { slot: release.slot };
}

type MadeWith = Pick<DecodedLink, 'rulesVersion' | 'unreleased' | 'hash'>;

function madeWith(knowledge: Logic, rules: RulesReference): MadeWith {
  const hash = 'hash' in rules ? rules.hash : null;
  const release = knowledge.releases.find((one) =>
    'slot' in rules ? one.slot === rules.slot : one.hash === rules.hash,
  );
  if (release !== undefined) return { rulesVersion: release.version, unreleased: false, hash };
  const isOurs = hash === fingerprint(knowledge);
  return {
    rulesVersion: isOurs ? knowledge.version : `unreleased-${hash}`,
    unreleased: true,
    hash,
  };
}
