// What a training run costs, as far as it is known before anything runs: hours on a card at its rental
// price, or hosted tokens at a listed price. Both from the catalogue, by the calculators of the page.
import { isUnknown } from '../calculators/ranges';
import type { Range } from '../calculators/ranges';
import { sizesOfShape } from '../calculators/parameters';
import { trainOnCards } from '../calculators/training';
import { byCount } from '../model/by-count';
import { baseModel, bottleneck, lastLayers, rank, trainingSize, virtualTokens } from './situation';
import type { Situation, Trained } from './situation';

/** What `eval/budget.mjs` knows of the training run of a kit. */
export type TrainingCost =
  | {
      readonly kind: 'card';
      readonly card: string;
      readonly cards: number;
      /** USD for one card and hour, and where those prices were read. */
      readonly usdPerHour: Range;
      readonly prices: string;
      /** Hours that a million tokens take on all cards together. */
      readonly hoursPerMillionTokens: Range;
      readonly epochs: number;
      /** Every row is padded to this length. */
      readonly sequence: number;
      readonly formula: string;
    }
  | {
      readonly kind: 'hosted';
      /** USD per million training tokens, by provider. */
      readonly prices: readonly HostedPrice[];
      readonly epochs: number;
      readonly formula: string;
    }
  /** Nothing is trained, or only what a laptop trains in minutes. */
  | { readonly kind: 'none'; readonly because: string };

export interface HostedPrice {
  /** Id of the offer in the catalogue. */
  readonly offer: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly asOf: string;
  readonly source: string;
}

const cardMethods: Readonly<Record<string, Trained>> = {
  lora: 'lora',
  qlora: 'qlora',
  'full-tuning': 'full',
  'continued-pretraining': 'full',
  dpo: 'lora',
  'distil-answers': 'lora',
  'distil-explanations': 'lora',
  'prompt-tuning': 'prompt',
  'prefix-tuning': 'prefix',
  adapters: 'adapter',
  'last-layers': 'last-layers',
};

const why: Readonly<Record<string, string>> = {
  'frozen-features': 'a small classifier trains in minutes on a laptop',
  setfit:
    'a small encoder trains in minutes to an hour on a modest card; no rate for it is in the catalogue',
  'tuned-encoder':
    'a small encoder trains in minutes to hours on a modest card; no rate for it is in the catalogue',
  'reinforcement-tuning':
    'most of its time goes into attempts, which the estimate does not count: measure the seconds of 20 steps',
  rlhf: 'most of its time goes into attempts, which the estimate does not count: measure the seconds of 20 steps',
  'from-scratch':
    'it depends on the shape that you choose: measure the seconds of 20 steps of the first, small run',
};

export function trainingCost(situation: Situation): TrainingCost {
  const { id } = situation.strategy;
  if (id === 'hosted-tuning') return hostedCost(situation);
  const method = Object.hasOwn(cardMethods, id) ? cardMethods[id] : undefined;
  if (method === undefined) {
    return { kind: 'none', because: why[id] ?? 'nothing is trained' };
  }
  return (
    cardCost(situation, method) ?? {
      kind: 'none',
      because:
        'no card was named, or the rate of the card, its rental price or the shape of the model is not in the catalogue: measure the seconds of 20 steps',
    }
  );
}

const million = 1e6;

function cardCost(situation: Situation, asked: Trained): TrainingCost | undefined {
  const { entry } = baseModel(situation);
  // Alignment and distillation go on in 4 bits where 16 do not fit, as their files do.
  const falls = asked === 'lora' && situation.strategy.id !== 'lora';
  const method = falls && trainingSize(situation, 'lora').fit === 'no' ? 'qlora' : asked;
  const size = trainingSize(situation, method);
  const { card, cards, sequence, epochs } = size;
  if (entry === undefined || !('shape' in entry) || card === undefined) return undefined;
  const rentals = situation.knowledge.catalogues.rentals.filter(
    ({ accelerator, terms }) => accelerator === card.id && terms !== 'spot',
  );
  const usdPerHour = rangeOf(rentals.map((rental) => rental.usdPerHour));
  if (usdPerHour === undefined) return undefined;
  const quantised = method === 'qlora';
  const run = trainOnCards({
    model: sizesOfShape(entry.shape),
    method: {
      ...{ method, rank, targets: 'all-linear', bottleneck, adaptersPerLayer: 1 },
      ...{ virtualTokens, gatesPerLayer: 1, lastLayers },
    },
    data: { tokensPerEpoch: million, epochs: 1 },
    ...{ sequence, quantised, accelerator: card, gpus: cards },
    checkpointing: method !== 'prefix',
  });
  if (isUnknown(run.hours)) return undefined;
  const { low, expected, high } = run.hours;
  const days = [...new Set(rentals.map(({ asOf }) => asOf))].sort();
  const sources = [...new Set(rentals.map(({ source }) => source.title))];
  return {
    kind: 'card',
    ...{ card: card.name, cards, usdPerHour, sequence },
    epochs: situation.strategy.id === 'continued-pretraining' ? 1 : epochs,
    prices: `${rentals.length} listed ${byCount(rentals.length, 'price', 'prices')} of ${days.join(' and ')} (${sources.join('; ')})`,
    hoursPerMillionTokens: { low, expected, high },
    formula:
      'hours = operations ÷ (cards × peak rate × the share of it that training reaches, 0.27 to 0.6); cost = hours × cards × USD per hour. Rows are counted as padded to the longest length',
  };
}

function rangeOf(values: readonly number[]): Range | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low] = sorted;
  const high = sorted.at(-1);
  const [left, right] = [Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return undefined;
  return { low, expected: ((sorted[left] ?? low) + (sorted[right] ?? high)) / 2, high };
}

/** Listed prices of training tokens that newcomers pay. */
export function hostedPrices({ knowledge }: Situation): HostedPrice[] {
  return knowledge.catalogues.tuningPrices.flatMap((price) => {
    const offer = knowledge.catalogues.providers.find(
      ({ provider, methods }) => provider === price.provider && methods.includes('sft'),
    )?.id;
    if (offer === undefined || price.closedToNewCustomers) return [];
    const { low, high } = price.usdPerMillionTrainingTokens;
    return [{ offer, name: price.name, low, high, asOf: price.asOf, source: price.source.title }];
  });
}

function hostedCost(situation: Situation): TrainingCost {
  const assumed = situation.assumed('tuning-epochs');
  return {
    kind: 'hosted',
    prices: hostedPrices(situation),
    epochs: typeof assumed === 'number' ? assumed : 3,
    formula:
      'cost = (epochs × training tokens + validation tokens once an epoch) × USD per million training tokens',
  };
}
