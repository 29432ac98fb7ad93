import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { cases } from '../../src/content/cases';
import { whyMissed } from '../../src/content/cases/why-missed';
import { enginePolicy } from '../../src/proof/policies';
import { scoreCase } from '../../src/proof/score';

describe('the sentences on misses', () => {
  it('are about cases that exist', () => {
    const known = cases.map(({ id }) => id);
    expect(Object.keys(whyMissed).filter((id) => !known.includes(id))).toEqual([]);
  });

  it('stand beside every case that the rules get wrong, and beside no other', () => {
    const policy = enginePolicy(knowledge);
    const missed = cases
      .map((entry) => scoreCase(entry, policy))
      .filter(({ winner, lenient }) => winner !== null && !lenient)
      .map(({ id }) => id);
    expect(Object.keys(whyMissed).sort()).toEqual(missed.sort());
  });
});
