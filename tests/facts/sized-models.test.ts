import { describe, expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { onCards, waitingOnCards } from '../../src/facts/charts/served';
import { isUnknown } from '../../src/calculators/ranges';
import { memoryChart } from '../../src/facts/charts/latency-and-memory';
import { situationOf } from '../../src/facts/charts/situation';
import { factsOf } from '../../src/facts';
import type { Assumptions } from '../../src/model/assumption-values';
import { assumptionValue } from '../../src/model/assumption-values';
import type { FactValue } from '../../src/model/fact';

/** Memory share of one way of tuning a model of the largest size, in percent of each card. */
function share(fact: string, hardware: string, assumptions: Assumptions): FactValue | undefined {
  const definition = factsOf(knowledge).definitions.find(({ id }) => id === fact);
  return definition?.compute({
    choice: (id) => (id === 'hardware' ? hardware : 'frontier'),
    number: () => 0,
    assumption: (id) => assumptionValue(knowledge, assumptions, id),
  });
}

describe('a model of which only the number of parameters is known', () => {
  it('takes at least its states or weights, and nobody knows how much more', () => {
    // 117 billion parameters on one H200 with 141 GB: 8 bytes each to train, half a byte in 4 bits.
    const one = { 'base-model-large': 'gpt-oss-120b' };
    const full = share('full-memory-share', 'datacentre', one);
    expect(full).toEqual({
      low: expect.closeTo((117 * 8 * 100) / 141, 6) as number,
      high: Infinity,
    });
    const qlora = share('qlora-memory-share', 'datacentre', one);
    expect(qlora).toEqual({ low: expect.closeTo((117 * 50) / 141, 6) as number, high: Infinity });
  });

  it('is spread over the cards of a cluster', () => {
    const several = { 'base-model-large': 'kimi-k3', cards: 64 };
    const spread = share('lora-memory-share', 'cluster', several);
    expect(spread).toEqual({
      low: expect.closeTo((2800 * 2 * 100) / (64 * 141), 6) as number,
      high: Infinity,
    });
  });

  it('does not fit where its weights alone do not, as far as a known shape would say', () => {
    const known = share('lora-memory-share', 'datacentre', { 'base-model-large': 'llama-3-3-70b' });
    expect(known).not.toBe('unknown');
    if (known === undefined || known === 'unknown') return;
    const least = (2 * 70.55 * 100) / 141;
    expect(known.low).toBeGreaterThan(least);
    expect(known.high).toBeLessThan(Infinity);
  });

  it('has no memory chart, and no time to its first token', () => {
    const assumptions = { 'base-model-small': 'qwen3-5-9b' };
    const small = situationOf(knowledge, { 'model-size': 'small' }, assumptions);
    expect(memoryChart(small, 'lora')).toBeNull();
    const place = onCards(small, false);
    if (isUnknown(place)) throw new Error(place.missing.join());
    expect(waitingOnCards(place, { read: 100, written: 1 }).first).toMatchObject({
      missing: ['shape of the model'],
    });
    const usual = situationOf(knowledge, { 'model-size': 'small' });
    expect(memoryChart(usual, 'lora')).not.toBeNull();
  });
});
