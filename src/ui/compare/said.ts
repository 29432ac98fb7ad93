/** What gathering left out, kept over the step to the comparison that came of it. */
let kept: readonly string[] = [];

export function keepSaid(says: readonly string[]): void {
  kept = says;
}

/** Gives what was kept, once. */
export function takeSaid(): readonly string[] {
  const says = kept;
  kept = [];
  return says;
}
