/*
 * Links of random profiles, altered in every way that a mail, a chat or a hand does, and what opens of
 * them.
 */

import { deflateSync } from 'fflate';
import type { RulebookEntries } from '../model/knowledge';
import { decodeLink, encodeLink } from '../share/link';
import { canonicalJson } from '../share/fingerprint';
import { findPayload } from '../share/repair';
import { textLimits } from '../share/text-fields';
import type { Rulebook } from '../engine/rulebook';
import { randomProfiles } from '../evaluation/release-changes';
import { verdictOf } from '../evaluation/verdict';
import type { Random } from '../engine/completions';
import { bitsToText, BitWriter, sealEnvelope } from '../share/payload';

export interface Original {
  readonly payload: string;
  /** Answers and assumptions as canonical text. */
  readonly said: string;
}

/** refused: an error in words. restored: the original came out. forged: another whole, canonical link. */
type Outcome = 'refused' | 'restored' | 'forged' | 'wrong';

/** What decides, as text. */
function saidOf(content: { answers: unknown; assumptions: unknown }): string {
  return canonicalJson([content.answers, content.assumptions]);
}

/**
 * Opens a text as the page does. Other answers than the original's are wrong, unless the check digits
 * were made anew on purpose: then it is another link. Throws what the codec throws, which is a failure.
 */
export function judge(
  knowledge: RulebookEntries,
  original: Original,
  text: string,
  how: string,
): Outcome {
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

const seed = 11;
const note = 'We asked everyone, and everyone asked us. Übermorgen again. '.repeat(4);

/** Links of random profiles, every third with text in it. */
export function drawOriginals(rulebook: Rulebook, count: number): Original[] {
  return randomProfiles(rulebook, count, seed).map((profile, at) => {
    const verdict = verdictOf(rulebook, profile);
    const text = at % 3 === 0 ? { title: `Run ${at}`, note, author: 'Zoë' } : undefined;
    const payload = encodeLink(rulebook.knowledge, { ...profile, verdict, ...(text && { text }) });
    return { payload, said: saidOf(profile) };
  });
}

/** One altered link, and how it was made. */
interface Altered {
  readonly how: string;
  readonly text: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const others = ' \n\r\t<>"\'%&=#/.,;:!?()[]{}\\\u0000\u200B\u00AD\u{1F600}éß';

const pick = (random: Random, text: string) =>
  [...text][Math.floor(random() * [...text].length)] ?? '';
const at = (random: Random, length: number) => Math.floor(random() * length);

function bitFlip(text: string, random: Random): string {
  const place = at(random, text.length);
  const flipped = String.fromCharCode(text.charCodeAt(place) ^ (1 << at(random, 7)));
  return text.slice(0, place) + flipped + text.slice(place + 1);
}

function change(text: string, random: Random): string {
  const place = at(random, text.length);
  return text.slice(0, place) + pick(random, alphabet) + text.slice(place + 1);
}

function cut(text: string, random: Random): string {
  const place = at(random, text.length);
  return random() < 0.5 ? text.slice(0, place) : text.slice(place);
}

function swap(text: string, random: Random): string {
  const [one, two] = [at(random, text.length), at(random, text.length)].sort((a, b) => a - b);
  if (one === undefined || two === undefined || one === two) return text;
  const [first, second] = [text.charAt(one), text.charAt(two)];
  return text.slice(0, one) + second + text.slice(one + 1, two) + first + text.slice(two + 1);
}

function insert(text: string, random: Random): string {
  const place = at(random, text.length + 1);
  const length = 1 + at(random, 5);
  const from = random() < 0.5 ? alphabet : others;
  const inserted = Array.from({ length }, () => pick(random, from)).join('');
  return text.slice(0, place) + inserted + text.slice(place);
}

function repeat(text: string, random: Random): string {
  const place = at(random, text.length);
  return text.slice(0, place) + text.slice(place, place + 20).repeat(1 + at(random, 300));
}

function randomText(random: Random): string {
  const length = at(random, random() < 0.05 ? 6000 : 200);
  const from = random() < 0.7 ? alphabet : alphabet + others;
  return Array.from({ length }, () => pick(random, from)).join('');
}

/** Percent-encodes some characters, again and again. */
function nestedPercent(text: string, random: Random): string {
  const hex = (character: string) =>
    `%${character.charCodeAt(0).toString(16).padStart(2, '0').slice(-2)}`;
  let encoded = [...text].map((one) => (random() < 0.1 ? hex(one) : one)).join('');
  for (let depth = at(random, 8); depth > 0; depth -= 1) encoded = encoded.replaceAll('%', '%25');
  return encoded;
}

/** A payload in order but for its text, which inflates to much more than a note may hold. */
function bomb(_: string, random: Random): string {
  const packed = deflateSync(new Uint8Array(1_000_000 + at(random, 1_000_000)), { level: 9 });
  const writer = new BitWriter();
  writer.small(0, 1);
  writer.fixed(at(random, 2 ** 31), 32);
  writer.small(1, 3);
  writer.small(1, 4);
  writer.fixed(0, 2);
  writer.small(0, 3);
  writer.small(0, 1);
  writer.small(2, 0);
  writer.fixed(1, 1);
  writer.small(packed.length, 6);
  for (const byte of packed) writer.fixed(byte, 8);
  writer.small(0, 0);
  return sealEnvelope({ version: 1, body: bitsToText(writer.bits) });
}

/** A whole frame around a changed body: the check digits are right, so only the body can tell. */
function forged(text: string, random: Random): string {
  const body = change(text.slice(3, -6), random);
  return sealEnvelope({ version: 1 + (random() < 0.1 ? at(random, 50) : 0), body });
}

type Alteration = (text: string, random: Random) => string;

/** Each with its share in a thousand; the bomb costs a millisecond to build, so it is rare. */
const alterations: readonly (readonly [how: string, weight: number, alter: Alteration])[] = [
  ['bit flip', 180, bitFlip],
  ['change', 160, change],
  ['cut', 120, cut],
  ['swap', 120, swap],
  ['insertion', 120, insert],
  ['repetition', 39, repeat],
  ['random string', 120, (_, random) => randomText(random)],
  ['nested percent-encoding', 80, nestedPercent],
  ['forged body', 60, forged],
  ['bomb', 1, bomb],
];

/** Draws one alteration of a link or a bare code. */
export function alter(payload: string, random: Random): Altered {
  let left = random() * 1000;
  const [how, , change] =
    alterations.find(([, weight]) => (left -= weight) < 0) ?? alterations[0] ?? [];
  if (how === undefined || change === undefined) return { how: 'none', text: payload };
  const isWhole = how === 'forged body' || how === 'bomb' || random() < 0.5;
  const text = change(isWhole ? payload : `https://example.org/a/#/r/${payload}`, random);
  return { how, text };
}
