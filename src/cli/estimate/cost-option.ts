import type { Effort } from '../../calculators/break-even';
import { encoderSeconds, cardSecondsPerRequest } from '../../calculators/latency';
import type { Maybe, Range } from '../../calculators/ranges';
import { exactly, isUnknown, sum, times, unknown } from '../../calculators/ranges';
import { hoursPerMonth } from '../../calculators/token-cost';
import type { Hosting, WayInput } from '../../calculators/ways';
import type { Catalogues, TokenPrice } from '../../model/catalogue';
import { optionFields, pricesFields } from './cost-fields';
import type { Read, Values } from './fields';
import { isRecord, readFields } from './fields';
import { readEntry, readModel } from './model';
import type { PrintedSource } from './result';
import { formulaSources, sourceOf } from './result';
import { rentalOf } from './training';

export type OptionValues = Values<typeof optionFields>;

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
  const card = readEntry(`${path}accelerator`, catalogues.accelerators, values.accelerator ?? '');
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
