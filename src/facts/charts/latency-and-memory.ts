/* The charts of latency (seconds to the first word) and memory (bytes on one card). */

import { isUnknown } from '../../calculators/ranges';
import type { Range } from '../../calculators/ranges';
import { numberOf } from '../settings';
import type { Fit } from '../../calculators/memory-inference';
import { fitOf } from '../../calculators/memory-inference';
import { memoryPartNames, totalMemory } from '../../calculators/memory-training';
import type { TunedBy } from '../../calculators/method-memory';
import { leastBytesPerParameter, methodMemory, tunedBy } from '../../calculators/method-memory';
import { sizesOf } from '../../calculators/parameters';
import { placeReader } from '../memory-share';
import type { ShownMethod } from './methods-shown';
import type { ServedBy } from './served';
import type { Situation } from './situation';
import { chosen } from './situation';
import { onCards } from './served';

/** Seconds to the first word of one model, by how much it has to read. */
export interface LatencySeries {
  /** Methods that it stands for. */
  readonly methods: readonly string[];
  readonly servedBy: ServedBy;
  /** True where it serves the recommended method. */
  readonly recommended: boolean;
  readonly points: readonly { readonly tokens: number; readonly seconds: Range }[];
  /** Where the visitor's own request stands, with the recommended method if it is among them. */
  readonly own: { readonly tokens: number; readonly seconds: Range } | null;
}

export interface LatencyChart {
  readonly series: readonly LatencySeries[];
  /** Seconds that are allowed: as told in milliseconds, else by the answer on speed; null: open or nobody waits. */
  readonly need: { readonly seconds: number; readonly told: boolean } | null;
  /** True while the milliseconds are not told and somebody waits, or may. */
  readonly asksLimit: boolean;
}

/** Lengths on the chart: 100 to 1 million tokens, four to a power of ten. */
const lengths = Array.from({ length: 17 }, (_, index) => Math.round(10 ** (2 + index / 4)));

/** Seconds that the options of the question on speed allow; "some seconds" is drawn at five. */
const needs: Readonly<Record<string, number>> = { instant: 1, seconds: 5 };

/** Seconds that are allowed for the first word. */
function latencyNeed(situation: Situation): LatencyChart['need'] {
  const told = numberOf(situation.assume, 'answer-within-ms');
  if (told !== null) return { seconds: told / 1000, told: true };
  const seconds = needs[chosen(situation, 'latency') ?? ''];
  return seconds === undefined ? null : { seconds, told: false };
}

/** True unless it was said that nobody waits. */
export function somebodyWaits(situation: Situation): boolean {
  return chosen(situation, 'latency') !== 'offline';
}

function seriesOf(method: ShownMethod): LatencySeries[] {
  const { servedBy, firstWordAt, reads, waiting, roles, name } = method;
  if (servedBy === null) return [];
  const points = lengths.flatMap((tokens) => {
    const seconds = firstWordAt(tokens);
    return isUnknown(seconds) ? [] : [{ tokens, seconds }];
  });
  if (points.length === 0) return [];
  const first = waiting?.first;
  const own =
    reads === null || reads === 0 || first === undefined || isUnknown(first)
      ? null
      : { tokens: reads, seconds: first };
  return [{ methods: [name], servedBy, recommended: roles.includes('recommended'), points, own }];
}

/** Time to the first word of the methods shown, and where the visitor stands; one line for one model. */
export function latencyChart(situation: Situation, methods: readonly ShownMethod[]): LatencyChart {
  const series: LatencySeries[] = [];
  for (const one of methods.flatMap(seriesOf)) {
    const place = series.findIndex(({ servedBy }) => isSame(servedBy, one.servedBy));
    const known = series[place];
    if (known === undefined) series.push(one);
    else {
      const lead = one.recommended && !known.recommended ? one : known;
      series[place] = { ...lead, methods: [...known.methods, ...one.methods] };
    }
  }
  const need = latencyNeed(situation);
  return { series, need, asksLimit: need?.told !== true && somebodyWaits(situation) };
}

/** The same model in the same place. */
function isSame(one: ServedBy, other: ServedBy): boolean {
  if (one.model !== other.model || one.kind !== other.kind) return false;
  return one.kind === 'token' || (other.kind === 'card' && one.card === other.card);
}

/** Bytes on one card by part, for one way of tuning. */
export interface MemoryBar {
  readonly method: TunedBy;
  readonly parts: readonly { readonly name: MemoryPartName; readonly bytes: number }[];
  readonly total: Range;
  readonly fit: Fit;
}

/** Parts that training fills; the cache of keys and values belongs to serving. */
export type MemoryPartName = Exclude<(typeof memoryPartNames)[number], 'cache'>;

export interface MemoryChart {
  readonly bars: readonly MemoryBar[];
  readonly model: string;
  readonly card: { readonly name: string; readonly bytes: number };
  readonly cards: number;
  /** Answers that were open, so that a small model or one datacentre card stands in. */
  readonly stoodIn: readonly string[];
  /** The bar of the recommended method; null where it has none. */
  readonly recommended: TunedBy | null;
}

/** What training an encoder takes at the least: its states, without activations. */
export interface EncoderMemory {
  readonly model: string;
  readonly bytes: number;
  readonly card: string;
  readonly cardBytes: number;
}

const barOf: Readonly<Record<string, TunedBy>> = {
  lora: 'lora',
  qlora: 'qlora',
  'full-tuning': 'full',
  'last-layers': 'last-layers',
};

/** Bytes of weights, gradients and optimiser of the encoder; null where it or its card is not listed. */
export function encoderMemory(situation: Situation): EncoderMemory | null {
  const place = onCards(situation, true);
  if (isUnknown(place)) return null;
  const { model, card } = place;
  const bytes = leastBytesPerParameter.full * sizesOf(model).parameters;
  return { model: model.name, bytes, card: card.name, cardBytes: card.memoryGb * 1e9 };
}

const partNames = memoryPartNames.filter((name): name is MemoryPartName => name !== 'cache');

/**
 * Memory by part and way of tuning against the card; null without a card, or a model's shape.
 * @param strategy the recommended one, whose bar is marked
 */
export function memoryChart(situation: Situation, strategy: string): MemoryChart | null {
  const { catalogues, assume } = situation;
  const hardware = chosen(situation, 'hardware');
  const size = chosen(situation, 'model-size');
  const place = placeReader(catalogues)(assume, size ?? 'small', hardware ?? 'datacentre');
  if (place === null) return null;
  const { model, card, cards, sequence } = place;
  if (!('shape' in model)) return null;
  const bytes = card.memoryGb * 1e9;
  const bars = tunedBy.flatMap((method): MemoryBar[] => {
    const memory = methodMemory(method, model.shape, cards, sequence);
    if (isUnknown(memory)) return [];
    const total = totalMemory(memory.parts).bytes;
    const parts = partNames.map((name) => {
      const part = memory.parts[name];
      return { name, bytes: isUnknown(part) ? 0 : part.expected };
    });
    return [{ method, parts, total, fit: fitOf(total, bytes) }];
  });
  return {
    bars,
    model: model.name,
    card: { name: card.name, bytes },
    cards,
    recommended: barOf[strategy] ?? null,
    stoodIn: [...(hardware === null ? ['hardware'] : []), ...(size === null ? ['model-size'] : [])],
  };
}
