/** Rules and sources, by id, that the visitor leaves aside to watch the verdict. */
export interface SwitchedOff {
  readonly rules: readonly string[];
  readonly sources: readonly string[];
}

/** All rules and sources on, as the rules stand. */
export const nothingOff: SwitchedOff = { rules: [], sources: [] };

/** True where some rule or source is left aside. */
export function isAnythingOff({ rules, sources }: SwitchedOff): boolean {
  return rules.length + sources.length > 0;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** True where the same is left aside, in whatever order. */
export function sameOff(one: SwitchedOff, other: SwitchedOff): boolean {
  return sameList(one.rules, other.rules) && sameList(one.sources, other.sources);
}
