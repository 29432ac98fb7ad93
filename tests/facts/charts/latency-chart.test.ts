import { describe, expect, it } from 'vitest';
import { latencyChart } from '../../../src/facts/charts/latency-and-memory';
import { claims, helpDesk, manyRequests, shownFor } from './shown';

function chart(...of: Parameters<typeof shownFor>) {
  const { situation, shown } = shownFor(...of);
  return latencyChart(situation, shown.methods);
}
const about = (value: number) => expect.closeTo(value, 6) as number;

describe('the chart of waiting', () => {
  it('draws one line for one model, with the place of the recommended method on it', () => {
    const { series } = chart(helpDesk);
    expect(series).toHaveLength(1);
    const [line] = series;
    expect(line).toMatchObject({
      methods: ['Retrieval-augmented generation', 'Zero-shot prompt'],
      recommended: true,
      servedBy: { kind: 'token' },
    });
    // 1,500 of prompt, 2,000 of passages, 400 of input.
    expect(line?.own?.tokens).toBe(3900);
    // At 1,500 tokens a cached prompt saves a little over 7 %, for 70 % of the requests.
    expect(line?.own?.seconds.expected).toBeLessThan(0.78);
    expect(line?.own?.seconds.expected).toBeGreaterThan(0.75);
  });

  it('draws 100 to 1 million tokens, four lengths to a power of ten, at 0.2 to 0.24 ms a token', () => {
    const points = chart(helpDesk).series[0]?.points ?? [];
    expect(points).toHaveLength(17);
    expect(points.slice(0, 5).map(({ tokens }) => tokens)).toEqual([100, 178, 316, 562, 1000]);
    expect(points[4]?.seconds).toEqual({
      low: about(0.2),
      expected: about(0.2),
      high: about(0.24),
    });
    expect(points.at(-1)?.tokens).toBe(1_000_000);
  });

  it('ends where an encoder can read no further', () => {
    const [line] = chart(claims).series;
    expect(line?.servedBy).toMatchObject({ model: 'ModernBERT base 149M' });
    expect(line?.points.at(-1)?.tokens).toBe(5623);
    expect(line?.own).toMatchObject({ tokens: 400 });
  });

  it('leaves out what nobody has measured', () => {
    const { series } = chart(manyRequests);
    expect(series.map(({ recommended }) => recommended)).toEqual([false]);
  });

  it('has no place for the visitor where a length is open', () => {
    const { 'input-tokens': _open, ...rest } = helpDesk;
    expect(chart(rest).series.map(({ own }) => own)).toEqual([null]);
    expect(chart({ ...helpDesk, latency: 'offline' }).asksLimit).toBe(false);
  });

  it.each([
    ['instant', {}, { seconds: 1, told: false }, true],
    ['seconds', {}, { seconds: 5, told: false }, true],
    ['offline', {}, null, false],
    ['unsure', {}, null, true],
    ['instant', { 'answer-within-ms': 300 }, { seconds: 0.3, told: true }, false],
    ['unsure', { 'answer-within-ms': 2500 }, { seconds: 2.5, told: true }, false],
  ])(
    'takes what is allowed from milliseconds, else from the answer: %s %j',
    (latency, set, need, asks) => {
      const drawn = chart({ ...helpDesk, latency }, set);
      expect(drawn.need).toEqual(need);
      expect(drawn.asksLimit).toBe(asks);
    },
  );
});
