import { describe, expect, it } from 'vitest';
import { deflateSync } from 'fflate';
import { BitReader, BitWriter, longestPayload } from '../../src/share/payload';
import { decodeLink, encodeLink, packedTexts } from '../../src/share/link';
import { textLimits, tidyText, tidyTexts } from '../../src/share/text-fields';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const bare = {
  answers: { weather: 'wet' },
  assumptions: {},
  verdict: { family: 'home', strategy: 'read', strength: 'lean' },
} as const;

function throughLink(text: Parameters<typeof encodeLink>[1]['text']) {
  const read = decodeLink(toyKnowledge, encodeLink(toyKnowledge, { ...bare, text }));
  if (!read.ok) throw new Error(read.problem.says);
  return read.text;
}

describe('text in a link', () => {
  it.each([
    ['spaces', 'title', '  a \t b  ', 'a b'],
    ['a line break in a title', 'title', 'a\r\nb', 'a b'],
    ['a line break in a note', 'note', 'a\r\n\r\nb \n', 'a\n\nb'],
    ['control characters', 'author', 'a\u0000\u001bb', 'a b'],
    ['half a surrogate pair', 'title', 'a\ud83d', 'a\ufffd'],
    ['a surrogate pair at the limit', 'author', `${'a'.repeat(59)}😀`, 'a'.repeat(59)],
  ] as const)('is tidied: %s', (_, field, from, to) => {
    expect(tidyText(field, from)).toBe(to);
    expect(tidyText(field, to)).toBe(to);
  });

  it('comes back as it was, in any script', () => {
    const text = { title: 'Támogatás – első kör', note: '我们决定\n先测量', author: 'Zoë 😀' };
    expect(throughLink(text)).toEqual(text);
  });

  it('costs nothing where it says nothing', () => {
    expect(encodeLink(toyKnowledge, { ...bare, text: { title: ' ', note: '' } })).toBe(
      encodeLink(toyKnowledge, bare),
    );
  });

  it('is compressed where that is shorter', () => {
    const note = 'We measured, and we measured again. '.repeat(10).trim();
    const payload = encodeLink(toyKnowledge, { ...bare, text: { note } });
    expect(payload.length).toBeLessThan(note.length / 2);
    expect(throughLink({ note })).toEqual({ note });
  });

  it('fits into the longest payload even where nothing compresses', () => {
    const scattered = (length: number) =>
      Array.from({ length }, (_, index) =>
        String.fromCharCode(0x4e00 + ((index * 7919 + index * index * 31) % 20_000)),
      ).join('');
    const text = {
      title: scattered(textLimits.title),
      note: scattered(textLimits.note),
      author: scattered(textLimits.author),
    };
    const payload = encodeLink(toyKnowledge, { ...bare, text });
    expect(payload.length).toBeLessThan(longestPayload - 200);
    expect(throughLink(text)).toEqual(text);
  });
});

describe('text fields in bits', () => {
  /** One field written by hand: its tag, whether packed, and its bytes. */
  function bits(tag: number, packed: boolean, bytes: Uint8Array) {
    const writer = new BitWriter();
    writer.small(tag, 0);
    writer.fixed(packed ? 1 : 0, 1);
    writer.small(bytes.length, 6);
    for (const byte of bytes) writer.fixed(byte, 8);
    writer.small(0, 0);
    return new BitReader(writer.bits);
  }
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it('are packed only where that is shorter', () => {
    const packs = (title: string) => {
      const writer = new BitWriter();
      packedTexts.write(writer, { title });
      // Tag 1 takes three bits; the next says whether it is packed.
      return writer.bits[3] === 1;
    };
    expect(packs('abc')).toBe(false);
    // Four letters, packed, take four bytes: as long, so not packed.
    expect(packs('aaaa')).toBe(false);
    expect(packs('a'.repeat(60))).toBe(true);
  });

  it('are read packed or not', () => {
    expect(packedTexts.read(bits(1, false, utf8('abc')))).toEqual({ title: 'abc' });
    expect(packedTexts.read(bits(2, true, deflateSync(utf8('abc'))))).toEqual({ note: 'abc' });
  });

  const refused: [string, number, boolean, Uint8Array, string][] = [
    ['an unknown field', 4, false, utf8('abc'), 'unknown-entry'],
    ['nothing', 1, false, utf8(''), 'altered'],
    ['what nobody tidied', 1, false, utf8(' abc'), 'altered'],
    ['a mark before the text', 1, false, utf8('\uFEFFabc'), 'altered'],
    ['bytes that are no text', 1, false, Uint8Array.from([0xff]), 'altered'],
    ['what does not unpack', 1, true, Uint8Array.from([0xff, 0xff]), 'altered'],
    ['more than the field holds', 1, true, deflateSync(utf8('a'.repeat(241))), 'altered'],
    ['a bomb', 1, true, deflateSync(utf8('a'.repeat(1_000_000))), 'altered'],
    ['half of what was packed', 1, true, deflateSync(utf8('abcdefgh')).slice(0, 5), 'altered'],
  ];
  it.each(refused)('are refused: %s', (_name, tag, packed, bytes, kind) => {
    expect(() => packedTexts.read(bits(tag, packed, bytes))).toThrow(
      expect.objectContaining({ kind }) as Error,
    );
  });

  it('hold three bytes a character at most, packed', () => {
    const title = '\u4e00'.repeat(textLimits.title);
    expect(packedTexts.read(bits(1, true, deflateSync(utf8(title))))).toEqual({ title });
  });

  it('are tidied together, and none is left where none says anything', () => {
    expect(tidyTexts({ title: ' a ', note: ' ', author: 'b' })).toEqual({
      title: 'a',
      author: 'b',
    });
    expect(tidyTexts({ note: ' ' })).toBeUndefined();
    expect(tidyTexts(undefined)).toBeUndefined();
  });

  it.each([
    ['note', ' \n a \n\n b \n ', 'a\n\nb'],
    ['title', `${'a'.repeat(79)} b`, 'a'.repeat(79)],
    ['title', 'a\u2028b\u2029c', 'a b c'],
  ] as const)('are trimmed at both ends and after the cut: %s %j', (field, from, to) => {
    expect(tidyText(field, from)).toBe(to);
  });
});
