import type { Problem } from './answers';
import type { AssumptionEntry } from './assumption';
import { isRecord } from './fields';
import { shown } from './foreign-text';

export type { Assumption, AssumptionEntry } from './assumption';

export type AssumptionValue = number | string;
/** Assumption id to the value that the visitor set; what is absent stands at its default. */
export type Assumptions = Readonly<Record<string, AssumptionValue>>;

export type ReadAssumptions =
  | { ok: true; assumptions: Assumptions }
  | { ok: false; problems: Problem[]; assumptions: Assumptions };

/** True where the value has no more decimal places than allowed. */
function fitsDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

type ReadValue = { ok: true; value: AssumptionValue } | { ok: false; message: string };

/** Checks one assumption's value. */
export function readAssumption(entry: AssumptionEntry, value: unknown): ReadValue {
  if (entry.kind === 'number') {
    const fits =
      typeof value === 'number' &&
      Number.isFinite(value) &&
      value >= entry.min &&
      value <= entry.max &&
      fitsDecimals(value, entry.decimals);
    if (fits) return { ok: true, value };
    const places = entry.decimals === 0 ? 'whole number' : `number (${entry.decimals} decimals)`;
    return {
      ok: false,
      message: `must be a ${places} from ${entry.min} to ${entry.max} ${entry.unit}`,
    };
  }
  const ids = entry.options.map((option) => option.id);
  if (typeof value === 'string' && ids.includes(value)) return { ok: true, value };
  return { ok: false, message: `must be one of: ${ids.join(', ')}` };
}

/** Reads foreign input as assumptions; a value equal to its default is dropped. Never throws. */
export function readAssumptions(
  known: readonly AssumptionEntry[],
  input: unknown,
): ReadAssumptions {
  const problems: Problem[] = [];
  const assumptions: Record<string, AssumptionValue> = {};
  if (input === undefined) return { ok: true, assumptions };
  if (!isRecord(input)) {
    return {
      ok: false,
      problems: [
        { field: 'assumptions', message: 'must be an object of assumption ids and values' },
      ],
      assumptions,
    };
  }
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const unknown = `is not an assumption; known: ${[...byId.keys()].join(', ')}`;
  for (const [id, value] of Object.entries(input)) {
    const entry = byId.get(id);
    const field = `assumptions.${shown(id)}`;
    if (entry === undefined) {
      problems.push({ field, message: unknown });
      continue;
    }
    const read = readAssumption(entry, value);
    if (!read.ok) problems.push({ field, message: read.message });
    else if (read.value !== entry.default) assumptions[id] = read.value;
  }
  return problems.length === 0 ? { ok: true, assumptions } : { ok: false, problems, assumptions };
}

/** Value of an assumption: what the visitor set, else its default; null where there is neither. */
export function assumptionValue(
  known: { readonly assumptions: readonly AssumptionEntry[] },
  set: Assumptions,
  id: string,
): AssumptionValue | null {
  return set[id] ?? known.assumptions.find((entry) => entry.id === id)?.default ?? null;
}
