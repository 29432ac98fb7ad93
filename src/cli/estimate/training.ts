import type { Maybe, Quantity, Range } from '../../calculators/ranges';
import { isUnknown, spread, times } from '../../calculators/ranges';
import type { TrainingData } from '../../calculators/training';
import { tokensPerEpoch, trainHosted, trainOnCards } from '../../calculators/training';
import { trainableParameters } from '../../calculators/training-method';
import type { Accelerator, Catalogues, Rental } from '../../model/catalogue';
import type { Fields, Read, Values } from './fields';
import { readFields, methodFields, methodOf, unusedSettings } from './fields';
import { modelTakes, readEntry, readModel } from './model';
import type { Estimate } from './result';
import { formulaSources, headline, known, printParts, sourceOf } from './result';

const whole = { kind: 'number', whole: true, min: 1 } as const;

export const trainingFields = {
  model: { kind: 'any', takes: modelTakes, says: 'Required for training on cards.' },
  ...methodFields,
  tokens: { ...whole, max: 1e15, says: 'Tokens of one pass; instead of the next two.' },
  examples: { ...whole, max: 1e12, says: 'Training examples.' },
  tokensPerExample: { ...whole, max: 1e7, says: 'Mean tokens of an example.' },
  packing: {
    kind: 'flag',
    default: true,
    says: 'Examples share rows; false pads every one to `sequence`.',
  },
  sequence: { ...whole, max: 1e7, default: 2048, says: 'Tokens of a row.' },
  epochs: { kind: 'number', whole: false, min: 0.001, max: 10_000, default: 3, says: 'Passes.' },
  checkpointing: { kind: 'flag', default: true, says: 'Repeats the forward pass.' },
  accelerator: { kind: 'text', takes: 'an id of the catalogue', says: 'Card to train on.' },
  gpus: { ...whole, max: 100_000, default: 1, says: 'Cards.' },
  utilisation: {
    kind: 'range',
    min: 0.001,
    max: 1,
    says: 'Share of peak; absent: 0.27, 0.40, 0.60 (torchtune).',
  },
  usdPerHour: {
    kind: 'range',
    min: 0.0001,
    max: 10_000,
    says: 'USD per card and hour; absent: smallest, middle and largest of the rentals listed.',
  },
  tuningPrice: {
    kind: 'text',
    takes: 'an id of the catalogue',
    says: 'Hosted tuning instead of a card.',
  },
  validationTokens: { ...whole, max: 1e15, says: 'Hosted: tokens of the validation set.' },
  evaluations: { ...whole, max: 1e6, default: 1, says: 'Hosted: runs over the validation set.' },
} as const satisfies Fields;
type TrainingValues = Values<typeof trainingFields>;

const units = {
  tokens: 'tokens',
  flops: 'flops',
  hours: 'hours',
  usd: 'usd',
  trainableParameters: 'parameters',
} as const;

function dataOf(values: TrainingValues): Read<TrainingData> {
  const { tokens, examples, tokensPerExample, packing, sequence, epochs } = values;
  if (tokens !== undefined) return { ok: true, value: { tokensPerEpoch: tokens, epochs } };
  if (examples === undefined || tokensPerExample === undefined) {
    return { ok: false, message: 'tokens: give it, or both examples and tokensPerExample' };
  }
  const each = tokensPerEpoch({ examples, tokensPerExample, packing, sequence });
  return { ok: true, value: { tokensPerEpoch: each, epochs } };
}

/** The rentals of a card, and the spread of their prices; undefined where none is listed. */
export function rentalOf(
  accelerator: Accelerator,
  rentals: readonly Rental[],
): { usdPerHour: Range | undefined; entries: Rental[] } {
  const entries = rentals.filter((rental) => rental.accelerator === accelerator.id);
  return { usdPerHour: spread(entries.map((rental) => rental.usdPerHour)), entries };
}

function missingOf(...values: readonly Maybe<Quantity>[]): string[] {
  return [...new Set(values.flatMap((value) => (isUnknown(value) ? value.missing : [])))];
}

function onCards(
  values: TrainingValues,
  data: TrainingData,
  catalogues: Catalogues,
): Read<Estimate> {
  const model = readModel(values.model, catalogues.models);
  if (!model.ok) return model;
  const card = readEntry('accelerator', catalogues.accelerators, values.accelerator);
  if (!card.ok) return card;
  const method = methodOf(values);
  const { sequence, checkpointing, gpus, utilisation } = values;
  const rental = rentalOf(card.value, catalogues.rentals);
  const run = trainOnCards({
    model: model.value.sizes,
    accelerator: card.value,
    quantised: method.method === 'qlora',
    usdPerHour: values.usdPerHour ?? rental.usdPerHour,
    ...{ method, data, sequence, checkpointing, gpus, utilisation },
  });
  const all = run.flops.expected;
  const parts = Object.entries(run.passes).map(([name, flops]: [string, number]) => [
    name,
    isUnknown(run.hours) ? run.hours : times(run.hours, flops / all),
  ]);
  const printed = printParts(Object.fromEntries(parts) as Record<string, Maybe<Range>>);
  const trainable = trainableParameters(model.value.sizes, method);
  const { torchtune, eleuther, mlEngineering } = formulaSources;
  const priced = values.usdPerHour === undefined ? rental.entries.map(sourceOf) : [];
  return {
    ok: true,
    value: {
      kind: 'training',
      ...headline(run.hours),
      ...printed,
      unknown: missingOf(run.hours, run.usd),
      tokens: run.tokens.expected,
      flops: run.flops.expected,
      hours: known(run.hours),
      usd: known(run.usd),
      trainableParameters: isUnknown(trainable) ? null : trainable,
      units: { ...units, expected: 'hours', low: 'hours', high: 'hours', parts: 'hours' },
      sources: [sourceOf(card.value), eleuther, torchtune, mlEngineering, ...priced],
    },
  };
}

function hosted(
  values: TrainingValues,
  data: TrainingData,
  catalogues: Catalogues,
): Read<Estimate> {
  const price = readEntry('tuningPrice', catalogues.tuningPrices, values.tuningPrice ?? '');
  if (!price.ok) return price;
  const { validationTokens = 0, evaluations } = values;
  const usd = trainHosted({ data, validationTokens, evaluations, price: price.value });
  const trained = data.tokensPerEpoch * data.epochs;
  const all = trained + validationTokens * evaluations;
  const parts = {
    training: times(usd, trained / all),
    validation: times(usd, (all - trained) / all),
  };
  return {
    ok: true,
    value: {
      kind: 'training',
      ...headline(usd),
      ...printParts(parts),
      unknown: ['hours of a hosted service'],
      tokens: trained,
      flops: null,
      hours: null,
      usd: known(usd),
      closedToNewCustomers: price.value.closedToNewCustomers,
      units: { ...units, expected: 'usd', low: 'usd', high: 'usd', parts: 'usd' },
      sources: [sourceOf(price.value), formulaSources.together],
    },
  };
}

/** Training: hours on a card, with their cost, or the cost of a hosted service. */
export function estimateTraining(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
): Read<Estimate> {
  const read = readFields(trainingFields, input);
  if (!read.ok) return read;
  const data = dataOf(read.value);
  if (!data.ok) return data;
  const { accelerator, tuningPrice, method } = read.value;
  if ((accelerator === undefined) === (tuningPrice === undefined)) {
    return { ok: false, message: 'accelerator: give either it or tuningPrice' };
  }
  if (tuningPrice !== undefined) return hosted(read.value, data.value, catalogues);
  const result = onCards(read.value, data.value, catalogues);
  if (!result.ok) return result;
  return { ok: true, value: { ...result.value, unused: unusedSettings(method, input) } };
}
