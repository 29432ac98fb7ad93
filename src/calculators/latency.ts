/* How long a model takes: to its first token and to each one after, on one's own cards, hosted, or an encoder. */

import type { Accelerator } from '../model/catalogue';
import { prefillFlops } from './flops';
import { cachedTimeSaving, hostedSecondsPerPromptToken } from './hosted-reading';
import { cacheBytesPerToken } from './memory-inference';
import type { ModelSizes, Storage } from './parameters';
import type { Maybe, Quantity, Range } from './ranges';
import { dividedBy, exactly, inUnit, isUnknown, sum, times, unknown } from './ranges';
import { servedWeightBytes } from './parameters';

/**
 * Share of the memory bandwidth that decoding reaches: litgpt on an A100 measured 0.27 (7B) and
 * 0.42 (13B) of the roofline, which bounds it from above.
 */
const decodeEfficiency: Range = { low: 0.27, expected: 0.4, high: 1 };

/** Lowest and usual share of peak that reading a prompt reaches (lowest of torchtune's runs; 50 %). */
const prefillShare = { low: 0.27, expected: 0.5 } as const;

/** Share of peak while reading; at best the measured matrix-multiply rate, else 0.6 (torchtune). */
export function prefillEfficiency(accelerator: Accelerator): Range {
  const { measuredTflops, peakTflops } = accelerator;
  const best =
    measuredTflops !== undefined && peakTflops !== undefined ? measuredTflops / peakTflops : 0.6;
  return { ...prefillShare, high: Math.max(best, prefillShare.expected) };
}

interface ServingInput {
  readonly model: ModelSizes;
  readonly storage: Storage;
  readonly accelerator: Accelerator;
  readonly gpus: number;
  /** Sequences answered together. */
  readonly batch: number;
  /** Whole prompt, cached tokens included. */
  readonly promptTokens: number;
  /** Leading tokens that are already in the cache. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly prefillEfficiency?: Range | undefined;
  readonly decodeEfficiency?: Range | undefined;
}

export interface Latency {
  readonly timeToFirstToken: Maybe<Quantity<'seconds'>>;
  readonly perOutputToken: Maybe<Quantity<'seconds'>>;
  /** From request to last token. */
  readonly endToEnd: Maybe<Quantity<'seconds'>>;
}

/**
 * Seconds to read the prompt: FLOPs / (cards × peak × efficiency), attention included; queueing is
 * not. The prompts of one batch are read one after the other, and the last one waits for all.
 */
function firstToken(input: ServingInput): Maybe<Range> {
  const { accelerator, gpus, batch } = input;
  const flops = prefillFlops(input.model, input.promptTokens, input.cachedTokens);
  if (typeof flops !== 'number') return flops;
  const peak = accelerator.peakTflops;
  if (peak === undefined) return unknown(`peak rate of ${accelerator.name}`);
  const share = input.prefillEfficiency ?? prefillEfficiency(accelerator);
  return dividedBy(exactly(flops * batch), times(share, gpus * peak * 1e12));
}

/**
 * Seconds per answered token: all weights and the cache of every sequence are read once,
 * (weights + cache) / (cards × bandwidth × efficiency), and never faster than the arithmetic.
 * The cache is that of the middle of the answer.
 */
function eachToken(input: ServingInput): Maybe<Range> {
  const { accelerator, gpus, batch, model } = input;
  const bandwidth = accelerator.terabytesPerSecond;
  const peak = accelerator.peakTflops;
  if (bandwidth === undefined) return unknown(`memory bandwidth of ${accelerator.name}`);
  if (peak === undefined) return unknown(`peak rate of ${accelerator.name}`);
  if (model.shape === undefined) return unknown('shape of the model');
  const context = input.promptTokens + input.outputTokens / 2;
  const cache = batch * context * cacheBytesPerToken(model.shape, 2);
  const bytes = servedWeightBytes(model, input.storage) + cache;
  const share = input.decodeEfficiency ?? decodeEfficiency;
  const reading = dividedBy(exactly(bytes), times(share, gpus * bandwidth * 1e12));
  const computing = (2 * model.parameters * batch) / (gpus * peak * 1e12);
  return {
    low: Math.max(reading.low, computing),
    expected: Math.max(reading.expected, computing),
    high: Math.max(reading.high, computing),
  };
}

/** Latency of a model on one's own or rented cards (ml-engineering, inference). */
export function servingLatency(input: ServingInput): Latency {
  return assemble(firstToken(input), eachToken(input), input.outputTokens);
}

/**
 * Card-seconds that one request keeps busy: its share of reading and answering a batch, on all cards of a
 * copy. Unknown, naming it, where the speed of the card or the shape of the model is.
 */
export function cardSecondsPerRequest(input: ServingInput): Maybe<Range> {
  const { endToEnd } = servingLatency(input);
  return isUnknown(endToEnd) ? endToEnd : times(endToEnd, input.gpus / input.batch);
}

function assemble(first: Maybe<Range>, each: Maybe<Range>, outputTokens: number): Latency {
  const missing = [first, each].flatMap((part) => (isUnknown(part) ? part.missing : []));
  return {
    timeToFirstToken: isUnknown(first) ? first : inUnit(first, 'seconds'),
    perOutputToken: isUnknown(each) ? each : inUnit(each, 'seconds'),
    endToEnd:
      isUnknown(first) || isUnknown(each)
        ? unknown(...new Set(missing))
        : inUnit(sum(first, times(each, outputTokens)), 'seconds'),
  };
}

/**
 * Latency of a hosted model by measured seconds per token: the part that grows with the prompt,
 * without the provider's fixed delay. Seconds per answered token are unknown unless given.
 */
export function hostedLatency(input: {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly secondsPerPromptToken?: Range | undefined;
  readonly secondsPerOutputToken?: Range | undefined;
}): Latency {
  const reading = times(
    input.secondsPerPromptToken ?? hostedSecondsPerPromptToken,
    input.promptTokens,
  );
  const cachedShare = input.promptTokens === 0 ? 0 : input.cachedTokens / input.promptTokens;
  const saved = cachedTimeSaving(input.cachedTokens) * cachedShare;
  const each = input.secondsPerOutputToken ?? unknown('secondsPerOutputToken');
  return assemble(times(reading, 1 - saved), each, input.outputTokens);
}

/** An encoder that reads one input on one card. */
interface EncoderInput {
  /** All of them; the embedding's compute nothing, so the estimate is on the high side. */
  readonly parameters: number;
  /** Tokens of one input. */
  readonly tokens: number;
  readonly accelerator: Accelerator;
}

/**
 * Seconds of computing on one input: 2 · parameters · tokens / (peak × share of peak), the forward pass of
 * EleutherAI's calc_transformer_flops without attention. The share is 0.27 to 0.50 (lowest of torchtune's
 * runs; half) up to the measured rate of the card. An estimate: starting the computation, tokenising and
 * the network come on top and outweigh it for a small encoder. Unknown where the card's peak is.
 */
export function encoderSeconds(input: EncoderInput): Maybe<Quantity<'seconds'>> {
  const { parameters, tokens, accelerator } = input;
  const peak = accelerator.peakTflops;
  if (peak === undefined) return unknown(`peak rate of ${accelerator.name}`);
  const rate = times(prefillEfficiency(accelerator), peak * 1e12);
  return inUnit(dividedBy(exactly(2 * parameters * tokens), rate), 'seconds');
}
