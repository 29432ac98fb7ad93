/*
 * How deeply foreign JSON is nested. Reading it is no danger, but whatever walks it afterwards goes one
 * call deeper with every level, and a thousand levels are more than some of it bears.
 */

/** Levels of lists and objects within one another that are read: far more than anything of use has. */
export const deepestNesting = 200;

/** Where a text of JSON goes deeper than is read, as an offset; null where it does not. */
export function tooDeepAt(text: string): number | null {
  let depth = 0;
  let isInText = false;
  // Sign by sign: an expression for a whole text overflows on one of megabytes.
  for (const { 0: sign, index } of text.matchAll(/\\.|["{}[\]]/gsu)) {
    if (sign === '"') isInText = !isInText;
    else if (isInText || sign.length > 1) continue;
    else if (sign === '{' || sign === '[') depth += 1;
    else depth -= 1;
    if (depth > deepestNesting) return index;
  }
  return null;
}

/** True where a value of JSON goes deeper than is read. */
export function isTooDeep(value: unknown, left = deepestNesting): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  if (Array.isArray(value)) return value.some((inner) => isTooDeep(inner, left - 1));
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}
