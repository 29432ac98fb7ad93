import { describe, expect, it } from 'vitest';
import { encodeComparison } from '../../src/share/compare-link';
import { encodeLink } from '../../src/share/link';
import { readPaste } from '../../src/share/paste';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
const payloads = Array.from({ length: 7 }, (_, hunger) =>
  encodeLink(toyKnowledge, { answers: { hunger, weather: 'wet' }, assumptions: {}, verdict }),
);
const [a = '', b = '', c = ''] = payloads;
const picks = { questions: {}, assumptions: {} };
const comparison = encodeComparison(toyKnowledge, { payloads: [a, b], picks });
const base = 'https://example.org/tune/';
const found = (text: string) =>
  readPaste(text).items.map((item) => (item.kind === 'foreign' ? item.address : item.payload));

describe('a pasted text', () => {
  it.each([
    ['links on lines', `${base}#/r/${a}\n${base}#/r/${b}`, [a, b]],
    ['links in one line', `${base}#/r/${a} ${base}#/r/${b}`, [a, b]],
    ['mangled links', `<${base}%23/r/${a}>, then "${base}%2523/r/${b}".`, [a, b]],
    ['bare codes', `Anna: ${a}; Ben: ${b}.`, [a, b]],
    ['a code alone that is cut short', a.slice(0, -2), [a.slice(0, -2)]],
    [
      'a mail',
      `Hi all,\n> Anna: ${base}#/r/${a}\n> Ben says ${base}#/r/${b}). Regards\n${c}`,
      [a, b, c],
    ],
    ['a comparison', `See ${base}#/c/${comparison}.`, [comparison]],
    [
      'a link broken over lines',
      `${base}#/r/${a.slice(0, 12)}\r\n${a.slice(12)}\r\n${base}#/r/${b}`,
      [a, b],
    ],
    [
      'a link to another site',
      `${base}#/r/${a} and https://example.com/news`,
      [a, 'https://example.com/news'],
    ],
    ['the same link twice', `#/r/${a} #/r/${a}`, [a, a]],
    ['seven links', payloads.map((one) => `${base}#/r/${one}`).join('\n'), payloads],
    ['nothing', 'Nothing to see here.', []],
    ['no text', '', []],
  ])('gives what is in it: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('of more than a million characters is read in part, which is said', () => {
    const long = `${base}#/r/${a}\n${'lorem ipsum '.repeat(90_000)}${base}#/r/${b}`;
    expect(long.length).toBeGreaterThan(1_000_000);
    expect(readPaste(long)).toEqual({ items: [{ kind: 'result', payload: a }], cut: true });
  });

  it.each(['A', '#/r/', '#/c/B', 'https://', '%25', '=\n', '> '])(
    'of a megabyte of %j is read in bounded work',
    (piece) => {
      const { items } = readPaste(piece.repeat(Math.ceil(1_048_576 / piece.length)));
      expect(items.length).toBeLessThanOrEqual(50);
    },
    5000,
  );
});
