/* How much is looked at: all of it by `npm run test:long` (E2E_ALL=1), by a commit as much as it can
   wait for. What is left out is left out of the list of tests, so that a commit's run skips nothing. */

/** True where every page is looked at in every way. */
export const inEveryWay = process.env['E2E_ALL'] === '1';

/** All of a list, or by a commit those of its places that are named, from 0. */
export function sampled<T>(all: readonly T[], ...places: readonly number[]): readonly T[] {
  if (inEveryWay) return all;
  const some = all.filter((_, place) => places.includes(place));
  if (some.length !== places.length)
    throw new Error('A place is named that the list does not have.');
  return some;
}

/** All of a list, or by a commit each so-manieth. @param from the place of the first, from 0 */
export function everyNth<T>(all: readonly T[], step: number, from = 0): readonly T[] {
  return inEveryWay ? all : all.filter((_, place) => place % step === from);
}
