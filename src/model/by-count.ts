// The word that agrees with a number. It stands here so that every folder may use it; no other file
// chooses a word by whether a number is 1, which a rule of the linter holds.

const plurals = new Intl.PluralRules('en');

/** The word that agrees with a count: "is" for 1, "are" for 0, 2 and 1.5. */
export function byCount(count: number, one: string, several: string): string {
  return plurals.select(count) === 'one' ? one : several;
}
