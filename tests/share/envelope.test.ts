import { describe, expect, it } from 'vitest';
import {
  characterOf,
  BitReader,
  BitWriter,
  sealEnvelope,
  isWhole,
  longestPayload,
  openEnvelope,
  statedLength,
  tailOf,
} from '../../src/share/payload';
import {
  comparisonLength,
  decodeComparison,
  encodeComparison,
  isWholeComparison,
  longestComparison,
} from '../../src/share/compare-link';
import { encodeLink } from '../../src/share/link';
import { toyKnowledge } from '../fixtures/toy-knowledge';

describe('bits', () => {
  const write = (put: (writer: BitWriter) => void) => {
    const writer = new BitWriter();
    put(writer);
    return writer.bits;
  };

  it.each([
    [0, 0, '1'],
    [1, 0, '010'],
    [2, 0, '011'],
    [3, 0, '00100'],
    [0, 3, '1000'],
    [7, 3, '1111'],
    [8, 3, '010000'],
  ])('hold the small number %i of order %i as %s', (value, order, code) => {
    expect(write((writer) => writer.small(value, order)).join('')).toBe(code);
    expect(new BitReader([...code].map(Number)).small(order)).toBe(value);
  });

  it.each([
    [0, '000000'],
    [1, '000001'],
    [2, '0000100'],
    [5, '00001101'],
  ])('hold the count %i as %s', (value, code) => {
    expect(write((writer) => writer.count(value)).join('')).toBe(code);
    expect(new BitReader([...code].map(Number)).count()).toBe(value);
  });

  it('hold the widest count', () => {
    const bits = write((writer) => writer.count(Number.MAX_SAFE_INTEGER));
    expect(bits).toHaveLength(6 + 52);
    expect(new BitReader(bits).count()).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('refuse what does not fit', () => {
    const refuses = (put: (writer: BitWriter) => void) => expect(() => write(put));
    refuses((writer) => writer.count(-1)).toThrow('-1 is not a whole number');
    refuses((writer) => writer.count(0.5)).toThrow('0.5 is not a whole number');
    refuses((writer) => writer.count(2 ** 53)).toThrow('is not a whole number');
    refuses((writer) => writer.small(2 ** 13 - 1, 0)).toThrow('8191 is too large for a slot');
    expect(write((writer) => writer.small(2 ** 13 - 2, 0))).toHaveLength(25);
  });

  it('read back the longest small number, and nothing longer', () => {
    const bits = write((writer) => writer.small(2 ** 13 - 2, 0));
    expect(new BitReader(bits).small(0)).toBe(2 ** 13 - 2);
    expect(() => new BitReader([0, ...bits, 1]).small(0)).toThrow('altered');
  });

  it('refuse a count wider than any', () => {
    const wide = (width: number) => [
      ...write((writer) => writer.fixed(width, 6)),
      ...Array.from({ length: 63 }, () => 0),
    ];
    expect(new BitReader(wide(53)).count()).toBe(2 ** 52);
    expect(() => new BitReader(wide(54)).count()).toThrow('altered');
  });

  it('end early as a fault', () => {
    const reader = new BitReader([1, 0, 1]);
    expect(reader.fixed(2)).toBe(2);
    expect(() => reader.fixed(2)).toThrow('altered');
  });
});

describe('an envelope', () => {
  const envelope = { version: 1, body: 'abc' };
  const payload = sealEnvelope(envelope);

  it('gives back what was put in', () => {
    expect(payload).toHaveLength(12);
    expect(openEnvelope(payload)).toEqual({ ok: true, envelope });
    const empty = sealEnvelope({ version: 51, body: '' });
    expect(openEnvelope(empty)).toEqual({ ok: true, envelope: { version: 51, body: '' } });
    expect(isWhole(empty)).toBe(true);
  });

  it('holds the longest body, and none longer', () => {
    const longest = sealEnvelope({ version: 1, body: 'a'.repeat(longestPayload - 9) });
    expect(longest).toHaveLength(longestPayload);
    expect(isWhole(longest)).toBe(true);
    expect(() => sealEnvelope({ version: 1, body: 'a'.repeat(longestPayload - 8) })).toThrow(
      'A link of 4096 characters is too long',
    );
  });

  it.each([
    ['nothing', '', 'empty'],
    ['one character too many for any', 'B'.repeat(longestPayload + 1), 'too-long'],
    ['the longest that is none', 'B'.repeat(longestPayload), 'altered'],
    ['version 0', `A${payload.slice(1)}`, 'not-a-link'],
    ['a version of which no payload is whole', `C${payload.slice(1)}`, 'not-a-link'],
    ['version 52', withTail(`0${payload.slice(1, 6)}`), 'not-a-link'],
    ['other characters', 'B=======', 'not-a-link'],
    ['a version alone', 'B', 'cut-short'],
    ['half a length', 'BA', 'cut-short'],
    ['a head alone', payload.slice(0, 3), 'cut-short'],
    ['all but one character', payload.slice(0, -1), 'cut-short'],
    ['less than any payload has, whatever it states', 'BAAabcde', 'cut-short'],
    ['as little as a payload has, and broken', 'BAAabcdef', 'altered'],
    ['one character more', `${payload}A`, 'altered'],
    [
      'another check digit',
      `${payload.slice(0, -1)}${payload.endsWith('A') ? 'B' : 'A'}`,
      'altered',
    ],
    ['a length that is not its own, with right digits', withTail('BAAabc'), 'altered'],
  ])('is none: %s', (_name, text, kind) => {
    expect(openEnvelope(text)).toEqual({ ok: false, kind });
    expect(isWhole(text)).toBe(false);
  });

  function withTail(kept: string): string {
    return kept + tailOf(kept);
  }

  it.each([
    ['', null],
    ['B', null],
    ['BA', null],
    ['B=A', null],
    ['BA=', null],
    ['BAM', 12],
    ['BBC', 66],
  ])('states its length: %j', (head, length) => {
    expect(statedLength(head)).toBe(length);
  });
});

describe('a comparison', () => {
  const verdict = { family: 'home', strategy: 'read', strength: 'clear' } as const;
  const results = [1, 2].map((hunger) =>
    encodeLink(toyKnowledge, { answers: { hunger }, assumptions: {}, verdict }),
  );
  const picks = { questions: { hunger: 1 }, assumptions: {} };
  const text = encodeComparison(toyKnowledge, { payloads: results, picks });
  const kindOf = (given: string) => {
    const read = decodeComparison(toyKnowledge, given);
    return read.ok ? 'ok' : read.problem.kind;
  };
  /** With right length and check digits, whatever it holds. */
  const forged = (version: string, count: number, body: string) => {
    const length = 5 + body.length + 6;
    const digits = [length >> 12, (length >> 6) & 63, length & 63].map(characterOf).join('');
    const kept = version + digits + characterOf(count) + body;
    return kept + tailOf(kept);
  };
  const [body, joined] = [text.slice(5, -6), results.join('')];

  it('is forged here as it is made', () => {
    expect(forged('B', 2, body)).toBe(text);
  });

  it.each([
    ['of a version to come', forged('C', 2, body), 'newer-version'],
    ['of more results than it holds', forged('B', 3, body), 'altered'],
    ['of no results', forged('B', 0, body), 'altered'],
    ['of one result', forged('B', 1, results[0]! + body.slice(joined.length)), 'altered'],
    [
      'of one result twice',
      forged('B', 2, results[0]! + results[0]! + body.slice(joined.length)),
      'altered',
    ],
    ['without picks', forged('B', 2, joined), 'altered'],
    ['with something after its picks', forged('B', 2, `${body}A`), 'altered'],
    ['of nothing', forged('B', 2, ''), 'altered'],
    ['that is cut', text.slice(0, -1), 'cut-short'],
    ['that is cut within its head', text.slice(0, 4), 'cut-short'],
    ['with one more character', `${text}A`, 'altered'],
    ['that picks from a run that is not there', withPick(2), 'altered'],
    ['as long as any', `B${'A'.repeat(longestComparison - 1)}`, 'altered'],
    ['longer than any', `B${'A'.repeat(longestComparison)}`, 'too-long'],
  ])('is refused: %s', (_name, given, kind) => {
    expect(kindOf(given)).toBe(kind);
  });

  /** A pick for the third question from this run. */
  function withPick(run: number): string {
    const three = encodeLink(toyKnowledge, { answers: { hunger: 3 }, assumptions: {}, verdict });
    const payloads = [...results, three];
    const whole = encodeComparison(toyKnowledge, {
      payloads,
      picks: { questions: { hunger: run }, assumptions: {} },
    });
    return forged('B', 2, joined + whole.slice(5 + joined.length + three.length, -6));
  }

  it('tells with right digits only', () => {
    expect(kindOf(withPick(1))).toBe('ok');
    expect(isWholeComparison(text)).toBe(true);
    const wrong = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    for (const broken of [text.slice(0, -1), `${text}A`, wrong, '', 'BAAL', 'BAALA']) {
      expect(isWholeComparison(broken)).toBe(false);
    }
    expect(isWholeComparison(forged('B', 2, ''))).toBe(false);
    expect(isWholeComparison(forged('B', 2, 'a'.repeat(longestComparison - 10)))).toBe(false);
    expect(isWholeComparison(forged('B', 2, 'a'.repeat(longestComparison - 11)))).toBe(true);
  });

  it.each([
    ['', null],
    ['BAAA', null],
    ['B=AAA', null],
    ['BA=AA', null],
    ['BAA=A', null],
    ['BAALC', 11],
    ['BABAC', 64],
    ['BBAAC', 4096],
  ])('states its length: %j', (head, length) => {
    expect(comparisonLength(head)).toBe(length);
  });
});
