import type { Fit } from '../../calculators/fit';
import { fitOf } from '../../calculators/fit';
import { memoryPartNames, totalMemory } from '../../calculators/memory-training';
import type { TunedBy } from '../../calculators/method-memory';
import { leastBytesPerParameter, methodMemory, tunedBy } from '../../calculators/method-memory';
import { sizesOf } from '../../calculators/parameters';
import { isUnknown } from '../../calculators/ranges';
import type { Range } from '../../calculators/ranges';
import { placeReader } from '../memory-share';
import { onCards } from './served';
import type { Situation } from './situation';
import { chosen } from './situation';

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
