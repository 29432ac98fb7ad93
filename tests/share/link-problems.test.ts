import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bitsToText, textToBits, BitWriter, sealEnvelope } from '../../src/share/payload';
import { packBody } from '../../src/share/body';
import { decodeLink, encodeLink, packedTexts } from '../../src/share/link';
import type { LinkContent } from '../../src/share/link';
import { textLimits } from '../../src/share/text-fields';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const content: LinkContent = {
  answers: { weather: 'wet', hunger: 3 },
  assumptions: {},
  verdict: { family: 'home', strategy: 'read', strength: 'clear' },
};
const payload = encodeLink(toyKnowledge, content);

/** A payload in a whole frame whose body was written by hand: what a forger could make. */
function forged(write: (writer: BitWriter) => void): string {
  const writer = new BitWriter();
  writer.small(0, 1);
  writer.fixed(0, 32);
  write(writer);
  return sealEnvelope({ version: 1, body: bitsToText(writer.bits) });
}

function writeVerdict(writer: BitWriter, family = 1, strategy = 2, strength = 0): void {
  writer.small(family, 3);
  writer.small(strategy, 4);
  writer.fixed(strength, 2);
}

function forgedAnswer(write: (writer: BitWriter) => void): string {
  return forged((writer) => {
    writeVerdict(writer);
    writer.small(1, 3);
    write(writer);
    writer.small(0, 1);
    writer.small(0, 0);
  });
}

function forgedText(bytes: Uint8Array, isPacked: boolean, tag = 2): string {
  return forged((writer) => {
    writeVerdict(writer);
    writer.small(0, 3);
    writer.small(0, 1);
    writer.small(tag, 0);
    writer.fixed(isPacked ? 1 : 0, 1);
    writer.small(bytes.length, 6);
    for (const byte of bytes) writer.fixed(byte, 8);
    writer.small(0, 0);
  });
}

const body = packBody(toyKnowledge, { ...content, rules: { hash: '00000000' } }, packedTexts);
const noise = Uint8Array.from({ length: 200 }, (_, index) => (index * 197) % 256);

const broken: [string, string, string][] = [
  ['nothing', '', 'empty'],
  ['words', 'hello-world', 'not-a-link'],
  ['characters that no link has', 'B!!!', 'not-a-link'],
  ['a sentence', 'see you at nine', 'not-a-link'],
  ['a code that begins with a digit', '0AAAAAAAAAAA', 'not-a-link'],
  ['one letter', 'B', 'cut-short'],
  ['half a link', payload.slice(0, payload.length / 2), 'cut-short'],
  ['a link with something stuck to it', `${payload}A`, 'altered'],
  ['a link in capitals', payload.toUpperCase(), 'altered'],
  ['more than a link can hold', 'B'.repeat(5000), 'too-long'],
  ['a megabyte', 'B'.repeat(1_000_000), 'too-long'],
  ['a later codec', sealEnvelope({ version: 2, body: 'whatever' }), 'newer-version'],
  [
    'a later release',
    sealEnvelope({ version: 1, body: bitsToText([0, 1, 1, 1]) }),
    'newer-version',
  ],
  ['an unknown question', forgedAnswer((writer) => writer.small(40, 0)), 'unknown-entry'],
  [
    'an unknown option',
    forgedAnswer((writer) => {
      writer.small(0, 0);
      writer.small(9, 2);
    }),
    'unknown-entry',
  ],
  [
    'a number out of range',
    forgedAnswer((writer) => {
      writer.small(2, 0);
      writer.count(1002);
    }),
    'unknown-entry',
  ],
  ['an unknown family', forged((writer) => writeVerdict(writer, 9)), 'unknown-entry'],
  ['an unknown strategy', forged((writer) => writeVerdict(writer, 1, 99)), 'unknown-entry'],
  ['an unknown strength', forged((writer) => writeVerdict(writer, 1, 2, 3)), 'unknown-entry'],
  ['an unknown text field', forgedText(new Uint8Array([65]), false, 9), 'unknown-entry'],
  ['a body that ends early', sealEnvelope({ version: 1, body: body.slice(0, 6) }), 'altered'],
  ['no body at all', sealEnvelope({ version: 1, body: '' }), 'altered'],
  ['a body with more behind it', sealEnvelope({ version: 1, body: `${body}A` }), 'altered'],
  [
    'a body with its spare bits set',
    sealEnvelope({ version: 1, body: bitsToText([...textToBits(body).slice(0, -1), 1]) }),
    'altered',
  ],
  ['a number without end', forgedAnswer((writer) => writer.fixed(0, 60)), 'altered'],
  [
    'a number wider than any',
    forgedAnswer((writer) => {
      writer.small(2, 0);
      writer.fixed(63, 6);
    }),
    'altered',
  ],
  ['text that is not UTF-8', forgedText(new Uint8Array([0xff, 0xfe]), false), 'altered'],
  ['text that does not inflate', forgedText(noise, true), 'altered'],
  ['text untidied', forgedText(new TextEncoder().encode(' note '), false), 'altered'],
  [
    'text packed though longer so',
    forgedText(deflateSync(new TextEncoder().encode('a')), true),
    'altered',
  ],
  [
    'text beyond its limit',
    forgedText(deflateSync(new Uint8Array(textLimits.note + 1).fill(97)), true),
    'altered',
  ],
  [
    'a decompression bomb',
    forgedText(deflateSync(new Uint8Array(2_000_000).fill(97), { level: 9 }), true),
    'altered',
  ],
];

describe('what is wrong with a link', () => {
  it.each(broken)('%s', (_, text, kind) => {
    const read = decodeLink(toyKnowledge, text);
    if (read.ok) throw new Error('It opened.');
    expect(read.problem.kind).toBe(kind);
    expect(read.problem.title).not.toBe('');
    expect(read.problem.says).toMatch(/\.$/);
    expect(read.problem.wayOut).toMatch(/\.$/);
  });

  it('is a body with more behind it only where a link with the same answers opens', () => {
    expect(decodeLink(toyKnowledge, sealEnvelope({ version: 1, body })).ok).toBe(true);
  });
});
