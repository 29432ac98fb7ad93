import { describe, expect, it } from 'vitest';
import { isTexts, isWholeFrom, readSaved, writeSaved } from '../../src/share/saved';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const visit = {
  answers: { weather: 'wet' },
  assumptions: { taste: 'salty' },
  visited: ['weather'],
};
const read = (value: object) =>
  readSaved(toyKnowledge, JSON.stringify({ version: 1, ...visit, ...value }));

describe('what is kept of a visit', () => {
  it.each([
    [{}],
    [{ name: 'A' }],
    [{ revision: 0 }],
    [{ name: 'A', revision: 7 }],
    [{ changed: '2026-07-24' }],
  ])('comes back as it was, with %j', (more) => {
    const saved = { ...visit, ...more };
    const found = readSaved(toyKnowledge, writeSaved(saved));
    expect(found).toStrictEqual({ kind: 'read', saved, dropped: [] });
  });

  it.each([
    [{ answers: [] }],
    [{ assumptions: null }],
    [{ visited: [1] }],
    [{ visited: 'weather' }],
    [{ name: 7 }],
    [{ revision: -1 }],
    [{ revision: 0.5 }],
    [{ version: 0 }],
    [{ version: '1' }],
  ])('cannot be read with %j', (value) => {
    expect(read(value)).toEqual({ kind: 'corrupt' });
  });

  it.each(['yesterday', '2026-02-30', 7, null])('has no day where it says %j', (changed) => {
    expect(read({ changed })).toEqual({ kind: 'read', saved: visit, dropped: [] });
  });

  it('cannot be read where it is no JSON', () => {
    expect(readSaved(toyKnowledge, '{')).toEqual({ kind: 'corrupt' });
  });

  it('is left to the newer page that wrote it', () => {
    expect(read({ version: 2 })).toEqual({ kind: 'newer-version' });
  });

  it('loses what this version does not know, by name', () => {
    expect(read({ answers: { moon: 1 }, visited: ['weather', 'moon'] })).toEqual({
      kind: 'read',
      saved: { answers: {}, assumptions: { taste: 'salty' }, visited: ['weather'] },
      dropped: ['answers.moon'],
    });
  });
});

describe('values out of foreign JSON', () => {
  it.each([
    [[], true],
    [['a'], true],
    [['a', 1], false],
    ['a', false],
  ])('are lists of text or not: %j', (value, areTexts) => {
    expect(isTexts(value)).toBe(areTexts);
  });

  it.each([
    [1, 1, true],
    [1, 0, false],
    [0, -1, false],
    [0, 2 ** 53, false],
    [0, '1', false],
    [0, 1.5, false],
  ])('are whole numbers from %i or not: %j', (least, value, isOne) => {
    expect(isWholeFrom(least, value)).toBe(isOne);
  });
});
