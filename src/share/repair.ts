import { isWhole, longestPayload, statedLength } from './envelope';
import { undoMangling } from './mangling';

/** What stands before a payload in the address of a result. */
const route = '#/r/';

/** Pasted text beyond this is not searched: more than any mail, and bounded work. */
export const longestText = 1_000_000;
/** Links in one text that are tried before the first is taken as it is. */
const mostLinks = 50;

/**
 * The address of a result: `base` (a full address; its own query and hash are dropped, its path kept)
 * and a payload.
 */
export function linkUrl(base: string, payload: string): string {
  return base.replace(/[?#].*$/su, '') + route + payload;
}

/**
 * Finds the payload in whatever a person pastes: an address, `#/r/...`, a bare code, text around them,
 * and what mailers and chats make of them (see `undoMangling`; brackets, quotes, full stops after it,
 * line breaks inside). A whole payload is preferred; else the first that looks like one is given, so
 * that `decodeLink` can say what is wrong with it. Null where there is none.
 */
export function findPayload(text: string): string | null {
  const plain = undoMangling(text.slice(0, longestText));
  const linked = [...plain.matchAll(/#\/r\//gu)]
    .slice(0, mostLinks)
    .flatMap((match) => candidatesAt(plain.slice(match.index + route.length).slice(0, window)));
  if (linked.length > 0) return linked.find(isWhole) ?? linked[0] ?? null;
  return bareCode(plain);
}

/** Longest hash of a page without a payload; what is longer names none. */
const longestHash = 2000;

/**
 * The hash of the address bar with its mangling undone: `#/r/<payload>` or `#/c/<payload>`; any other
 * hash as it is, unless it is longer than any of ours.
 */
export function repairHash(hash: string): string {
  const plain = undoMangling(hash.slice(0, longestText));
  const comparison = /^#\/c\/[\w-]*/u.exec(plain);
  if (comparison !== null) return comparison[0];
  if (plain.includes(route)) return route + (findPayload(plain) ?? '');
  return hash.length > longestHash ? '#/too-long' : hash;
}

/** Room for the longest payload with line breaks and quote marks in it. */
const window = longestPayload * 2;

/**
 * What a text that begins with a payload may mean by it, likeliest first: the unbroken run of its
 * characters; as many of them as its own head states (something was stuck to its end); and, where it
 * states more, as many with the line breaks, and with every space, taken out.
 */
function candidatesAt(text: string): string[] {
  const run = /^[\w-]*/u.exec(text)?.[0] ?? '';
  const stated = statedLength(run) ?? 0;
  const joined = /^[\w-]*(?:[\t ]*\r?\n[\t >]*[\w-]+)*/u.exec(text)?.[0] ?? '';
  const unbroken = joined.replace(/[^\w-]/gu, '');
  const together = text.replace(/[\s>]+/gu, '');
  const spaceless = /^[\w-]*/u.exec(together)?.[0] ?? '';
  const whole = [unbroken, spaceless].map((one) => one.slice(0, statedLength(one) ?? 0));
  return [run, run.slice(0, stated), ...whole];
}

/** A payload without an address: alone, broken over lines, or the one whole code among words. */
function bareCode(text: string): string | null {
  const words = text.match(/[\w-]+/gu) ?? [];
  const code = words.find((word) => isWhole(word));
  if (code !== undefined) return code;
  const only = unwrap(text.slice(0, window));
  const unbroken = only.replace(/\s+/gu, '');
  if (isWhole(unbroken)) return unbroken;
  return /^[\w-]+$/u.test(only) ? only : null;
}

const wrapping = new Set('<>()[]{}"\'`.,;:!?\u2018\u2019\u201C\u201D \t\r\n');

/** Takes brackets, quotes, punctuation and spaces off both ends. */
function unwrap(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && wrapping.has(text.charAt(start))) start += 1;
  while (end > start && wrapping.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
