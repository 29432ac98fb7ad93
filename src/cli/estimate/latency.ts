import { doublingFactor } from '../../calculators/flops';
import type { Latency } from '../../calculators/latency';
import { hostedLatency, servingLatency } from '../../calculators/latency';
import type { Maybe, Range } from '../../calculators/ranges';
import { isUnknown, sum, times } from '../../calculators/ranges';
import type { Catalogues } from '../../model/catalogue';
import type { Fields, Read, Values } from './fields';
import { readFields } from './fields';
import { modelTakes, readEntry, readModel } from './model';
import type { Estimate, PrintedSource } from './result';
import { formulaSources, headline, known, printParts, sourceOf } from './result';

const whole = { kind: 'number', whole: true } as const;
const seconds = { kind: 'range', min: 1e-9, max: 1000 } as const;

export const latencyFields = {
  serving: {
    kind: 'choice',
    options: ['cards', 'hosted'],
    default: 'cards',
    says: 'Computed for a card, or by the measured seconds per token of a hosted model.',
  },
  model: { kind: 'any', takes: modelTakes, says: 'Required on cards.' },
  accelerator: { kind: 'text', takes: 'an id of the catalogue', says: 'Required on cards.' },
  gpus: { ...whole, min: 1, max: 1024, default: 1, says: 'Cards that share the model.' },
  batch: { ...whole, min: 1, max: 65_536, default: 1, says: 'Requests answered together.' },
  bits: { kind: 'number', whole: false, min: 1, max: 32, default: 16, says: 'Bits per weight.' },
  promptTokens: {
    ...whole,
    min: 1,
    max: 1e8,
    default: 1000,
    says: 'Whole prompt, cached tokens too.',
  },
  cachedTokens: {
    ...whole,
    min: 0,
    max: 1e8,
    default: 0,
    says: 'Leading tokens already in the cache; fewer than the prompt has.',
  },
  outputTokens: { ...whole, min: 1, max: 1e7, default: 200, says: 'Tokens of the answer.' },
  prefillEfficiency: {
    kind: 'range',
    min: 0.001,
    max: 1,
    says: 'Share of peak while reading; absent: 0.27, 0.50, and the measured best or 0.60.',
  },
  decodeEfficiency: {
    kind: 'range',
    min: 0.001,
    max: 1,
    says: 'Share of bandwidth while answering; absent: 0.27, 0.40, 1 (litgpt; the roofline).',
  },
  secondsPerPromptToken: { ...seconds, says: 'Hosted; absent: 0.20 to 0.24 ms (Glean).' },
  secondsPerOutputToken: { ...seconds, says: 'Hosted; absent: not known.' },
} as const satisfies Fields;
type LatencyValues = Values<typeof latencyFields>;

function print(
  latency: Latency,
  outputTokens: number,
  doubling: Maybe<number>,
  sources: readonly PrintedSource[],
): Estimate {
  const { timeToFirstToken, perOutputToken } = latency;
  const answer: Maybe<Range> = isUnknown(perOutputToken)
    ? perOutputToken
    : times(perOutputToken, outputTokens);
  const parts = { timeToFirstToken, answer };
  const knownParts = [timeToFirstToken, answer].filter((part): part is Range => !isUnknown(part));
  const total = isUnknown(timeToFirstToken) ? timeToFirstToken : sum(...knownParts);
  return {
    kind: 'latency',
    ...headline(total),
    ...printParts(parts),
    timeToFirstToken: known(timeToFirstToken),
    perOutputToken: known(perOutputToken),
    endToEnd: known(latency.endToEnd),
    doublingFactor: isUnknown(doubling) ? null : doubling,
    units: {
      ...{ expected: 'seconds', low: 'seconds', high: 'seconds', parts: 'seconds' },
      ...{ timeToFirstToken: 'seconds', perOutputToken: 'seconds', endToEnd: 'seconds' },
      doublingFactor: 'times',
    },
    sources,
  };
}

function onCards(values: LatencyValues, catalogues: Catalogues): Read<Estimate> {
  const model = readModel(values.model, catalogues.models);
  if (!model.ok) return model;
  if (model.value.sizes.shape === undefined) {
    return { ok: false, message: 'model: latency needs layers, heads and the rest of the shape' };
  }
  const card = readEntry('accelerator', catalogues.accelerators, values.accelerator);
  if (!card.ok) return card;
  const { gpus, batch, bits, promptTokens, cachedTokens, outputTokens } = values;
  const { prefillEfficiency, decodeEfficiency } = values;
  const latency = servingLatency({
    model: model.value.sizes,
    storage: { bits },
    accelerator: card.value,
    ...{ gpus, batch, promptTokens, cachedTokens, outputTokens },
    ...{ prefillEfficiency, decodeEfficiency },
  });
  const { mlEngineering, eleuther, litgpt, torchtune } = formulaSources;
  const sources = [sourceOf(card.value), mlEngineering, eleuther, litgpt, torchtune];
  const doubling = doublingFactor(model.value.sizes, promptTokens);
  return { ok: true, value: print(latency, outputTokens, doubling, sources) };
}

/** Latency in seconds: to the first token, per token, and in all. */
export function estimateLatency(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
): Read<Estimate> {
  const read = readFields(latencyFields, input);
  if (!read.ok) return read;
  const { serving, promptTokens, outputTokens, cachedTokens } = read.value;
  if (cachedTokens >= promptTokens) {
    return { ok: false, message: `cachedTokens: must be less than promptTokens (${promptTokens})` };
  }
  if (serving === 'cards') return onCards(read.value, catalogues);
  const { secondsPerPromptToken, secondsPerOutputToken } = read.value;
  const latency = hostedLatency({
    ...{ promptTokens, cachedTokens, outputTokens },
    ...{ secondsPerPromptToken, secondsPerOutputToken },
  });
  const sources = [formulaSources.glean, formulaSources.openAiCaching];
  // Measured as linear in the prompt's length: twice as long takes twice the time.
  return { ok: true, value: print(latency, outputTokens, 2, sources) };
}
