import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeComparison,
  encodeComparison,
  isWholeComparison,
  longestComparison,
} from '../../src/share/compare-link';
import { encodeLink } from '../../src/share/link';
import { rounds } from '../fixtures/rounds';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
const payloads = Array.from({ length: 7 }, (_, hunger) =>
  encodeLink(toyKnowledge, { answers: { hunger }, assumptions: {}, verdict }),
);
const none = { questions: {}, assumptions: {} };
const encode = (count: number, picks = none) =>
  encodeComparison(toyKnowledge, { payloads: payloads.slice(0, count), picks });
const kindOf = (text: string) => {
  const read = decodeComparison(toyKnowledge, text);
  return read.ok ? 'ok' : read.problem.kind;
};

describe('the link to a comparison', () => {
  it.each([2, 3, 4, 5, 6])('gives back %i results and the picks', (count) => {
    const picks = { questions: { hunger: 1, purse: 0 }, assumptions: { taste: 1 } };
    const text = encodeComparison(toyKnowledge, { payloads: payloads.slice(0, count), picks });
    expect(text).toMatch(/^[A-Za-z0-9][\w-]*[A-Za-z0-9]$/);
    expect(isWholeComparison(text)).toBe(true);
    expect(decodeComparison(toyKnowledge, text)).toEqual({
      ok: true,
      payloads: payloads.slice(0, count),
      picks,
    });
  });

  it.each([
    ['seven results', payloads, none, '2 to 6 results'],
    ['one result', payloads.slice(0, 1), none, '2 to 6 results'],
    ['the same result twice', [payloads[0]!, payloads[1]!, payloads[0]!], none, 'twice'],
    ['a broken result', [payloads[0]!, payloads[1]!.slice(0, -1)], none, 'not whole'],
    [
      'a pick of a run that is not there',
      payloads.slice(0, 2),
      { ...none, questions: { hunger: 2 } },
      'No run 2',
    ],
    [
      'a pick of an unknown question',
      payloads.slice(0, 2),
      { ...none, questions: { moon: 0 } },
      'no place',
    ],
  ])('refuses %s', (_, some, picks, says) => {
    expect(() => encodeComparison(toyKnowledge, { payloads: some, picks })).toThrow(says);
  });

  it('is one text for one content: the order of picks plays no part', () => {
    expect(encode(2, { questions: { purse: 1, hunger: 0 }, assumptions: {} })).toBe(
      encode(2, { questions: { hunger: 0, purse: 1 }, assumptions: {} }),
    );
  });

  it('says what is wrong with what is no comparison', () => {
    const text = encode(3);
    expect(kindOf('')).toBe('empty');
    expect(kindOf('hello there')).toBe('not-a-link');
    expect(kindOf(text.slice(0, -1))).toBe('cut-short');
    expect(kindOf(`${text}A`)).toBe('altered');
    expect(kindOf('A'.repeat(longestComparison + 1))).toBe('too-long');
    const changed = text.charAt(20) === 'A' ? 'B' : 'A';
    expect(kindOf(text.slice(0, 20) + changed + text.slice(21))).toBe('altered');
  });

  it('never throws, and opens nothing else, after damage', () => {
    const text = encode(4, { questions: { hunger: 2 }, assumptions: {} });
    const anyAt = fc.nat(text.length - 1);
    fc.assert(
      fc.property(anyAt, fc.constantFrom(...'ABxyz09-_'), (at, by) => {
        const damaged = text.slice(0, at) + by + text.slice(at + 1);
        fc.pre(damaged !== text);
        expect(kindOf(damaged)).not.toBe('ok');
        expect(kindOf(text.slice(0, at))).not.toBe('ok');
        expect(kindOf(text.slice(0, at) + text.slice(at + 1))).not.toBe('ok');
      }),
      { numRuns: rounds(1000) },
    );
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(kindOf(any)).not.toBe('ok');
      }),
    );
  });
});
