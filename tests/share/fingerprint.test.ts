import { describe, expect, it } from 'vitest';
import { splitKnowledge } from '../../src/model/split-knowledge';
import type { Knowledge } from '../../src/model/knowledge';
import {
  canonicalJson,
  digest,
  fingerprint,
  isUnreleased,
  releaseOf,
  rememberFingerprint,
} from '../../src/share/fingerprint';
import { toyKnowledge } from '../fixtures/toy-knowledge';

function changedRule(change: Partial<Knowledge['rules'][number]>): Knowledge {
  const [first, ...rest] = toyKnowledge.rules;
  return { ...toyKnowledge, rules: [{ ...first!, ...change }, ...rest] };
}

describe('the fingerprint of the rules', () => {
  const print = fingerprint(toyKnowledge);

  it('is eight hexadecimal digits', () => {
    expect(print).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each([
    ['the library is left out', splitKnowledge(toyKnowledge).entries],
    ['an article is taken at another word', changedRule({ asWritten: [] })],
    ['keys stand in another order', Object.fromEntries(Object.entries(toyKnowledge).reverse())],
    [
      'it is released',
      {
        ...toyKnowledge,
        releases: [{ version: '0.1.0', slot: 1, hash: print, date: '2026-01-02' }],
      },
    ],
  ])('stays where %s', (_, knowledge) => {
    expect(fingerprint(knowledge as Knowledge)).toBe(print);
  });

  it.each([
    ['a condition changes', changedRule({ when: { question: 'weather', is: 'wet' } })],
    ['an effect changes', changedRule({ effects: [] })],
    ['a reason is worded otherwise', changedRule({ because: 'Other words.' })],
    [
      'the chances change',
      { ...toyKnowledge, calibration: { ...toyKnowledge.calibration, closed: 0.01 } },
    ],
    ['the way that people answer changes', { ...toyKnowledge, shares: {} }],
    ['the day changes', { ...toyKnowledge, asOf: '2026-01-02' }],
    ['the version changes', { ...toyKnowledge, version: '0.1.1' }],
    ['rules change places', { ...toyKnowledge, rules: [...toyKnowledge.rules].reverse() }],
  ])('changes where %s', (_, knowledge) => {
    expect(fingerprint(knowledge)).not.toBe(print);
  });

  it('is taken of sorted keys without undefined fields', () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe(
      '{"a":null,"b":[1,{"c":"x"}]}',
    );
  });
});

describe('the release of the rules', () => {
  const release = {
    version: '1.0.0',
    slot: 1,
    hash: fingerprint(toyKnowledge),
    date: '2026-01-01',
  };

  it('is the one that they equal', () => {
    const released = { ...toyKnowledge, releases: [{ ...release, hash: '01234567' }, release] };
    expect(releaseOf(released)).toBe(release);
    expect(isUnreleased(released)).toBe(false);
  });

  it('is none where they changed since', () => {
    const changed = { ...changedRule({ consideration: 'another' }), releases: [release] };
    expect(releaseOf(changed)).toBeUndefined();
    expect(isUnreleased(changed)).toBe(true);
  });
});

describe('the digest of plain data', () => {
  it('writes what JSON cannot as null, and sorts keys that begin alike', () => {
    expect(canonicalJson([undefined, () => 1])).toBe('[null,null]');
    expect(canonicalJson({ ab: 1, a: 2, aa: 3 })).toBe('{"a":2,"aa":3,"ab":1}');
  });

  it('keeps its leading zeros', () => {
    const digests = Array.from({ length: 64 }, (_, index) => digest(index));
    expect(digests.filter((digits) => digits.startsWith('0')).length).toBeGreaterThan(0);
    for (const digits of digests) expect(digits).toMatch(/^[0-9a-f]{8}$/);
  });

  it('is not worked out again where it is known from the build', () => {
    const knowledge = { ...toyKnowledge };
    rememberFingerprint(knowledge, '01234567');
    expect(fingerprint(knowledge)).toBe('01234567');
  });
});
