import { readAssumption } from '../model/assumptions';
import type { AssumptionEntry, AssumptionValue, Assumptions } from '../model/assumptions';
import { LinkFault } from './bits';
import type { BitReader, BitWriter } from './bits';
import { entryAt, inSlotOrder, slotOf } from './slots';

/** The assumptions that differ from their default: the only ones that a link carries. */
export function changedOnly(
  entries: readonly AssumptionEntry[],
  assumptions: Assumptions,
): Assumptions {
  const changed = Object.entries(assumptions).filter(
    ([id, value]) => entries.find((entry) => entry.id === id)?.default !== value,
  );
  return Object.fromEntries(changed);
}

/**
 * Writes how many assumptions there are, then each in slot order: the distance from the slot before
 * and the value; a choice as the slot of its option, a number times 10^decimals with its sign in the
 * lowest bit. (So the decimals of an assumption never change: a finer one gets a slot of its own.)
 */
export function writeAssumptions(
  writer: BitWriter,
  entries: readonly AssumptionEntry[],
  assumptions: Assumptions,
): void {
  const set = inSlotOrder(entries, assumptions);
  writer.small(set.length, 1);
  let before = 0;
  for (const entry of set) {
    writer.small(entry.slot - before - 1, 1);
    writeValue(writer, entry, assumptions[entry.id] ?? 0);
    before = entry.slot;
  }
}

function writeValue(writer: BitWriter, entry: AssumptionEntry, value: AssumptionValue): void {
  if (entry.kind === 'choice') {
    writer.small(slotOf(entry.options, String(value)), 2);
    return;
  }
  const scaled = Math.round(Number(value) * 10 ** entry.decimals);
  writer.count(scaled < 0 ? -2 * scaled - 1 : 2 * scaled);
}

/** Reads what `writeAssumptions` wrote. Throws LinkFault for values that are not allowed. */
export function readLinkAssumptions(
  reader: BitReader,
  entries: readonly AssumptionEntry[],
): Assumptions {
  const assumptions: Record<string, AssumptionValue> = {};
  const count = reader.small(1);
  let slot = 0;
  for (let index = 0; index < count; index += 1) {
    slot += reader.small(1) + 1;
    const entry = entryAt(entries, slot);
    const read = readAssumption(entry, takeValue(reader, entry));
    if (!read.ok) throw new LinkFault('unknown-entry');
    assumptions[entry.id] = read.value;
  }
  return assumptions;
}

function takeValue(reader: BitReader, entry: AssumptionEntry): AssumptionValue {
  if (entry.kind === 'choice') return entryAt(entry.options, reader.small(2)).id;
  const signed = reader.count();
  const scaled = signed % 2 === 1 ? -(signed + 1) / 2 : signed / 2;
  return scaled / 10 ** entry.decimals;
}
