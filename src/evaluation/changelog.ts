import { byCount } from '../model/by-count';
import type { CaseRow } from '../model/case';
import { isRebuilt } from '../model/frozen';
import type { Logic } from '../model/knowledge';
import type { Input, Verdict } from '../model/recommendation';
import { changedEntries } from './changed-entries';
import type { ChangedEntry } from './changed-entries';
import { randomProfiles } from './random-profiles';
import { rulebookOf, verdictOf } from './verdict';
import type { FactsOf } from './verdict';

/** How some inputs were answered before and after. */
export interface Moves {
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

export interface ReleasePair {
  /** Null for the first release. */
  readonly then: Logic | null;
  readonly now: Logic;
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
