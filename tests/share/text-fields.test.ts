import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../src/share/link';
import { longestPayload } from '../../src/share/frame';
import { textLimits, tidyText } from '../../src/share/text-fields';
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
