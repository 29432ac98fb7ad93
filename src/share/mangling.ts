import { textToBits, valueOf } from './bits';

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
