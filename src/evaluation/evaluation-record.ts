import { decide } from '../engine/decide';
import { indexRulebook } from '../engine/rulebook';
import type { Case } from '../model/case';
import type { FactSet } from '../model/fact';
import type { Knowledge } from '../model/knowledge';
import type {
  CaseResult,
  CaseVerdict,
  EvaluationRecord,
  Scores,
  ScoredSet,
} from '../model/evaluation-record';
import type { ClusterSources } from './ablate';
import { backtest, baselinesOf, intervalsOf } from './backtest';
import type { Backtest, Intervals } from './backtest';
import { isUnread, publicationsOf } from './case-sets';
import { nearestAlone } from './nearest-cases';
import { enginePolicy } from './policies';
import { drawProfiles, ruleUsage } from './rule-usage';
import { firings } from './rule-lints';
import { firstPlaces } from './rule-lints/strategies-first';
import { Trials } from './rule-lints/trials';
import { meanLoss, scoreCase, sharesOf } from './score';
import type { ScoredRow, Shares } from './score';

/** What an earlier version said on each case, by id: the family and the second choice. */
export interface EarlierVerdicts {
  readonly version: string;
  readonly verdicts: Readonly<Record<string, readonly [string, string | null]>>;
}

/** What the record is made from, beside the knowledge. */
export interface EvaluationInput {
  readonly cases: readonly Case[];
  readonly clusterSources: ClusterSources;
  /** The version frozen last before this one. */
  readonly previous: EarlierVerdicts;
  readonly changelog: EvaluationRecord['changelog'];
  /** How many random profiles show how often a rule speaks. */
  readonly profiles: number;
  /** Seed of the profiles. */
  readonly seed: number;
  /** Resamplings behind each interval; 2,000 unless told. */
  readonly draws?: number;
}

/** Everything that the pages show about how the rules fare. Pure; takes seconds. */
export function makeEvaluationRecord(
  knowledge: Knowledge,
  facts: FactSet,
  input: EvaluationInput,
): EvaluationRecord {
  const { cases, clusterSources, previous, changelog, draws } = input;
  const rulebook = indexRulebook(knowledge, facts);
  const record = backtest(knowledge, facts, cases, { clusterSources, draws });
  const profiles = drawProfiles(knowledge, input.profiles, input.seed).map((profile) =>
    decide(rulebook, profile),
  );
  const scored = (own: readonly Case[], rows: readonly ScoredRow[]): ScoredSet => ({
    rows: own.length,
    publications: publicationsOf(own),
    scores: scoresOf(sharesOf(own, rows), intervalsOf(own, rows, { draws })),
    logLoss: meanLoss(own, rows, 'logLoss'),
    baselines: baselinesOf(knowledge, facts, own),
  });
  const policy = enginePolicy(rulebook);
  const byRules = (own: readonly Case[]) =>
    scored(
      own,
      own.map((entry) => scoreCase(entry, policy)),
    );
  const later = releasedAfter(knowledge, cases, knowledge.version);
  return {
    rulesVersion: knowledge.version,
    afterFreeze: later.length === 0 ? null : byRules(later),
    unread: byRules(cases.filter(isUnread)),
    previous: {
      version: previous.version,
      set: earlierSet(releasedAfter(knowledge, cases, previous.version), previous, scored),
    },
    inSample: byRules(cases),
    core: { advised: record.core, fitted: record.coreFitted },
    calibration: record.calibration,
    leaveOneOut: scoresOf(record.leaveOneOut, record.leaveOneOut.intervals),
    citedRulesOut: scoresOf(record.citedRulesOut, record.citedRulesOut.intervals),
    nearestAlone: nearestAlone(knowledge, cases),
    cases,
    verdicts: cases.map((entry, at) => {
      const { strategy } = decide(rulebook, { answers: entry.answers });
      return verdictOf(entry, strategy, record, at);
    }),
    meanKnown: record.meanKnown,
    confusion: record.confusion,
    usage: ruleUsage(rulebook, cases, profiles),
    profiles: { of: profiles.length, strategies: countLeaders(profiles) },
    ...reachOf(new Trials(rulebook)),
    changelog,
  };
}

/** Cases that nobody could see when a version was frozen; none where it is not frozen. */
export function releasedAfter<Entry extends Pick<Case, 'released'>>(
  { releases }: Pick<Knowledge, 'releases'>,
  cases: readonly Entry[],
  version: string,
): Entry[] {
  const frozen = releases.find((release) => release.version === version);
  return frozen === undefined ? [] : cases.filter(({ released }) => released > frozen.date);
}

function earlierSet(
  cases: readonly Case[],
  { verdicts }: EarlierVerdicts,
  scored: (own: readonly Case[], rows: readonly ScoredRow[]) => ScoredSet,
): ScoredSet {
  const known = cases.filter(({ id }) => verdicts[id] !== undefined);
  const rows = known.map((entry) => {
    const [family, second] = verdicts[entry.id] ?? ['', null];
    return scoreCase(entry, () => ({ family, second, chances: null }));
  });
  return scored(known, rows);
}

/** What a search through answers can reach: each strategy in first place, and each rule true. */
function reachOf(trials: Trials): Pick<EvaluationRecord, 'firsts' | 'unmet'> {
  return {
    firsts: Object.fromEntries(
      firstPlaces(trials).map(({ strategy, answers }) => [strategy, answers]),
    ),
    unmet: firings(trials).flatMap(({ rule, answers }) => (answers === null ? [rule] : [])),
  };
}

/** What became of a case, from best to worst. */
export function resultOf({ winner, strict, lenient, topTwo }: ScoredRow): CaseResult {
  if (winner === null) return 'no-winner';
  if (strict) return 'hit';
  if (lenient) return 'accepted';
  return topTwo ? 'second' : 'miss';
}

function verdictOf({ id }: Case, strategy: string, record: Backtest, at: number): CaseVerdict {
  const row = record.rows[at];
  if (row === undefined) throw new Error(`Case "${id}" was not scored`);
  const { family, second, avoid } = row;
  return {
    id,
    family,
    strategy,
    second,
    result: resultOf(row),
    avoid,
    leftOut: record.leaveOneOut.rows[at]?.family ?? family,
    citedOut: record.citedRulesOut.rows[at]?.family ?? family,
  };
}

function scoresOf(shares: Shares, intervals: Intervals): Scores {
  const of = (measure: keyof Scores) => ({ share: shares[measure], ...intervals[measure] });
  return {
    strict: of('strict'),
    lenient: of('lenient'),
    topTwo: of('topTwo'),
    avoid: of('avoid'),
  };
}

function countLeaders(decisions: readonly { strategy: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { strategy } of decisions) counts[strategy] = (counts[strategy] ?? 0) + 1;
  return counts;
}
