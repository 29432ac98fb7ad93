import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content/index';
import { seeded } from '../../src/engine/completions';
import { indexRulebook } from '../../src/engine/rulebook';
import { factsOf } from '../../src/facts/index';
import { longestPayload } from '../../src/share/payload';
import { decodeLink } from '../../src/share/link';
import { findPayload } from '../../src/share/repair';
import { alter, judge, drawOriginals } from '../../src/tools/altered-links';

const originals = drawOriginals(indexRulebook(knowledge, factsOf(knowledge)), 60);

describe('20,000 altered links', () => {
  const random = seeded(20_000);
  const seen = new Map<string, number>();
  const wrong: string[] = [];
  for (let at = 0; at < 20_000; at += 1) {
    const original = originals[at % originals.length]!;
    const { how, text } = alter(original.payload, random);
    const outcome = judge(knowledge, original, text, how);
    seen.set(`${how}: ${outcome}`, (seen.get(`${how}: ${outcome}`) ?? 0) + 1);
    if (outcome === 'wrong') wrong.push(`${how}: ${text}`);
  }

  it('never give other answers without an error', () => {
    expect(wrong).toEqual([]);
  });

  it('are of every kind, and most are refused', () => {
    const kinds = new Set([...seen.keys()].map((key) => key.split(':')[0]));
    expect(kinds.size).toBe(10);
    expect(seen.get('change: refused')).toBeGreaterThan(1000);
    expect(seen.get('bomb: refused')).toBeGreaterThan(0);
    expect([...seen.keys()]).not.toContain('bomb: restored');
  });

  it('that no repair is asked to undo change nothing: the originals open', () => {
    for (const original of originals) {
      expect(judge(knowledge, original, original.payload, 'none')).toBe('restored');
    }
  });
});

describe('the work on one link is bounded', () => {
  it('by its length: a longer text is not looked at', () => {
    const long = `B${'A'.repeat(longestPayload)}`;
    expect(decodeLink(knowledge, long)).toMatchObject({ ok: false, problem: { kind: 'too-long' } });
    expect(findPayload(`#/r/${'A'.repeat(2_000_000)}`)!.length).toBeLessThanOrEqual(
      longestPayload * 2,
    );
  });
});
