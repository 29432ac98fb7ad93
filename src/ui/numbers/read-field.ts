import { readAssumption } from '../../model/assumptions';
import type { Assumption, AssumptionValue } from '../../model/assumptions';

export type NumberAssumption = Extract<Assumption, { kind: 'number' }>;

export type ReadField =
  /** undefined: back to the default. */
  | { readonly ok: true; readonly value: AssumptionValue | undefined }
  | { readonly ok: false; readonly says: string };

const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A number as it stands in a field. */
export function fieldText(value: AssumptionValue | null): string {
  return typeof value === 'number' ? format.format(value) : '';
}

/** What a field takes, as the end of a sentence. */
export function allowed({ min, max, unit, decimals }: NumberAssumption): string {
  const places = decimals === 0 ? 'a whole number' : 'a number';
  const fine =
    decimals === 0 ? '' : `, with ${decimals} decimal${decimals === 1 ? '' : 's'} at most`;
  return `${places} from ${format.format(min)} to ${format.format(max)} (${unit})${fine}`;
}

/**
 * Reads what stands in a field: plain digits, or groups of three with commas or spaces. Empty means the
 * default where there is one to be unset, else it is a fault, like everything out of range.
 */
export function readField(entry: NumberAssumption, text: string): ReadField {
  const tidy = text.trim();
  if (tidy === '' && entry.default === null) return { ok: true, value: undefined };
  const isGrouped = /^-?\d{1,3}([ ,]\d{3})+(\.\d+)?$/.test(tidy);
  const plain = isGrouped ? tidy.replace(/[ ,]/g, '') : tidy;
  const number = /^-?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  if (!readAssumption(entry, number).ok) return { ok: false, says: `Enter ${allowed(entry)}.` };
  return { ok: true, value: number === entry.default ? undefined : number };
}
