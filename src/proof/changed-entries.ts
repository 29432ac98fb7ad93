import type { Logic } from '../model/knowledge';

/** Kinds of entries that a verdict can depend on; complements and steps only follow from it. */
export const entryKinds = [
  'rules',
  'questions',
  'families',
  'strategies',
  'assumptions',
  'facts',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One entry that two versions know differently. */
export interface ChangedEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
}

interface Named {
  readonly id: string;
}

/** Fields of each kind that bear on a verdict: another wording is no change of behaviour. */
const decidingFields: Readonly<Record<EntryKind, readonly string[]>> = {
  rules: ['consideration', 'when', 'effects'],
  questions: ['kind', 'askIf', 'options', 'min', 'max'],
  families: ['preparation'],
  strategies: ['family', 'rung', 'tags', 'dominatedBy'],
  assumptions: ['default'],
  facts: [],
};

/** An entry as text, reduced to what bears on a verdict; the same text, the same behaviour. */
function decidingForm(kind: EntryKind, entry: Named): string {
  const fields = decidingFields[kind].map((name): unknown => Reflect.get(entry, name));
  if (kind !== 'questions') return JSON.stringify(fields);
  const options: unknown = Reflect.get(entry, 'options');
  const ids = Array.isArray(options) ? options.map((one: Named) => one.id).sort() : options;
  return JSON.stringify([...fields.filter((field) => field !== options), ids ?? null]);
}

/** The entries whose behaviour differs between two versions, kind by kind, in the order of `now`. */
export function changedEntries(then: Logic, now: Logic): ChangedEntry[] {
  return entryKinds.flatMap((kind) => {
    const old = new Map<string, Named>(then[kind].map((entry) => [entry.id, entry]));
    const current = new Set<string>(now[kind].map(({ id }) => id));
    const added = now[kind].flatMap((entry: Named): ChangedEntry[] => {
      const before = old.get(entry.id);
      if (before === undefined) return [{ kind, id: entry.id, change: 'added' }];
      const same = decidingForm(kind, before) === decidingForm(kind, entry);
      return same ? [] : [{ kind, id: entry.id, change: 'changed' }];
    });
    const gone = then[kind].filter(({ id }) => !current.has(id));
    return [...added, ...gone.map(({ id }): ChangedEntry => ({ kind, id, change: 'removed' }))];
  });
}

function revertList<Entry extends Named>(
  now: readonly Entry[],
  then: readonly Entry[],
  ids: ReadonlySet<string>,
): Entry[] {
  const old = new Map(then.map((entry) => [entry.id, entry]));
  const current = new Set(now.map(({ id }) => id));
  const kept = now.flatMap((entry) => {
    if (!ids.has(entry.id)) return [entry];
    const before = old.get(entry.id);
    return before === undefined ? [] : [before];
  });
  return [...kept, ...then.filter(({ id }) => ids.has(id) && !current.has(id))];
}

/** Today's knowledge with some entries as they were then. */
export function revert(now: Logic, then: Logic, entries: readonly ChangedEntry[]): Logic {
  const idsOf = (kind: EntryKind) =>
    new Set(entries.filter((entry) => entry.kind === kind).map(({ id }) => id));
  return {
    ...now,
    rules: revertList(now.rules, then.rules, idsOf('rules')),
    questions: revertList(now.questions, then.questions, idsOf('questions')),
    families: revertList(now.families, then.families, idsOf('families')),
    strategies: revertList(now.strategies, then.strategies, idsOf('strategies')),
    assumptions: revertList(now.assumptions, then.assumptions, idsOf('assumptions')),
    facts: revertList(now.facts, then.facts, idsOf('facts')),
  };
}
