import { textToBits, valueOf, isWhole, longestPayload, statedLength } from './payload';

/** Longest address within one that protects it; bounds the work on a text full of them. */
const longestWrapped = 9000;
const protectedV2 = new RegExp(
  `urldefense\\.proofpoint\\.com/v2/url\\?(?:[^\\s#]{0,200}?&)?u=([^&\\s]{1,${longestWrapped}})`,
  'giu',
);
const protectedV3 = new RegExp(
  `urldefense\\.(?:proofpoint\\.)?com/v3/__(\\S{1,${longestWrapped}}?)__;([\\w-]{0,400})[^!\\s]{0,4}!`,
  'giu',
);

/**
 * Undoes what mailers, chats and word processors do to single characters of a link: percent-encoding,
 * once or nested (%23, %2523), entities of HTML, escapes of Markdown and JSON, soft breaks of
 * quoted-printable mail, characters without width, full-width ones, hyphens and dashes that were set
 * for "-"; and what Proofpoint (versions 2 and 3) puts around an address.
 */
export function undoMangling(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2013\u2212\uFE58\uFE63]/gu, '-')
    .replace(/\u2014/gu, '--')
    .replace(/%(?:25)*e2%(?:25)*80%(?:25)*9[0-3]/giu, '-')
    .replace(/[\u00A0\u3000]/gu, ' ')
    .replace(/=[\t ]*\r?\n/gu, '')
    .replace(protectedV2, (_, address: string) => fromV2(address))
    .replace(protectedV3, (_, address: string, list: string) => fromV3(address, list))
    .replace(/%(?:25)*([0-7][0-9a-f])/giu, (whole, code: string) =>
      ofLinks(Number.parseInt(code, 16), whole),
    )
    .replace(/&(?:amp;)+/giu, '&')
    .replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,5}));/giu, (whole, hex?: string, decimal?: string) =>
      ofLinks(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16), whole),
    )
    .replace(
      /&(num|sol|lowbar|hyphen|dash);/giu,
      (_, name: string) => named[name.toLowerCase()] ?? '',
    )
    .replace(/\\(?=[-_#/])/gu, '');
}

const named: Partial<Record<string, string>> = {
  num: '#',
  sol: '/',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
};

/** The character of a code where links to results are made of it, else what stood there. */
function ofLinks(code: number, otherwise: string): string {
  const character = String.fromCharCode(code);
  return /[\w#/\s-]/u.test(character) ? character : otherwise;
}

/** Version 2 writes "-" for "%" and "_" for "/". */
function fromV2(address: string): string {
  return address
    .replaceAll('_', '/')
    .replace(/-([0-9a-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/**
 * Version 3 puts "*" for a character and "**" with a count for a row of them (A is two), and lists
 * them in base64url after the address.
 */
function fromV3(address: string, list: string): string {
  const bits = textToBits(list);
  let at = 0;
  const next = (count: number) => {
    let taken = '';
    for (; count > 0 && at + 8 <= bits.length; count -= 1, at += 8) {
      taken += String.fromCharCode(Number.parseInt(bits.slice(at, at + 8).join(''), 2));
    }
    return taken;
  };
  return address.replace(/\*(?:\*([\w-]))?/gu, (_, count?: string) =>
    next(count === undefined ? 1 : (valueOf(count) ?? 0) + 2),
  );
}

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
  const linked = firstMatches(plain, /#\/r\//gu, mostLinks).flatMap(({ index }) =>
    candidatesAt(plain.slice(index + route.length).slice(0, window)),
  );
  if (linked.length > 0) return linked.find(isWhole) ?? linked[0] ?? null;
  return bareCode(plain);
}

/** The first `most` matches of a pattern: those that follow take neither time nor memory. */
export function firstMatches(text: string, pattern: RegExp, most: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match);
    if (found.length === most) break;
  }
  return found;
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
