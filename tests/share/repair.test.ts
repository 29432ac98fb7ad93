import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../src/share/link';
import { findPayload, linkUrl, repairHash } from '../../src/share/repair';
import { rounds } from '../fixtures/rounds';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { anyContent } from './any-link';

const payload = encodeLink(toyKnowledge, {
  answers: { weather: 'wet', hunger: 300, purse: 9999, company: ['dog'] },
  assumptions: { taste: 'salty' },
  verdict: { family: 'home', strategy: 'read', strength: 'clear' },
});
const url = linkUrl('https://example.org/tune/', payload);
const [head, tail] = [payload.slice(0, 10), payload.slice(10)];

const mangled: [string, string][] = [
  ['a bare code', payload],
  ['a code in quotes', `"${payload}".`],
  ['a code with spaces around it', `  ${payload}\n`],
  ['a code over two lines', `${head}\r\n${tail}`],
  ['a code among words', `here is the code: ${payload} (open it)`],
  ['a route', `#/r/${payload}`],
  ['an address', url],
  ['an encoded hash', url.replace('#', '%23')],
  ['an encoded hash and slashes', url.replace('#/r/', '%23%2fr%2F')],
  ['a twice encoded hash', url.replace('#', '%2523')],
  ['a five times encoded hash', url.replace('#', '%2525252523')],
  ['an address as a parameter', `https://safe.example/?url=${encodeURIComponent(url)}&amp;data=1`],
  ['an HTML number for the hash', url.replace('#', '&#35;')],
  ['the same, escaped again', url.replace('#', '&amp;#35;')],
  ['angle brackets', `<${url}>`],
  ['angle brackets as HTML', `&lt;${url}&gt;`],
  ['brackets and a full stop', `(see ${url}).`],
  ['a comma', `${url}, and more`],
  ['an exclamation', `${url}!?`],
  ['quotes', `“${url}”`],
  ['Markdown', `[the result](${url})`],
  ['Markdown emphasis', `_${url}_`],
  ['a chat’s own form', `<${url}|the result>`],
  ['an appended parameter', `${url}?utm_source=mail`],
  ['an appended HTML parameter', `${url}&amp;fbclid=1`],
  ['a line break inside', `https://example.org/tune/#/r/${head}\n${tail}\nGreetings`],
  ['quote marks before each line', `> https://example.org/tune/#/r/${head}\r\n> ${tail}\r\n> Bye`],
  ['a soft break of mail', `https://example.org/tune/#/r/${head}=\r\n${tail}`],
  ['a soft hyphen', `https://example.org/tune/#/r/${head}\u00ad${tail}`],
  ['a character without width', `https://example.org/\u200b#/r/${head}\u200b${tail}\ufeff`],
  ['words on the next line', `${url}\nThanks`],
  ['three lines', `${url.slice(0, -8)}\n${url.slice(-8, -4)}\n${url.slice(-4)}`],
  ['spaces before a line break', `${url.slice(0, -8)}  \t\r\n \t${url.slice(-8)}`],
  [
    'quote marks over three lines',
    `${url.slice(0, -8)}\n>> ${url.slice(-8, -4)}\n> ${url.slice(-4)}`,
  ],
  ['a code over lines with spaces', `${head}  \n\n  ${tail}`],
  ['a code in quotes over lines', `"${head}\n${tail}".`],
  ['a broken link before the whole one', `https://example.org/#/r/${head}\n\nagain: ${url}`],
];

describe('a pasted text', () => {
  it.each(mangled)('gives up its payload: %s', (_, text) => {
    expect(findPayload(text)).toBe(payload);
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n'],
    ['words', 'hello there'],
    ['another site', 'https://example.org/page?x=1'],
    ['only brackets', '<>().'],
    ['nothing but brackets and a word', '(hello there)'],
    ['a megabyte of brackets', ')'.repeat(1_000_000)],
    ['a megabyte of words', 'hello there '.repeat(90_000)],
  ])('without a payload gives none: %s', (_, text) => {
    expect(findPayload(text)).toBeNull();
  });

  it('is searched to its millionth character and its fiftieth link', () => {
    const last = `#/r/${payload}`;
    const fill = (length: number) => `${'- '.repeat(500_000)}`.slice(0, length);
    expect(findPayload(`${fill(1_000_000 - last.length)}${last}`)).toBe(payload);
    expect(findPayload(`${fill(1_000_001 - last.length)}${last}`)).not.toBe(payload);
    expect(findPayload(`${'#/r/x '.repeat(49)}${last}`)).toBe(payload);
    expect(findPayload(`${'#/r/x '.repeat(50)}${last}`)).toBe('x');
  });

  it('gives a lone word as it stands, without what wraps it', () => {
    expect(findPayload('<hello>')).toBe('hello');
    expect(findPayload('«hello»')).toBeNull();
  });

  it.each([
    ['cut short', url.slice(0, -3), 'cut-short'],
    ['cut short before a line of words', `${url.slice(0, -3)}\nBye`, 'cut-short'],
    [
      'altered',
      url.replace(head, `${head.slice(0, -1)}${head.endsWith('A') ? 'B' : 'A'}`),
      'altered',
    ],
    ['empty', 'https://example.org/#/r/', 'empty'],
    ['too long', `#/r/${'B'.repeat(9000)}`, 'too-long'],
    ['not of this page', '#/r/hello', 'not-a-link'],
  ])(
    'with a broken link gives what there is, so that its fault can be named: %s',
    (_, text, kind) => {
      const read = decodeLink(toyKnowledge, findPayload(text) ?? 'none');
      expect(read).toMatchObject({ ok: false, problem: { kind } });
    },
  );

  it('never throws and never opens as other answers, whatever happened to it', () => {
    const anyMess = fc.record({ before: fc.string(), after: fc.string(), at: fc.nat(200) });
    fc.assert(
      fc.property(anyContent(toyKnowledge), anyMess, (content, { before, after, at }) => {
        const whole = encodeLink(toyKnowledge, content);
        const messy = `${before}#/r/${whole.slice(0, at)}${after}${whole.slice(at)}`;
        const found = findPayload(messy);
        const read = decodeLink(toyKnowledge, found ?? '');
        if (read.ok) expect(found).toBe(whole);
      }),
      { numRuns: rounds(1000) },
    );
  });
});

describe('the hash of the address bar', () => {
  it.each([
    ['as made', `#/r/${payload}`],
    ['with a full stop', `#/r/${payload}.`],
    ['encoded', `#%2Fr%2F${payload}`],
    ['with a parameter', `#/r/${payload}&fbclid=1`],
  ])('is made right: %s', (_, hash) => {
    expect(repairHash(hash)).toBe(`#/r/${payload}`);
  });

  it.each(['', '#', '#/', '#/check', '#/q/latency'])(
    'is left alone where it is another: %s',
    (hash) => {
      expect(repairHash(hash)).toBe(hash);
    },
  );

  it('stays a result’s where its payload is missing', () => {
    expect(repairHash('#/r/')).toBe('#/r/');
  });
});

describe('the address of a result', () => {
  it.each([
    ['https://example.org/', 'https://example.org/#/r/code'],
    ['https://example.org/a/b/', 'https://example.org/a/b/#/r/code'],
    ['https://example.org/a/?x=1#/check', 'https://example.org/a/#/r/code'],
    ['https://example.org/a/#/q?x', 'https://example.org/a/#/r/code'],
    ['https://example.org/a/?x=1\n2', 'https://example.org/a/#/r/code'],
  ])('keeps the path of %s', (base, address) => {
    expect(linkUrl(base, 'code')).toBe(address);
  });
});
