import type { Figures } from '../model/catalogue';
import type { Logic } from '../model/knowledge';

/** Entries of the rules that a verdict can depend on; complements and steps only follow from it. */
const logicKinds = [
  'rules',
  'questions',
  'families',
  'strategies',
  'assumptions',
  'facts',
] as const;
/** Prices, models and other dated figures, which facts are computed from. */
const figureKinds = [
  'models',
  'hostedModels',
  'accelerators',
  'tokenPrices',
  'tuningPrices',
  'rentals',
  'providers',
] as const satisfies readonly (keyof Figures)[];

type LogicKind = (typeof logicKinds)[number];
type FigureKind = (typeof figureKinds)[number];
/**
 * `asOf` is the day that dated facts count as of, and `calibration` what makes chances of scores: one
 * entry each.
 */
export type EntryKind = LogicKind | FigureKind | 'asOf' | 'calibration';

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
const decidingFields: Readonly<Record<LogicKind, readonly string[]>> = {
  rules: ['consideration', 'when', 'effects'],
  questions: ['kind', 'askIf', 'implied', 'options', 'min', 'max'],
  families: ['role'],
  strategies: ['family', 'rung', 'gives', 'tags', 'dominatedBy'],
  assumptions: ['default'],
  facts: [],
};

/** Fields of dated figures that no fact is computed from. */
const figureProse: Readonly<Record<FigureKind, readonly string[]>> = {
  models: ['context', 'licence', 'source', 'note'],
  hostedModels: ['provider', 'source', 'note'],
  accelerators: ['source', 'note'],
  tokenPrices: ['source', 'note'],
  tuningPrices: ['source', 'note'],
  rentals: ['source', 'note'],
  providers: ['models', 'source', 'note'],
};

const strategyOf = (dominatedBy: unknown): unknown =>
  typeof dominatedBy === 'object' && dominatedBy !== null
    ? Reflect.get(dominatedBy, 'strategy')
    : dominatedBy;

/** An entry as text, reduced to what bears on a verdict; the same text, the same behaviour. */
function formOfLogic(kind: LogicKind, entry: Named): string {
  const fields = decidingFields[kind].map((name): unknown => {
    const field: unknown = Reflect.get(entry, name);
    // Why one is dominated is prose.
    return name === 'dominatedBy' ? strategyOf(field) : field;
  });
  if (kind !== 'questions') return JSON.stringify(fields);
  const options: unknown = Reflect.get(entry, 'options');
  const ids = Array.isArray(options) ? options.map((one: Named) => one.id).sort() : options;
  return JSON.stringify([...fields.filter((field) => field !== options), ids ?? null]);
}

function formOfFigure(kind: FigureKind, entry: Named): string {
  const fields = Object.entries(entry).filter(([name]) => !figureProse[kind].includes(name));
  return JSON.stringify(fields.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function changesIn<Kind extends EntryKind>(
  kind: Kind,
  then: readonly Named[],
  now: readonly Named[],
  form: (kind: Kind, entry: Named) => string,
): ChangedEntry[] {
  const old = new Map(then.map((entry) => [entry.id, entry]));
  const current = new Set(now.map(({ id }) => id));
  const added = now.flatMap((entry): ChangedEntry[] => {
    const before = old.get(entry.id);
    if (before === undefined) return [{ kind, id: entry.id, change: 'added' }];
    return form(kind, before) === form(kind, entry)
      ? []
      : [{ kind, id: entry.id, change: 'changed' }];
  });
  const gone = then.filter(({ id }) => !current.has(id));
  return [...added, ...gone.map(({ id }): ChangedEntry => ({ kind, id, change: 'removed' }))];
}

/** The entries whose behaviour differs between two versions, kind by kind, in the order of `now`. */
export function changedEntries(then: Logic, now: Logic): ChangedEntry[] {
  const day: ChangedEntry[] =
    then.asOf === now.asOf ? [] : [{ kind: 'asOf', id: 'as-of', change: 'changed' }];
  const sameChances = JSON.stringify(then.calibration) === JSON.stringify(now.calibration);
  const chances: ChangedEntry[] = sameChances
    ? []
    : [{ kind: 'calibration', id: 'calibration', change: 'changed' }];
  return [
    ...logicKinds.flatMap((kind) => changesIn(kind, then[kind], now[kind], formOfLogic)),
    ...figureKinds.flatMap((kind) =>
      changesIn(kind, then.catalogues[kind], now.catalogues[kind], formOfFigure),
    ),
    ...day,
    ...chances,
  ];
}

function revertList<Entry extends Named>(
  now: readonly Entry[],
  then: readonly Entry[],
  ids: ReadonlySet<string>,
): readonly Entry[] {
  if (ids.size === 0) return now;
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
    asOf: idsOf('asOf').size > 0 ? then.asOf : now.asOf,
    calibration: idsOf('calibration').size > 0 ? then.calibration : now.calibration,
    rules: revertList(now.rules, then.rules, idsOf('rules')),
    questions: revertList(now.questions, then.questions, idsOf('questions')),
    families: revertList(now.families, then.families, idsOf('families')),
    strategies: revertList(now.strategies, then.strategies, idsOf('strategies')),
    assumptions: revertList(now.assumptions, then.assumptions, idsOf('assumptions')),
    facts: revertList(now.facts, then.facts, idsOf('facts')),
    catalogues: revertFigures(now.catalogues, then.catalogues, idsOf),
  };
}

/** The same object where nothing is taken back: facts are remembered by it. */
function revertFigures(
  now: Figures,
  then: Figures,
  idsOf: (kind: FigureKind) => ReadonlySet<string>,
): Figures {
  if (figureKinds.every((kind) => idsOf(kind).size === 0)) return now;
  return {
    models: revertList(now.models, then.models, idsOf('models')),
    hostedModels: revertList(now.hostedModels, then.hostedModels, idsOf('hostedModels')),
    accelerators: revertList(now.accelerators, then.accelerators, idsOf('accelerators')),
    tokenPrices: revertList(now.tokenPrices, then.tokenPrices, idsOf('tokenPrices')),
    tuningPrices: revertList(now.tuningPrices, then.tuningPrices, idsOf('tuningPrices')),
    rentals: revertList(now.rentals, then.rentals, idsOf('rentals')),
    providers: revertList(now.providers, then.providers, idsOf('providers')),
  };
}
