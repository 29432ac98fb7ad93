/*
 * By hand, and not by a schema: what is kept of a visit is read before the first page, and a library
 * for it would make the script that the page waits for a tenth larger.
 */
export type Fields = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** True for whole numbers, as large as they stay exact, from `least`. */
export function isWholeFrom(least: number, value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least;
}
