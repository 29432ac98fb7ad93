import type { Knowledge, Logic, Planned, Prose, ProseOf, Told } from './knowledge';
import type { PlanProse, ProseParts, ToldProse } from './prose';

type Loose = Record<string, unknown> & { id: string };

/** Gives the entries of some lists the fields that stand apart. */
function joinLists(lists: object, apart: ProseOf<string>) {
  const joined: Record<string, unknown> = { ...lists };
  for (const [kind, read] of Object.entries(apart)) {
    joined[kind] = (joined[kind] as Loose[]).map((entry) => ({ ...entry, ...read[entry.id] }));
  }
  return joined;
}

/** Puts prose back beside the logic that `splitProse` took it from. */
export function joinProse(logic: Logic, { catalogues, ...kinds }: Prose): Knowledge {
  return {
    ...joinLists(logic, kinds),
    catalogues: joinLists(logic.catalogues, catalogues),
  } as unknown as Knowledge;
}

/** Puts what a result says at once beside the logic. */
export function joinWords(logic: Logic, words: ToldProse): Told {
  return joinLists(logic, words) as unknown as Told;
}

/** Puts what a plan says beside what is known of it. */
export function joinPlan(told: Told, plan: PlanProse): Planned {
  return joinLists(told, plan) as unknown as Planned;
}

/** Puts together again what `splitWords` took apart; what the words hold in short gives way. */
export function mergeProse({ words, plan, details }: ProseParts): Prose {
  const merged: ProseOf<string> = {};
  const { catalogues, ...rest } = details;
  for (const part of [words, plan, rest]) {
    for (const [kind, entries] of Object.entries(part)) {
      const before = merged[kind] ?? {};
      const join = ([id, entry]: [string, object]) => [id, { ...before[id], ...entry }] as const;
      merged[kind] = { ...before, ...Object.fromEntries(Object.entries(entries).map(join)) };
    }
  }
  return { ...merged, catalogues } as unknown as Prose;
}
