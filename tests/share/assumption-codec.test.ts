import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/model/knowledge';
import { changedOnly, readLinkAssumptions, writeAssumptions } from '../../src/share/body';
import { BitReader, BitWriter } from '../../src/share/payload';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const [coins] = toyKnowledge.assumptions;
const degrees: Knowledge['assumptions'][number] = {
  ...coins!,
  ...{ id: 'degrees', slot: 7, kind: 'number', unit: '°C' },
  ...{ min: -40, max: 40, decimals: 1, default: 20 },
};
const entries = [...toyKnowledge.assumptions, degrees];

function through(assumptions: Record<string, number | string>) {
  const writer = new BitWriter();
  writeAssumptions(writer, entries, assumptions);
  return readLinkAssumptions(new BitReader(writer.bits), entries);
}

describe('assumptions in a link', () => {
  it.each([-40, -0.1, 0, 0.1, 12.3, 40])('come back with sign and decimals: %d', (value) => {
    expect(through({ degrees: value })).toEqual({ degrees: value });
  });

  it('come back together, in whatever order they were set', () => {
    const set = { degrees: -3, taste: 'salty', 'coins-per-dinner': 2.5 };
    expect(through(set)).toEqual(set);
  });

  it.each([-40.1, 40.1])('are refused beyond their bounds: %d', (value) => {
    expect(() => through({ degrees: value })).toThrow(
      expect.objectContaining({ kind: 'unknown-entry' }) as Error,
    );
  });

  it('are left out where they are as they were, and kept where nobody knows them', () => {
    expect(changedOnly(entries, { degrees: 20, taste: 'salty', moon: 1 })).toEqual({
      taste: 'salty',
      moon: 1,
    });
  });
});
