import { LinkFault } from './bits';

interface Slotted {
  readonly id: string;
  readonly slot: number;
}

/**
 * The entry that a link means by a slot. Slots are append-only, so an unknown one was added after
 * this page was built. (A slot whose entry has been retired would be led to its successor here.)
 */
export function entryAt<Entry extends Slotted>(entries: readonly Entry[], slot: number): Entry {
  const entry = entries.find((one) => one.slot === slot);
  if (entry === undefined) throw new LinkFault('unknown-entry');
  return entry;
}

/** The slot of an id. Throws RangeError for an id that is not in the list: the caller's mistake. */
export function slotOf(entries: readonly Slotted[], id: string): number {
  return entryOf(entries, id).slot;
}

/** The entry with this id. Throws RangeError where there is none: the caller's mistake. */
export function entryOf<Entry extends Slotted>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new RangeError(`"${id}" has no place in a link`);
  return entry;
}

/** The entries that `values` has something for, in slot order: the one order that a link knows. */
export function inSlotOrder<Entry extends Slotted>(
  entries: readonly Entry[],
  values: Readonly<Record<string, unknown>>,
): Entry[] {
  return Object.keys(values)
    .map((id) => entryOf(entries, id))
    .sort((one, other) => one.slot - other.slot);
}
