import type { Accelerator, HostedModel } from '../model/catalogue';
import type { Range } from './ranges';

/** `yes` and `no` hold for the whole range; `tight` depends on what the range leaves open. */
export type Fit = 'yes' | 'tight' | 'no';

/** Whether an amount fits a limit, both in one unit. */
export function fitOf(amount: Range, limit: number): Fit {
  if (amount.high <= limit) return 'yes';
  return amount.low > limit ? 'no' : 'tight';
}

/** Whether this many bytes per card fit the card. */
export function fitsCard(bytes: Range, card: Accelerator): Fit {
  return fitOf(bytes, card.memoryGb * 1e9);
}

/** Longest prompt in tokens beside an answer: the stated limit, or what the answer leaves. */
export function promptLimit(model: HostedModel, outputTokens: number): number {
  const left = Math.max(0, model.contextTokens - outputTokens);
  return Math.min(left, model.maxInputTokens ?? left);
}

/** Whether a prompt of this many tokens fits a hosted model beside its answer. */
export function fitsPrompt(tokens: Range, model: HostedModel, outputTokens: number): Fit {
  return fitOf(tokens, promptLimit(model, outputTokens));
}
