import { fitsCard } from '../calculators/memory-inference';
import type { Fit } from '../calculators/memory-inference';
import { totalMemory, trainingMemory } from '../calculators/memory-training';
import { cardOfHardware, modelOfSize } from '../calculators/method-memory';
import { sizesOfShape } from '../calculators/parameters';
import { isUnknown } from '../calculators/ranges';
import type { Range } from '../calculators/ranges';
import { unsure } from '../model/answers';
import { assumptionValue } from '../model/assumption-values';
import type { Accelerator, OpenModel } from '../model/catalogue';
import type { Family, Strategy } from '../model/strategy';
import type { KitInput } from './kit-input';
import { repositoryOf } from './model-repositories';
import type { ModelRepository } from './model-repositories';

/** What the visitor said, as the files of a kit ask for it. */
export interface Situation extends KitInput {
  readonly strategy: Strategy;
  /** Test items that tell two versions apart. */
  readonly items: number;
  /** True where they follow from examples that are held; else they are assumed. */
  readonly fromHeld: boolean;
  /** An answer; null where it is open or unsure. */
  choice(question: string): string | null;
  number(question: string): number | null;
  /** An assumption as set, or its default. */
  assumed(id: string): number | string | null;
  /** Methods that the plan compares, in its order, the kit's own last. */
  readonly variants: readonly Strategy[];
}

export function situationOf(given: KitInput, strategy: Strategy): Situation {
  const { knowledge, input, recommendation } = given;
  const answer = (id: string) =>
    recommendation.parked.includes(id) || input.answers[id] === unsure
      ? undefined
      : input.answers[id];
  const assumed = (id: string) => assumptionValue(knowledge, input.assumptions ?? {}, id);
  const measured = recommendation.plan.flatMap(({ threshold }) =>
    threshold.kind === 'done' ? [] : [threshold],
  )[0];
  const otherwise = assumed('test-items');
  return {
    ...given,
    strategy,
    items: measured?.items ?? (typeof otherwise === 'number' ? otherwise : 0),
    fromHeld: measured?.fromHeld ?? false,
    choice: (id) => {
      const said = answer(id);
      return typeof said === 'string' ? said : null;
    },
    number: (id) => {
      const said = answer(id);
      return typeof said === 'number' ? said : null;
    },
    assumed,
    variants: variantsOf(given, strategy),
  };
}

/** What the family of a method does: the one of preparation is no method, those of training change weights. */
export function roleOf({ knowledge }: KitInput, { family }: Strategy): Family['role'] | undefined {
  return knowledge.families.find(({ id }) => id === family)?.role;
}

function variantsOf(given: KitInput, own: Strategy): Strategy[] {
  const { knowledge, recommendation } = given;
  const ids = recommendation.plan.flatMap(({ step, phase, strategy }) => {
    if (phase !== 'baseline' && phase !== 'experiment') return [];
    return [strategy ?? knowledge.steps.find(({ id }) => id === step)?.measures ?? null];
  });
  // A kit for another method holds no files that would train the recommended one.
  const replaced = own.id === recommendation.strategy ? undefined : recommendation.strategy;
  const isReplaced = (id: string) =>
    id === replaced &&
    knowledge.strategies.some((entry) => entry.id === id && roleOf(given, entry) === 'training');
  const kept = ids.filter((id) => id === null || !isReplaced(id));
  const named = [...new Set(['zero-shot', ...kept, own.id])].flatMap((id) =>
    knowledge.strategies.filter(
      (entry) => entry.id === id && roleOf(given, entry) !== 'preparation',
    ),
  );
  return [...named.filter(({ id }) => id !== own.id), ...named.filter(({ id }) => id === own.id)];
}

/** Rank of LoRA that the memory facts assume, too. */
export const rank = 16;
/** Examples a step: 8 is what the trainers do by themselves. */
const examplesPerStep = 8;

/** The base model as far as it is known. */
export interface BaseModel {
  /** Assumption that named it. */
  readonly assumption: string;
  readonly entry: OpenModel | undefined;
  readonly repository: ModelRepository | undefined;
}

export function baseModel(situation: Situation): BaseModel {
  const assumption = modelOfSize[situation.choice('model-size') ?? 'small'] ?? 'base-model-small';
  const id = situation.assumed(assumption);
  const entry = situation.knowledge.catalogues.models.find((model) => model.id === id);
  return {
    assumption,
    entry,
    repository: entry === undefined ? undefined : repositoryOf(entry.id),
  };
}

/** How a training run is cut to the card. */
export interface TrainingSize {
  readonly card: Accelerator | undefined;
  readonly cards: number;
  readonly sequence: number;
  readonly whySequence: string;
  readonly perCard: number;
  readonly accumulation: number;
  readonly whyBatch: string;
  readonly epochs: number;
  /** One sentence on whether it fits, or that this is not known. */
  readonly fits: string;
  readonly fit: Fit | 'unknown';
}

export type Trained = 'lora' | 'qlora' | 'full' | 'last-layers' | 'prompt' | 'prefix' | 'adapter';

/** Blocks that partial freezing leaves free, tokens of a soft prompt, and width of an adapter. */
export const lastLayers = 2;
export const virtualTokens = 20;
export const bottleneck = 64;

export function trainingSize(situation: Situation, method: Trained): TrainingSize {
  const { entry } = baseModel(situation);
  const hardware = situation.choice('hardware');
  const cardId = situation.assumed(cardOfHardware[hardware ?? ''] ?? '');
  const card = situation.knowledge.catalogues.accelerators.find(({ id }) => id === cardId);
  const several = situation.assumed('cards');
  const cards = hardware === 'cluster' && typeof several === 'number' ? several : 1;
  const { sequence, whySequence } = sequenceOf(situation);
  const assumedEpochs = situation.assumed('tuning-epochs');
  const common = {
    card,
    cards,
    sequence,
    whySequence,
    epochs: typeof assumedEpochs === 'number' ? assumedEpochs : 3,
  };
  const bytesAt = (batch: number) =>
    entry === undefined || !('shape' in entry)
      ? undefined
      : bytesOf(entry, method, cards, batch, sequence);
  const batches = [8, 4, 2, 1].filter((batch) => batch * cards <= examplesPerStep || batch === 1);
  const perCard =
    batches.find((batch) => {
      const bytes = bytesAt(batch);
      return card !== undefined && bytes !== undefined && fitsCard(bytes, card) === 'yes';
    }) ?? 1;
  const bytes = bytesAt(perCard);
  const accumulation = Math.max(1, Math.round(examplesPerStep / (perCard * cards)));
  const each = `${perCard} at a time${cards > 1 ? ` on each of ${cards} cards` : ''}`;
  return {
    ...common,
    perCard,
    accumulation,
    whyBatch: `${perCard * cards * accumulation} examples a step (the trainer's own default is 8), ${each}${card === undefined || bytes === undefined ? ': the card or the model is not known' : `: the most that fits by the memory estimate`}`,
    fit: card === undefined || bytes === undefined ? 'unknown' : fitsCard(bytes, card),
    fits:
      card === undefined || bytes === undefined
        ? 'Whether this fits a card is not known: no card was named, or the shape of the model is not in the catalogue. Start with one example at a time.'
        : fitWords(bytes, card, cards),
  };
}

function fitWords(bytes: Range, card: Accelerator, cards: number): string {
  const gb = (count: number) => (count / 1e9).toFixed(1);
  const fit = fitsCard(bytes, card);
  const verdict =
    fit === 'yes'
      ? 'It fits.'
      : fit === 'tight'
        ? 'It is tight: try one step before you count on it, and shorten the length if it runs out of memory.'
        : 'It does not fit: take a smaller model, 4 bits, or a larger card.';
  const on = cards > 1 ? `each of ${cards} × ${card.name}` : card.name;
  return `Memory estimate: ${gb(bytes.low)} to ${gb(bytes.high)} GB of the ${card.memoryGb} GB of ${on}. ${verdict}`;
}

/** Several cards share the states (ZeRO 3), but for 4-bit weights, which every card holds whole. */
export function isSharded(method: Trained, cards: number): boolean {
  return cards > 1 && method !== 'qlora';
}

function bytesOf(
  model: OpenModel,
  method: Trained,
  cards: number,
  batch: number,
  sequence: number,
): Range | undefined {
  if (!('shape' in model)) return undefined;
  const memory = trainingMemory({
    model: sizesOfShape(model.shape),
    method: {
      ...{ method, rank, targets: 'all-linear', bottleneck, adaptersPerLayer: 1 },
      ...{ virtualTokens, gatesPerLayer: 1, lastLayers },
    },
    storage: method === 'qlora' ? { bits: 4, doubleQuantization: true } : { bits: 16 },
    optimizer: 'adamw',
    precision: 'amp',
    sharding: {
      ...{ zeroStage: isSharded(method, cards) ? 3 : 0, gpus: cards },
      ...{ gpusPerNode: Math.min(cards, 8), offload: 'none' },
    },
    batch,
    sequence,
    // PEFT refuses it with prefix tuning.
    checkpointing: method !== 'prefix',
    flashAttention: true,
  });
  return isUnknown(memory) ? undefined : totalMemory(memory.parts).bytes;
}

/** Tokens of one training example: as assumed, or what was answered where that is longer. */
function sequenceOf(situation: Situation): { sequence: number; whySequence: string } {
  const assumed = situation.assumed('training-sequence');
  const least = typeof assumed === 'number' ? assumed : 1024;
  const kept = situation.assumed('prompt-kept-percent');
  const share = typeof kept === 'number' ? kept / 100 : 1;
  const sizes = ['input-tokens', 'output-tokens'].map((id) => situation.number(id) ?? 0);
  const typical = Math.ceil(
    sizes.reduce((sum, tokens) => sum + tokens, (situation.number('prompt-tokens') ?? 0) * share),
  );
  if (typical <= least) {
    return {
      sequence: least,
      whySequence: `assumption training-sequence; longer rows are cut, so check the lengths of yours`,
    };
  }
  const sequence = Math.ceil(typical / 256) * 256;
  return {
    sequence,
    whySequence: `kept part of the prompt + input + output as answered: ${typical} tokens, rounded up to a multiple of 256; longer rows are cut`,
  };
}
