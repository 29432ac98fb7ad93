import { decide } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { RulebookRule } from '../engine/targets';
import type { CaseRow } from '../model/case';
import type { Knowledge } from '../model/knowledge';
import type { LedgerEntry } from '../model/calibration';
import type { Strength } from '../model/rule';
import { ledgerKey } from '../model/target';
import { strengthPoints } from '../model/recommendation';
import { isJudged, isUnread, rightFamilies, rowWeights } from './case-sets';

/* What published cases made of each rule. */

/** Fewer publications than this say nothing about a rule. */
const fewestPublications = 8;
/** Odds ratios from which a record is slight, clear or strong. */
const slightFrom = 1.2;
const clearFrom = 2;
const strongFrom = 4;
/** Added to every count, so that a rule which never failed has a finite ratio. */
const smoothing = 0.5;

type RecordWord = LedgerEntry['record'];

function recordOf(publications: number, oddsRatio: number): RecordWord {
  if (publications < fewestPublications) return 'none';
  if (oddsRatio < 1 / slightFrom) return 'against';
  if (oddsRatio < slightFrom) return 'even';
  if (oddsRatio < clearFrom) return 'slight';
  return oddsRatio < strongFrom ? 'clear' : 'strong';
}

/** A question that a rule speaks to, for yes or for no, and how strongly. */
export interface Spoken {
  readonly on: string;
  readonly yes: boolean;
  readonly by: Strength;
}

/** What a rule says on each question, its strongest effect on each. */
export function spokenBy({ effects }: Pick<RulebookRule, 'effects'>): Spoken[] {
  const strongest = new Map<string, Spoken>();
  for (const effect of effects) {
    if (effect.kind !== 'favour' && effect.kind !== 'disfavour') continue;
    const on = ledgerKey(effect.on);
    if (on === null) continue;
    const before = strongest.get(on);
    if (before !== undefined && strengthPoints[before.by] >= strengthPoints[effect.by]) continue;
    strongest.set(on, { on, yes: effect.kind === 'favour', by: effect.by });
  }
  return [...strongest.values()];
}

/** A case that settled a question, with what fired on its answers. */
interface Settled {
  readonly cluster: string;
  readonly weight: number;
  readonly yes: boolean;
  readonly fired: ReadonlySet<string>;
}

/**
 * How a case settles a question: all accepted families on one side; null where it does not. Context is
 * settled only where no accepted family needs training, a training family only where all do.
 */
export function settlementOf(rulebook: Rulebook, accepted: readonly string[], on: string) {
  const training = new Set(rulebook.training.map(({ family }) => family.id));
  const { plain, context } = rulebook;
  if (accepted.length === 0) return null;
  const every = (test: (id: string) => boolean) => accepted.every(test);
  if (on === 'weights') {
    if (every((id) => training.has(id))) return true;
    return every((id) => !training.has(id)) ? false : null;
  }
  if (on === 'context') {
    if (every((id) => id === context.family.id)) return true;
    return every((id) => id === plain.family.id) ? false : null;
  }
  if (!every((id) => training.has(id))) return null;
  if (every((id) => id === on)) return true;
  return every((id) => id !== on) ? false : null;
}

interface Held {
  readonly entry: CaseRow;
  readonly fired: ReadonlySet<string>;
}

function settledRows(rulebook: Rulebook, held: readonly Held[], on: string): Settled[] {
  const settled = held.flatMap(({ entry, fired }) => {
    const yes = settlementOf(rulebook, rightFamilies(entry), on);
    return yes === null ? [] : [{ entry, fired, yes }];
  });
  const weights = rowWeights(settled.map(({ entry }) => entry));
  return settled.map(({ entry, fired, yes }, at) => ({
    cluster: entry.source.cluster,
    weight: weights[at] ?? 0,
    yes,
    fired,
  }));
}

function entryOf(rule: string, { on, yes }: Spoken, settled: readonly Settled[]): LedgerEntry {
  const fires = settled.filter(({ fired }) => fired.has(rule));
  const others = settled.filter(({ fired }) => !fired.has(rule));
  const weigh = (rows: readonly Settled[], side: boolean) =>
    rows.reduce((sum, row) => (row.yes === side ? sum + row.weight : sum), 0);
  const [held, failed] = [weigh(fires, yes), weigh(fires, !yes)];
  const [elsewhere, elsewhereFailed] = [weigh(others, yes), weigh(others, !yes)];
  const oddsRatio =
    ((held + smoothing) * (elsewhereFailed + smoothing)) /
    ((failed + smoothing) * (elsewhere + smoothing));
  const publications = new Set(fires.map(({ cluster }) => cluster)).size;
  const hundredths = (value: number) => Math.round(value * 100) / 100;
  return {
    rule,
    on,
    held: hundredths(held),
    failed: hundredths(failed),
    oddsRatio: hundredths(oddsRatio),
    publications,
    record: recordOf(publications, oddsRatio),
  };
}

/**
 * For each rule and each question that it speaks to: how often it held and failed among the published
 * cases that settled the question, each publication weighing one, and the odds ratio against all other
 * settled cases. In the order of the rules.
 * @param all counts the publications that were kept unread as well
 */
export function makeLedger(
  rulebook: Rulebook,
  cases: readonly CaseRow[],
  all: boolean,
): LedgerEntry[] {
  const counted = cases.filter((entry) => isJudged(entry) && (all || !isUnread(entry)));
  const held = counted.map((entry) => {
    const { fired } = decide(rulebook, { answers: entry.answers });
    const sure = fired.filter(({ truth }) => truth === 'true').map(({ rule }) => rule.rule.id);
    return { entry, fired: new Set(sure) };
  });
  const settled = new Map<string, Settled[]>();
  const settledOn = (on: string): Settled[] => {
    const known = settled.get(on) ?? settledRows(rulebook, held, on);
    settled.set(on, known);
    return known;
  };
  return rulebook.rules.flatMap(({ rule }) =>
    spokenBy(rule).map((spoken) => entryOf(rule.id, spoken, settledOn(spoken.on))),
  );
}

/** A rule whose written strength and record disagree. */
export interface Disagreement {
  readonly rule: string;
  readonly on: string;
  readonly yes: boolean;
  readonly written: Strength;
  readonly record: RecordWord;
  readonly oddsRatio: number;
  readonly publications: number;
}

/** Where strength and record disagree, and the rule does not say why it stands all the same. */
export function unexplained(
  { rules }: Pick<Knowledge, 'rules'>,
  ledger: readonly LedgerEntry[],
): Disagreement[] {
  return rules.flatMap((rule) =>
    spokenBy(rule).flatMap(({ on, yes, by }): Disagreement[] => {
      const entry = ledger.find((one) => one.rule === rule.id && one.on === on);
      if (entry === undefined || entry.record === 'none' || entry.record === by) return [];
      if (rule.despite !== undefined) return [];
      const { record, oddsRatio, publications } = entry;
      return [{ rule: rule.id, on, yes, written: by, record, oddsRatio, publications }];
    }),
  );
}
