/* What changed between two versions of the rules: entry by entry, and how many verdicts moved. */

import { byCount } from '../model/by-count';
import type { Figures } from '../model/catalogue';
import type { RulebookEntries } from '../model/knowledge';
import { sortAnswers } from '../engine/applies';
import { drawAnswer, seeded } from '../engine/completions';
import type { Random } from '../engine/completions';
import type { Rulebook } from '../engine/rulebook';
import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { AssumptionValue } from '../model/assumption-values';
import type { Input, Verdict } from '../model/recommendation';
import type { CaseRow } from '../model/case';
import { isRebuilt } from '../model/frozen';
import { rulebookOf, verdictOf } from './verdict';
import type { FactsOf } from './verdict';

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
export function changedEntries(then: RulebookEntries, now: RulebookEntries): ChangedEntry[] {
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
export function revert(
  now: RulebookEntries,
  then: RulebookEntries,
  entries: readonly ChangedEntry[],
): RulebookEntries {
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

/** Shares of the questions that a profile answers: from a first round to everything. */
const answered = [0.25, 0.5, 0.75, 1] as const;
const unsureShare = 0.08;
const assumptionShare = 0.1;

/**
 * Invented visitors, the same for the same seed: they answer a quarter, half, three quarters or all
 * of what applies to them, are unsure of one answer in twelve, and change an assumption now and then.
 */
export function randomProfiles(rulebook: Rulebook, count: number, seed: number): Required<Input>[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) =>
    drawProfile(rulebook, answered[index % answered.length] ?? 1, random),
  );
}

function drawProfile(rulebook: Rulebook, share: number, random: Random): Required<Input> {
  const { knowledge } = rulebook;
  const answers: Record<string, Answer> = {};
  for (const question of knowledge.questions) {
    const applies =
      question.askIf === undefined ||
      sortAnswers(rulebook, { answers }).states[question.id] === 'applies';
    if (!applies || random() >= share) continue;
    answers[question.id] =
      random() < unsureShare ? unsure : drawAnswer(question, knowledge.shares, random);
  }
  const assumptions = knowledge.assumptions
    .filter(() => random() < assumptionShare)
    .map((entry): [string, AssumptionValue] => [entry.id, drawValue(entry, random)])
    .filter(([id, value]) =>
      knowledge.assumptions.every((e) => e.id !== id || e.default !== value),
    );
  // A question may come before the one that it hangs on, so what is parked is known only now.
  const { given } = sortAnswers(rulebook, { answers });
  return { answers: given, assumptions: Object.fromEntries(assumptions) };
}

function drawValue(entry: RulebookEntries['assumptions'][number], random: Random): AssumptionValue {
  if (entry.kind === 'choice') {
    return entry.options[Math.floor(random() * entry.options.length)]?.id ?? entry.default;
  }
  const scale = 10 ** entry.decimals;
  const [low, high] = [Math.log(1 + entry.min), Math.log(1 + entry.max)];
  const drawn = Math.exp(low + random() * (high - low)) - 1;
  return Math.min(entry.max, Math.max(entry.min, Math.round(drawn * scale) / scale));
}

/** How some inputs were answered before and after. */
interface Moves {
  readonly of: number;
  /** How many get another family. */
  readonly family: number;
  /** How many keep the family and get another method. */
  readonly method: number;
  /** How many keep both and change only in how strong the lead is. */
  readonly strength: number;
  /** From which family to which, most first. */
  readonly moves: readonly { readonly from: string; readonly to: string; readonly count: number }[];
}

/** What a release changed in behaviour, not in text. */
export interface ReleaseChange {
  readonly version: string;
  readonly date: string;
  /** The version before; null for the first, which has nothing to be held against. */
  readonly since: string | null;
  /** Set where the way of deciding was rebuilt: then nothing is held against the version before. */
  readonly rebuilt?: true;
  readonly entries: readonly ChangedEntry[];
  readonly cases: Moves & {
    readonly rows: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  };
  readonly profiles: Moves & { readonly seed: number };
}

const profileSeed = 20_261_121;
const profileCount = 5000;

const nothingMoved: Moves = { of: 0, family: 0, method: 0, strength: 0, moves: [] };

interface Pair {
  readonly then: Verdict;
  readonly now: Verdict;
}

function countMoves(pairs: readonly Pair[]): Moves {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  let [family, method, strength] = [0, 0, 0];
  for (const { then, now } of pairs) {
    if (then.family !== now.family) {
      family += 1;
      const key = `${then.family} ${now.family}`;
      const entry = counts.get(key) ?? { from: then.family, to: now.family, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
    } else if (then.strategy !== now.strategy) method += 1;
    else if (then.strength !== now.strength) strength += 1;
  }
  const moves = [...counts.entries()]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, move]) => move);
  return { of: pairs.length, family, method, strength, moves };
}

interface ReleasePair {
  /** Null for the first release. */
  readonly then: RulebookEntries | null;
  readonly now: RulebookEntries;
  readonly date: string;
  readonly cases: readonly CaseRow[];
  readonly factsOf: FactsOf;
  /** 5,000 unless a test says less. */
  readonly profiles?: number;
}

/**
 * Runs published cases and 5,000 seeded random profiles through two versions and counts what moved.
 * The profiles are drawn from the questions of the newer one.
 */
export function releaseChange(given: ReleasePair): ReleaseChange {
  const { then, now, date, cases, factsOf, profiles = profileCount } = given;
  const { version } = now;
  const rebuilt = then !== null && isRebuilt(then.version, version);
  if (then === null || rebuilt) {
    return {
      version,
      date,
      since: then?.version ?? null,
      ...(rebuilt && { rebuilt }),
      entries: [],
      cases: { ...nothingMoved, rows: [] },
      profiles: { ...nothingMoved, seed: profileSeed },
    };
  }
  const [before, after] = [rulebookOf(then, factsOf), rulebookOf(now, factsOf)];
  const pair = (input: Input): Pair => ({
    then: verdictOf(before, input),
    now: verdictOf(after, input),
  });
  const rows = cases.map(({ id, answers }) => ({ id, ...pair({ answers }) }));
  const drawn = randomProfiles(after, profiles, profileSeed).map(pair);
  return {
    version,
    date,
    since: then.version,
    entries: changedEntries(then, now),
    cases: {
      ...countMoves(rows),
      rows: rows
        .filter((row) => row.then.family !== row.now.family)
        .map((row) => ({ id: row.id, from: row.then.family, to: row.now.family })),
    },
    profiles: { ...countMoves(drawn), seed: profileSeed },
  };
}

function movesInWords(what: string, moves: Moves): string[] {
  const { of, family, method, strength } = moves;
  const shown = moves.moves.map(({ from, to, count }) => `  - ${from} → ${to}: ${count}`);
  return [
    `- ${of} ${what}: ${family} get another family, ${method} another method, ${strength} only another strength.`,
    ...shown,
  ];
}

/** A release as a section of the changelog, in Markdown. */
export function changeInWords(change: ReleaseChange): string {
  const head = `## Rules ${change.version} (${change.date})`;
  if (change.since === null) return `${head}\n\nThe first frozen version of the rules.\n`;
  if (change.rebuilt === true) {
    const says =
      'The way of deciding was rebuilt. Links of earlier versions show the verdict that they carry and the verdict of these rules; nothing replays the earlier rules.';
    return `${head}\n\nWhat changed in behaviour since ${change.since}:\n\n- ${says}\n`;
  }
  const entries = change.entries.map(({ kind, id, change: how }) => `${kind} ${id} (${how})`);
  return [
    head,
    '',
    `What changed in behaviour since ${change.since}:`,
    '',
    `- ${entries.length} deciding ${byCount(entries.length, 'entry', 'entries')}: ${entries.join(', ')}.`,
    ...movesInWords('published cases', change.cases),
    ...movesInWords(`random profiles (seed ${change.profiles.seed})`, change.profiles),
    '',
  ].join('\n');
}
