// What a training run costs, as far as it is known before anything runs: hours on a card at its rental
// price, or hosted tokens at a listed price. Both from the catalogue, by the calculators of the page.
import { cardSecondsPerRequest } from '../calculators/latency';
import { sizesOfShape } from '../calculators/parameters';
import { isUnknown, times } from '../calculators/ranges';
import type { Range } from '../calculators/ranges';
import { smallModelUtilisation, trainOnCards } from '../calculators/training';
import { byCount } from '../model/by-count';
import type { Accelerator } from '../model/catalogue';
import { chosenModels, pairRounds } from './methods/classify';
import { attempts, attemptTokens } from './methods/prefer-and-reward';
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
      /** Hours that a million tokens take on all cards together, once forward and back. */
      readonly hoursPerMillionTokens: Range;
      /** Tokens of a row: padded to this length; null where it is as long as it is. */
      readonly sequence: number | null;
      /** How often the tokens of a row count in an epoch, as a share of once forward and back. */
      readonly passes: number;
      /** Hours on all cards in which the model writes its attempts at one row; null where it writes none. */
      readonly attemptHours: Range | null;
      readonly epochs: number;
      /** Tokens in all, where rows do not tell. */
      readonly tokens: number | null;
      readonly formula: string;
      /** What the estimate leaves out, and what to measure first. */
      readonly caution: string;
    }
  | {
      readonly kind: 'hosted';
      /** USD per million training tokens, by provider. */
      readonly prices: readonly HostedPrice[];
      readonly epochs: number;
      readonly formula: string;
    }
  /** Nothing is trained, or only what a laptop trains in minutes, or a figure is missing. */
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
  'reinforcement-tuning': 'lora',
  rlhf: 'lora',
  'distil-answers': 'lora',
  'distil-explanations': 'lora',
  'prompt-tuning': 'prompt',
  'prefix-tuning': 'prefix',
  adapters: 'adapter',
  'last-layers': 'last-layers',
};

const measureFirst = 'measure the seconds of 20 steps before you rent a card for hours';

export function trainingCost(situation: Situation): TrainingCost {
  const { id } = situation.strategy;
  if (id === 'hosted-tuning') return hostedCost(situation);
  if (id === 'frozen-features') {
    return { kind: 'none', because: 'a small classifier trains in minutes on a laptop' };
  }
  const method = Object.hasOwn(cardMethods, id) ? cardMethods[id] : undefined;
  const isSmall = ['tuned-encoder', 'setfit', 'from-scratch'].includes(id);
  if (method === undefined && !isSmall) return { kind: 'none', because: 'nothing is trained' };
  const cost = method === undefined ? smallModelCost(situation) : cardCost(situation, method);
  return (
    cost ?? {
      kind: 'none',
      because: `no card was named, or the rate of the card, its rental price or the shape of the model is not in the catalogue: ${measureFirst}`,
    }
  );
}

const million = 1e6;

/** Rental prices of a card, and where they were read; undefined where none is listed. */
function rentalOf(situation: Situation, card: Accelerator) {
  const rentals = situation.knowledge.catalogues.rentals.filter(
    ({ accelerator, terms }) => accelerator === card.id && terms !== 'spot',
  );
  const usdPerHour = rangeOf(rentals.map((rental) => rental.usdPerHour));
  if (usdPerHour === undefined) return undefined;
  const days = [...new Set(rentals.map(({ asOf }) => asOf))].sort();
  const sources = [...new Set(rentals.map(({ source }) => source.title))];
  const prices = `${rentals.length} listed ${byCount(rentals.length, 'price', 'prices')} of ${days.join(' and ')} (${sources.join('; ')})`;
  return { usdPerHour, prices };
}

const byFlops =
  'hours = operations ÷ (cards × peak rate × the share of it that training reaches); cost = hours × cards × USD per hour';

function cardCost(situation: Situation, asked: Trained): TrainingCost | undefined {
  const { id } = situation.strategy;
  const { entry } = baseModel(situation);
  // Alignment and distillation go on in 4 bits where 16 do not fit, as their files do.
  const falls = asked === 'lora' && id !== 'lora';
  const method = falls && trainingSize(situation, 'lora').fit === 'no' ? 'qlora' : asked;
  const size = trainingSize(situation, method);
  const { card, cards, sequence } = size;
  if (entry === undefined || !('shape' in entry) || card === undefined) return undefined;
  const rental = rentalOf(situation, card);
  if (rental === undefined) return undefined;
  const model = sizesOfShape(entry.shape);
  const run = trainOnCards({
    model,
    method: {
      ...{ method, rank, targets: 'all-linear', bottleneck, adaptersPerLayer: 1 },
      ...{ virtualTokens, gatesPerLayer: 1, lastLayers },
    },
    data: { tokensPerEpoch: million, epochs: 1 },
    ...{ sequence, quantised: method === 'qlora', accelerator: card, gpus: cards },
    checkpointing: method !== 'prefix',
  });
  if (isUnknown(run.hours)) return undefined;
  const { low, expected, high } = run.hours;
  const { passes, says, tries } = passesOf(id, run.passes.forward / run.flops.expected);
  const writing =
    tries === 0
      ? null
      : cardSecondsPerRequest({
          model,
          storage: method === 'qlora' ? { bits: 4, doubleQuantization: true } : { bits: 16 },
          accelerator: card,
          gpus: 1,
          batch: tries,
          promptTokens: Math.max(1, sequence - attemptTokens(situation)),
          cachedTokens: 0,
          outputTokens: attemptTokens(situation),
        });
  if (writing !== null && isUnknown(writing)) return undefined;
  const isRawText = id === 'continued-pretraining';
  return {
    kind: 'card',
    ...{ card: card.name, cards, ...rental, passes },
    hoursPerMillionTokens: { low, expected, high },
    sequence: isRawText ? null : sequence,
    // Every card writes for rows of its own.
    attemptHours: writing === null ? null : times(writing, tries / (3600 * cards)),
    epochs: isRawText ? 1 : size.epochs,
    tokens: null,
    formula: `${byFlops}. The share is 0.27 to 0.6, as torchtune's runs imply.${says}`,
    caution:
      tries === 0
        ? `loading, saving and the rows that are watched come on top: ${measureFirst}`
        : `attempts are counted at their full length of ${attemptTokens(situation)} tokens and without vLLM, which is quicker; the checker is not counted: ${measureFirst}`,
  };
}

/**
 * How often the tokens of a row count, as a share of once forward and back, and attempts that are
 * written. @param forward share of the operations of training that is its forward pass
 */
function passesOf(id: string, forward: number): { passes: number; says: string; tries: number } {
  const round = (value: number) => Number(value.toFixed(2));
  switch (id) {
    case 'dpo':
      // Both answers of a pair, and the untrained model reads them, too (Rafailov et al., 2305.18290, eq. 7).
      return {
        passes: round(2 * (1 + forward)),
        says: ' A pair is two rows, and the model as it was before reads both, too',
        tries: 0,
      };
    case 'reinforcement-tuning':
      // TRL's beta is 0, so no second model reads the attempts.
      return {
        passes: attempts.grpo,
        says: ` Each row is learned from in ${attempts.grpo} attempts; an attempt is written at the memory's speed: (weights + cache) ÷ (bandwidth × the 0.27 to 1 of it that decoding reaches)`,
        tries: attempts.grpo,
      };
    case 'rlhf':
      // The reward model learns from two rows a pair; then the old model and the reward model read attempts.
      return {
        passes: round(2 + attempts.rloo * (1 + 2 * forward)),
        says: ` The reward model reads two rows a pair; then each prompt is learned from in ${attempts.rloo} attempts, which the old model and the reward model read, too, counted as large as the model itself; an attempt is written at the memory's speed: (weights + cache) ÷ (bandwidth × the 0.27 to 1 of it that decoding reaches)`,
        tries: attempts.rloo,
      };
    default:
      return {
        passes: 1,
        says:
          id === 'continued-pretraining' ? '' : ' Rows are counted as padded to the longest length',
        tries: 0,
      };
  }
}

/** `pythia-160m` of the from-scratch kit: 12 blocks of width 768, and a head of 50,304 words. */
const firstShape = 12 * 12 * 768 ** 2 + 50_304 * 768;
/** Tokens that its file reads. */
export const firstTokens = 100_000_000;

/** Encoders, and the small first run from nothing: 6 operations for each parameter and token. */
function smallModelCost(situation: Situation): TrainingCost | undefined {
  const { id } = situation.strategy;
  const isScratch = id === 'from-scratch';
  const { card, cards: all, epochs } = trainingSize(situation, 'full');
  const { encoder, vectors } = chosenModels(situation);
  const parameters = isScratch
    ? firstShape
    : id === 'setfit'
      ? vectors.computing
      : encoder.computing;
  const rental = card === undefined ? undefined : rentalOf(situation, card);
  if (card === undefined || parameters === undefined || rental === undefined) return undefined;
  const cards = isScratch ? all : 1;
  const run = trainOnCards({
    model: { parameters },
    method: {
      ...{ method: 'full', rank, targets: 'all-linear', bottleneck, adaptersPerLayer: 1 },
      ...{ virtualTokens, gatesPerLayer: 1, lastLayers },
    },
    data: { tokensPerEpoch: million, epochs: 1 },
    ...{ sequence: 512, quantised: false, accelerator: card, gpus: cards, checkpointing: false },
    utilisation: smallModelUtilisation,
  });
  if (isUnknown(run.hours)) return undefined;
  const { low, expected, high } = run.hours;
  const isSetFit = id === 'setfit';
  return {
    kind: 'card',
    ...{ card: card.name, cards, ...rental },
    hoursPerMillionTokens: { low, expected, high },
    sequence: null,
    // Pairs that belong together and pairs that do not, two texts each.
    passes: isSetFit ? 4 * pairRounds : 1,
    attemptHours: null,
    epochs: isScratch || isSetFit ? 1 : epochs,
    tokens: isScratch ? firstTokens : null,
    formula: `${byFlops}. Operations = 6 × ${Math.round(parameters / million)} million parameters × tokens; the share is 0.2 to 0.4: nanoGPT's run of 124 million parameters and torchtune's large ones.${isSetFit ? ` SetFit reads each text in ${2 * pairRounds} pairs` : ''}`,
    caution: isScratch
      ? `for this first, small run alone; a larger one grows with parameters × tokens: ${measureFirst}`
      : 'an encoder on short texts, few at a time, reaches less of a card, so it takes longer than this: measure the seconds of 100 steps first',
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
