import type { RulebookEntries } from '../model/knowledge';
import {
  bitsToText,
  characterOf,
  isBase64url,
  textToBits,
  valueOf,
  BitReader,
  BitWriter,
  LinkFault,
  isWhole,
  longestPayload,
  statedLength,
  tailOf,
} from './payload';
import { linkProblem } from './link-problem';
import type { LinkProblem } from './link-problem';
import { entryAt, inSlotOrder } from './body';

/** Which run's value was taken, from 0, by question or assumption id. */
export interface LinkPicks {
  readonly questions: Readonly<Record<string, number>>;
  readonly assumptions: Readonly<Record<string, number>>;
}

export interface ComparisonContent {
  /** Two to six payloads of results, each whole, none twice. */
  readonly payloads: readonly string[];
  readonly picks: LinkPicks;
}

export type ReadComparison =
  | ({ readonly ok: true } & ComparisonContent)
  | { readonly ok: false; readonly problem: LinkProblem };

/** How many results stand side by side. */
export const fewestRuns = 2;
export const mostRuns = 6;

/*
 * A comparison in a link, after `#/c/`:
 *
 *     1 character   version of this form; "B" is version 1
 *     3 characters  length of the whole in characters
 *     1 character   how many results
 *     ...           the results as they are: each states its own length
 *     ...           picks: how many, then distance from the slot before and the number of the run in
 *                   three bits; questions first, then assumptions
 *     6 characters  check digits, as in an envelope
 */
const version = 1;
const headLength = 5;
const tailLength = 6;
/** As many results as fit, of the longest kind, and picks. */
export const longestComparison = mostRuns * longestPayload + 2000;

/** Throws RangeError for fewer than two results, more than six, one twice, or one that is not whole. */
export function encodeComparison(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  { payloads, picks }: ComparisonContent,
): string {
  if (payloads.length < fewestRuns || payloads.length > mostRuns) {
    throw new RangeError(`A comparison holds ${fewestRuns} to ${mostRuns} results`);
  }
  if (new Set(payloads).size < payloads.length) throw new RangeError('A result stands twice');
  if (!payloads.every(isWhole)) throw new RangeError('A result in the comparison is not whole');
  const writer = new BitWriter();
  writePicks(writer, knowledge.questions, picks.questions, payloads.length);
  writePicks(writer, knowledge.assumptions, picks.assumptions, payloads.length);
  const body = payloads.join('') + bitsToText(writer.bits);
  const length = headLength + body.length + tailLength;
  const digits = [length >> 12, (length >> 6) & 63, length & 63].map(characterOf).join('');
  const kept = characterOf(version) + digits + characterOf(payloads.length) + body;
  return kept + tailOf(kept);
}

type Entries = RulebookEntries['questions'] | RulebookEntries['assumptions'];

function writePicks(
  writer: BitWriter,
  entries: Entries,
  picks: Readonly<Record<string, number>>,
  runs: number,
): void {
  const picked = inSlotOrder<Entries[number]>(entries, picks);
  writer.small(picked.length, 3);
  let before = 0;
  for (const { id, slot } of picked) {
    const run = picks[id] ?? -1;
    if (!Number.isInteger(run) || run < 0 || run >= runs) throw new RangeError(`No run ${run}`);
    writer.small(slot - before - 1, 0);
    writer.fixed(run, 3);
    before = slot;
  }
}

/**
 * Reads what `encodeComparison` wrote, or says what is wrong. Never throws. The results in it are
 * whole but not yet read: `decodeLink` tells whether this page knows all that they name.
 */
export function decodeComparison(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  text: string,
): ReadComparison {
  const refuse = (kind: LinkProblem['kind']): ReadComparison => ({
    ok: false,
    problem: linkProblem(kind),
  });
  if (text === '') return refuse('empty');
  if (text.length > longestComparison) return refuse('too-long');
  if (!isBase64url(text)) return refuse('not-a-link');
  const stated = comparisonLength(text);
  if (stated === null || text.length < stated) return refuse('cut-short');
  const kept = text.slice(0, -tailLength);
  if (text.length > stated || tailOf(kept) !== text.slice(-tailLength)) return refuse('altered');
  if (valueOf(text.charAt(0)) !== version) return refuse('newer-version');
  try {
    const content = unpack(knowledge, kept);
    if (encodeComparison(knowledge, content) !== text) return refuse('altered');
    return { ok: true, ...content };
  } catch (fault) {
    return refuse(fault instanceof LinkFault ? fault.kind : 'altered');
  }
}

/** The length that the head states; null without a whole head. */
export function comparisonLength(text: string): number | null {
  const digits = [1, 2, 3].map((at) => valueOf(text.charAt(at)));
  const [high, middle, low] = digits;
  if (high == null || middle == null || low == null || text.length < headLength) return null;
  return high * 4096 + middle * 64 + low;
}

/** True where length and check digits of a comparison are in order. */
export function isWholeComparison(text: string): boolean {
  return (
    text.length <= longestComparison &&
    text.length > headLength + tailLength &&
    comparisonLength(text) === text.length &&
    tailOf(text.slice(0, -tailLength)) === text.slice(-tailLength)
  );
}

function unpack(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  kept: string,
): ComparisonContent {
  const count = valueOf(kept.charAt(headLength - 1)) ?? 0;
  let rest = kept.slice(headLength);
  const payloads: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const payload = rest.slice(0, statedLength(rest) ?? 0);
    if (payload === '') throw new LinkFault('altered');
    payloads.push(payload);
    rest = rest.slice(payload.length);
  }
  const reader = new BitReader(textToBits(rest));
  const questions = readPicks(reader, knowledge.questions, count);
  const assumptions = readPicks(reader, knowledge.assumptions, count);
  return { payloads, picks: { questions, assumptions } };
}

function readPicks(reader: BitReader, entries: Entries, runs: number): Record<string, number> {
  const picks: Record<string, number> = {};
  const count = reader.small(3);
  let slot = 0;
  for (let at = 0; at < count; at += 1) {
    slot += reader.small(0) + 1;
    const run = reader.fixed(3);
    if (run >= runs) throw new LinkFault('altered');
    picks[entryAt<Entries[number]>(entries, slot).id] = run;
  }
  return picks;
}
