import type { Target } from './rule';

/** What the ledger counts a target under: weights, context or a training family; null for methods. */
export function ledgerKey(on: Target): string | null {
  if ('question' in on) return on.question;
  return 'training' in on ? on.training : null;
}
