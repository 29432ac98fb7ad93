import { ways } from '../../calculators/ways';
import type { Effort } from '../../calculators/break-even';
import { encoderSeconds, cardSecondsPerRequest } from '../../calculators/latency';
import type { Maybe, Range } from '../../calculators/ranges';
import { exactly, isUnknown, sum, times, unknown } from '../../calculators/ranges';
import { hoursPerMonth } from '../../calculators/token-cost';
import type { Hosting, WayInput } from '../../calculators/ways';
import type { Catalogues, TokenPrice } from '../../model/catalogue';
import type { Fields, Read, Values } from './fields';
import { modelTakes, readEntry, readModel } from './model';
import { isRecord } from '../../model/fields';
import { readFields } from './fields';
import type { PrintedSource } from './result';
import { formulaSources, sourceOf } from './result';
import { rentalOf } from './training';

const whole = { kind: 'number', whole: true } as const;
const tokens = { ...whole, min: 0, max: 1e8 } as const;
const usd = { kind: 'range', min: 0.000001, max: 1e9 } as const;
const rate = { kind: 'number', whole: false, min: 0.000001, max: 1e6 } as const;
const money = { kind: 'number', whole: false, min: 0.000001, max: 1e9 } as const;
const id = { kind: 'text', takes: 'an id of the catalogue' } as const;

/** Prices per million tokens that stand in for a catalogue entry. */
export const pricesFields = {
  input: { ...rate, says: 'USD per million input tokens. Required.' },
  cachedRead: { ...rate, says: 'USD per million cached tokens; absent: not known.' },
  cacheWrite: { ...rate, says: 'USD per million tokens written to the cache; absent: as input.' },
  output: { ...rate, says: 'USD per million output tokens; absent: not known.' },
  batchFactor: { kind: 'number', whole: false, min: 0.01, max: 1, says: 'Absent: not known.' },
} as const satisfies Fields;

/** One option: a way of serving the task, what it is fed, and what it takes to get there. */
export const optionFields = {
  way: { kind: 'choice', options: ways, says: 'Required.' },
  price: { ...id, says: 'Token price of the model that is prompted, or of the hosted tuned one.' },
  prices: {
    kind: 'any',
    takes: '{input, cachedRead, cacheWrite, output, batchFactor}',
    says: 'Own prices in USD per million tokens instead of `price`.',
  },
  embedding: {
    ...id,
    default: 'multilingual-e5-large',
    says: 'Embedding model for retrieval, dynamic few-shot and frozen features.',
  },
  requestsPerMonth: { ...whole, min: 1, max: 1e12, default: 10_000, says: 'Volume.' },
  instructionTokens: { ...tokens, default: 500, says: 'Instructions, without examples.' },
  tunedInstructionTokens: { ...tokens, default: 50, says: 'Instructions of a tuned model.' },
  inputTokens: { ...tokens, default: 500, says: 'One input.' },
  outputTokens: { ...tokens, default: 200, says: 'One answer.' },
  exampleTokens: { ...tokens, default: 300, says: 'One example, input and output.' },
  fewExamples: { ...tokens, default: 5, says: 'Examples of few-shot.' },
  retrievedExamples: { ...tokens, default: 5, says: 'Examples of dynamic few-shot.' },
  manyExamples: { ...tokens, default: 200, says: 'Examples of many-shot.' },
  contentTokens: { ...tokens, default: 100_000, says: 'Whole content of cached-content.' },
  retrievedTokens: { ...tokens, default: 2000, says: 'Passages per request of retrieval.' },
  batch: { kind: 'flag', default: false, says: 'Requests may wait, at the batch discount.' },
  cacheHitShare: {
    kind: 'range',
    min: 0,
    max: 1,
    says: 'Share of requests that find the prefix cached; absent: 0.35, 0.7, 0.85, as on the numbers page (0.7 is from an example by OpenAI). The share that the traffic alone would give is told as cacheHitShareByTraffic.',
  },
  fixedUsdPerMonth: {
    kind: 'range',
    min: 0,
    max: 1e9,
    default: { low: 0, expected: 0, high: 0 },
    says: 'Index or endpoint by the month; 0 means one that already runs.',
  },
  hostingUsdPerHour: {
    ...usd,
    says: 'Endpoint of a hosted tuned model by the hour; absent: none is charged.',
  },
  servedModel: { kind: 'any', takes: modelTakes, says: 'Self-hosted, or an encoder: the model.' },
  accelerator: { ...id, says: 'Self-hosted: the card.' },
  gpus: { ...whole, min: 1, max: 1024, default: 1, says: 'Self-hosted: cards of one copy.' },
  servingBatch: { ...whole, min: 1, max: 4096, default: 8, says: 'Self-hosted: requests at once.' },
  usdPerHour: { ...usd, says: 'Self-hosted: rent of a card; absent: of the rentals listed.' },
  utilisation: {
    kind: 'range',
    min: 0.001,
    max: 1,
    default: { low: 0.25, expected: 0.5, high: 0.75 },
    says: 'Self-hosted: share of time a card is kept busy. An assumption without a source.',
  },
  alwaysOn: { kind: 'flag', default: true, says: 'Self-hosted: rented around the clock.' },
  examplesToLabel: { ...whole, min: 0, max: 1e9, default: 0, says: 'Examples to label first.' },
  usdPerExample: { ...usd, says: 'Labelling an example; absent: not known.' },
  engineeringDays: {
    kind: 'range',
    min: 0,
    max: 100_000,
    default: { low: 0, expected: 0, high: 0 },
    says: 'Work before launch.',
  },
  usdPerDay: { ...usd, says: 'A day of work; absent: not known.' },
  trainingUsd: {
    kind: 'range',
    min: 0,
    max: 1e9,
    says: 'One training run; absent: none for prompting, not known for tuned ways.',
  },
  retrainEveryMonths: {
    kind: 'number',
    whole: false,
    min: 0.01,
    max: 1200,
    says: 'Absent: never.',
  },
  lossPerFailure: {
    ...money,
    says: 'Loss of one failure; with gainPerSuccess gives the accuracy from which it pays.',
  },
  gainPerSuccess: {
    ...money,
    says: 'Gain of one success, in the same currency.',
  },
  repeatedShare: {
    kind: 'range',
    min: 0,
    max: 1,
    default: { low: 0, expected: 0, high: 0 },
    says: 'Share of labelling and work repeated at every retraining.',
  },
} as const satisfies Fields;

export const costFields = {
  ...optionFields,
  against: {
    kind: 'any',
    takes: 'an object of the same inputs',
    says: 'A baseline: adds months to pay back and the break-even volume. It shares the traffic and prices that it leaves out, not the effort before launch.',
  },
} as const satisfies Fields;

type OptionValues = Values<typeof optionFields>;

/** One option as the calculators take it. */
export interface Option {
  readonly values: OptionValues;
  readonly serving: WayInput;
  readonly effort: Effort;
  readonly sources: readonly PrintedSource[];
}

function ownPrices(input: unknown, path: string): Read<TokenPrice> {
  if (!isRecord(input)) return { ok: false, message: `${path}prices: must be an object of prices` };
  const read = readFields(pricesFields, input, `${path}prices.`);
  if (!read.ok) return read;
  const { input: rate, cachedRead, cacheWrite, output, batchFactor } = read.value;
  if (rate === undefined) return { ok: false, message: `${path}prices.input: is required` };
  const write = cacheWrite ?? 'as-input';
  return {
    ok: true,
    value: {
      id: 'own',
      name: 'your prices',
      provider: 'you',
      kind: 'chat',
      usdPerMillionTokens: { input: rate, cachedRead, cacheWrite: write, output },
      batchFactor,
      asOf: '2026',
      source: { title: 'Given with the request' },
      secondary: false,
    },
  };
}

function readPrice(
  values: OptionValues,
  catalogues: Catalogues,
  path: string,
): Read<TokenPrice | undefined> {
  if (values.prices !== undefined) return ownPrices(values.prices, path);
  if (values.price === undefined) return { ok: true, value: undefined };
  return readEntry(`${path}price`, catalogues.tokenPrices, values.price);
}

/** Card-seconds of one request: its share of reading and answering a batch, on all cards of a copy. */
function hostingOf(
  values: OptionValues,
  catalogues: Catalogues,
  path: string,
): Read<{ hosting: Maybe<Hosting>; sources: PrintedSource[] }> {
  const model = readModel(values.servedModel, catalogues.models, `${path}servedModel`);
  if (!model.ok) return model;
  const card = readEntry(`${path}accelerator`, catalogues.accelerators, values.accelerator);
  if (!card.ok) return card;
  const { gpus, servingBatch: batch, outputTokens, utilisation, alwaysOn } = values;
  const { sizes } = model.value;
  const accelerator = card.value;
  const seconds =
    values.way === 'encoder'
      ? encoderSeconds({ ...sizes, tokens: values.inputTokens, accelerator })
      : cardSecondsPerRequest({
          model: sizes,
          storage: { bits: 16 },
          promptTokens: values.tunedInstructionTokens + values.inputTokens,
          cachedTokens: 0,
          ...{ accelerator, gpus, batch, outputTokens },
        });
  const rental = rentalOf(card.value, catalogues.rentals);
  const usdPerHour = values.usdPerHour ?? rental.usdPerHour;
  const sources = [sourceOf(card.value), ...rental.entries.map(sourceOf), formulaSources.litgpt];
  if (isUnknown(seconds)) return { ok: true, value: { hosting: seconds, sources } };
  if (usdPerHour === undefined) {
    const hosting = unknown(`rental price of ${card.value.name}`);
    return { ok: true, value: { hosting, sources } };
  }
  const hosting = { cardSecondsPerRequest: seconds, gpus, usdPerHour, utilisation, alwaysOn };
  return { ok: true, value: { hosting, sources } };
}

/** What a training run costs: as told, nothing for ways that train nothing, else not known. */
function trainingOf(values: OptionValues): Maybe<Range> {
  if (values.trainingUsd !== undefined) return values.trainingUsd;
  const tuned = ['hosted-tuned', 'self-hosted-tuned', 'encoder'].includes(values.way ?? '');
  return tuned ? unknown('trainingUsd') : exactly(0);
}

function effortOf(values: OptionValues): Effort {
  const { examplesToLabel, usdPerExample, engineeringDays, usdPerDay } = values;
  const training = trainingOf(values);
  return { examplesToLabel, usdPerExample, engineeringDays, usdPerDay, training };
}

function fixedOf(values: OptionValues): Range {
  const hourly = values.way === 'hosted-tuned' ? values.hostingUsdPerHour : undefined;
  const hosting = hourly === undefined ? exactly(0) : times(hourly, hoursPerMonth);
  return sum(values.fixedUsdPerMonth, hosting);
}

/** Reads one option: its prices by id or as given, its cards, its effort. */
export function readOption(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
  path: string,
): Read<Option> {
  const read = readFields(optionFields, input, path);
  if (!read.ok) return read;
  const values = read.value;
  if (values.way === undefined) {
    const known = optionFields.way.options.join(', ');
    return { ok: false, message: `${path}way: is required; one of ${known}` };
  }
  const price = readPrice(values, catalogues, path);
  if (!price.ok) return price;
  const embedding = readEntry(`${path}embedding`, catalogues.tokenPrices, values.embedding);
  if (!embedding.ok) return embedding;
  const selfHosted = values.way === 'self-hosted-tuned' || values.way === 'encoder';
  const hosting = selfHosted ? hostingOf(values, catalogues, path) : undefined;
  if (hosting?.ok === false) return hosting;
  const cards = hosting?.value.hosting;
  const embeds = ['dynamic-few-shot', 'retrieval', 'frozen-features'].includes(values.way);
  const priced = [...(price.value ? [price.value] : []), ...(embeds ? [embedding.value] : [])];
  return {
    ok: true,
    value: {
      values,
      serving: {
        way: values.way,
        workload: values,
        price: price.value,
        embedding: embedding.value,
        batch: values.batch,
        hits: values.cacheHitShare,
        fixedUsdPerMonth: fixedOf(values),
        hosting: cards,
      },
      effort: effortOf(values),
      sources: [...priced.map(sourceOf), ...(hosting?.value.sources ?? [])],
    },
  };
}
