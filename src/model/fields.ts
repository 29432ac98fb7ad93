/** The fields of an object of foreign make. */
export type Fields = Readonly<Record<string, unknown>>;

/** True for an object with fields, as JSON has them; a list is none, and neither is null. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
