import { totalMemory } from '../calculators/memory-training';
import {
  cardOfHardware,
  leastBytesPerParameter,
  methodMemory,
  modelOfSize,
} from '../calculators/method-memory';
import type { TunedBy } from '../calculators/method-memory';
import { isUnknown } from '../calculators/ranges';
import type { Range } from '../calculators/ranges';
import type { Figures } from '../model/catalogue';
import type { FactValue, FactDefinition } from '../model/fact';
import type { Assume } from './settings';
import { finder, numberOf } from './settings';

/** What memory facts lean on. */
export const memoryAssumptions: readonly string[] = [
  ...new Set([...Object.values(modelOfSize), ...Object.values(cardOfHardware)]),
  'cards',
  'training-sequence',
];

/** A model to be trained, and the cards for it. */
export interface TrainingPlace {
  readonly model: Figures['models'][number];
  readonly card: Figures['accelerators'][number];
  readonly cards: number;
  readonly sequence: number;
}

/** Reads what answers on size and hardware stand for; null where there is no card or no such entry. */
export function placeReader(figures: Figures) {
  const modelAt = finder(figures.models);
  const cardAt = finder(figures.accelerators);
  return (assume: Assume, size: string, hardware: string): TrainingPlace | null => {
    const model = modelAt(assume, modelOfSize[size] ?? '');
    const card = cardAt(assume, cardOfHardware[hardware] ?? '');
    const several = numberOf(assume, 'cards');
    const sequence = numberOf(assume, 'training-sequence');
    if (model === undefined || card === undefined) return null;
    if (several === null || sequence === null) return null;
    return { model, card, cards: hardware === 'cluster' ? several : 1, sequence };
  };
}

/** Bytes per card that a way of tuning takes; of a model without a shape only the least is known. */
function bytesPerCard(
  method: TunedBy,
  { model, cards, sequence }: TrainingPlace,
): Pick<Range, 'low' | 'high'> | 'unknown' {
  if (!('shape' in model)) {
    const least = leastBytesPerParameter[method] * model.parameters.total;
    return { low: least / cards, high: Infinity };
  }
  const memory = methodMemory(method, model.shape, cards, sequence);
  return isUnknown(memory) ? 'unknown' : totalMemory(memory.parts).bytes;
}

/**
 * Memory that training takes, in percent of each card: bytes per card from low to high / its memory.
 * Without a card no percentage is enough: Infinity. Both inputs are choices.
 */
export function memoryShare(id: string, method: TunedBy, figures: Figures): FactDefinition {
  const placeOf = placeReader(figures);
  const known = new Map<string, FactValue>();
  function percentAt(place: TrainingPlace): FactValue {
    const { model, card, cards, sequence } = place;
    const key = `${model.id} ${card.id} ${cards} ${sequence}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const bytes = bytesPerCard(method, place);
    const onePercent = card.memoryGb * 1e7;
    const percent: FactValue =
      bytes === 'unknown'
        ? 'unknown'
        : { low: bytes.low / onePercent, high: bytes.high / onePercent };
    known.set(key, percent);
    return percent;
  }
  return {
    id,
    questions: [{ id: 'hardware' }, { id: 'model-size' }],
    assumptions: memoryAssumptions,
    compute: (at) => {
      const hardware = at.choice('hardware');
      if (hardware === 'none') return { low: Infinity, high: Infinity };
      const place = placeOf(at.assumption, at.choice('model-size'), hardware);
      return place === null ? 'unknown' : percentAt(place);
    },
  };
}
