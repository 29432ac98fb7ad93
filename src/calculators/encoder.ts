import type { Accelerator } from '../model/catalogue';
import { prefillEfficiency } from './latency';
import type { Maybe, Quantity } from './ranges';
import { dividedBy, exactly, inUnit, times, unknown } from './ranges';

/** An encoder that reads one input on one card. */
export interface EncoderInput {
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
