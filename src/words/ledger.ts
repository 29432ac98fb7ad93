import type { LedgerEntry } from '../model/ledger';
import type { Target } from '../model/rule';
import { counted, grouped } from './answers';

/** What the ledger counts a target under: weights, context or a training family; null for methods. */
export function ledgerKey(on: Target): string | null {
  if ('question' in on) return on.question;
  return 'training' in on ? on.training : null;
}

/** The record of a rule on what it speaks to, where published cases settled that at all. */
export function recordOf(
  ledger: readonly LedgerEntry[],
  rule: string,
  on: Target,
): LedgerEntry | null {
  const key = ledgerKey(on);
  return ledger.find((entry) => entry.rule === rule && entry.on === key) ?? null;
}

/** What published cases made of a rule: "held in 44 of 52 publications", or "no record". */
export function recordInWords(entry: LedgerEntry | null): string {
  if (entry === null || entry.record === 'none') return 'no record';
  // Each publication weighs one however many cases it holds, so the counts are rounded shares.
  const of = Math.round(entry.held + entry.failed);
  return `held in ${grouped(Math.round(entry.held))} of ${counted(of, 'publication')}`;
}
