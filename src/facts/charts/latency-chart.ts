import { hostedFirstTokenSeconds } from '../../calculators/first-token';
import { servingLatency } from '../../calculators/latency';
import { sizesOf } from '../../calculators/parameters';
import { isUnknown } from '../../calculators/ranges';
import type { Range } from '../../calculators/ranges';
import { finder, numberOf } from '../settings';
import type { Situation } from './situation';
import { answered, chosen, servingCard } from './situation';

/** Seconds to the first token at one length. */
export interface LatencyPoint {
  readonly tokens: number;
  /** Large hosted model, nothing cached. */
  readonly hosted: Range;
  /** The same with all of it found in the cache. */
  readonly cached: number;
  /** Small open model on a card of one's own; null where its speed is not known. */
  readonly card: Range | null;
}

export interface LatencyChart {
  readonly points: readonly LatencyPoint[];
  /** Prompt and input of the visitor, with the share of hits assumed; null where open. */
  readonly own: { readonly tokens: number; readonly seconds: number } | null;
  /** Seconds that the answer on speed allows; null where nobody waits or it is open. */
  readonly need: { readonly seconds: number; readonly says: string } | null;
  readonly names: { readonly model: string; readonly card: string };
}

/** Lengths on the chart: 100 to 1 million tokens, four to a power of ten. */
const lengths = Array.from({ length: 17 }, (_, index) => Math.round(10 ** (2 + index / 4)));

/** What the options of the question on speed allow; "some seconds" is drawn at five. */
const needs: Readonly<Record<string, LatencyChart['need']>> = {
  instant: { seconds: 1, says: 'you: well below 1 second' },
  seconds: { seconds: 5, says: 'you: some seconds, drawn at 5' },
};

/** Time to the first token against length, and where the visitor stands. */
export function latencyChart(situation: Situation): LatencyChart {
  const { catalogues, assume } = situation;
  const model = finder(catalogues.models)(assume, 'base-model-small');
  const card = servingCard(situation);
  const onCard = (tokens: number): Range | null => {
    if (model === undefined || card === undefined) return null;
    const latency = servingLatency({
      model: sizesOf(model),
      storage: { bits: 16 },
      accelerator: card,
      gpus: 1,
      batch: 1,
      promptTokens: tokens,
      cachedTokens: 0,
      outputTokens: 1,
    });
    return isUnknown(latency.timeToFirstToken) ? null : latency.timeToFirstToken;
  };
  const hosted = (tokens: number, at: keyof Range) => hostedFirstTokenSeconds(0, tokens, 0, at);
  const prompt = answered(situation, 'prompt-tokens');
  const input = answered(situation, 'input-tokens');
  const hits = (numberOf(assume, 'cache-hit-percent') ?? 0) / 100;
  return {
    points: lengths.map((tokens) => ({
      tokens,
      hosted: {
        low: hosted(tokens, 'low'),
        expected: hosted(tokens, 'expected'),
        high: hosted(tokens, 'high'),
      },
      cached: hostedFirstTokenSeconds(tokens, 0, 1),
      card: onCard(tokens),
    })),
    own:
      prompt === null || input === null || prompt + input === 0
        ? null
        : { tokens: prompt + input, seconds: hostedFirstTokenSeconds(prompt, input, hits) },
    need: needs[chosen(situation, 'latency') ?? ''] ?? null,
    names: { model: model?.name ?? '', card: card?.name ?? '' },
  };
}
