import { decide } from '../engine/decide';
import { factDefinitions } from '../engine/facts';
import type { FactDefinition } from '../engine/fact-definition';
import type { Case } from '../model/case';
import type { Knowledge } from '../model/knowledge';
import type { CaseResult, CaseVerdict, ProofRecord, Scores } from '../model/proof-record';
import type { ClusterSources } from './ablate';
import { backtest } from './backtest';
import type { Backtest, LeftOut } from './backtest';
import { nearestAlone } from './nearest-cases';
import { drawProfiles, ruleUsage } from './rule-usage';
import { firings } from './rule-lints/rules-that-fire';
import { firstPlaces } from './rule-lints/strategies-first';
import { Trials } from './rule-lints/trials';
import type { ScoredRow } from './score';

/** What the record is made from, beside the knowledge. */
export interface ProofInput {
  readonly cases: readonly Case[];
  readonly clusterSources: ClusterSources;
  readonly whyMissed: ProofRecord['whyMissed'];
  readonly changelog: ProofRecord['changelog'];
  /** How many random profiles show how often a rule speaks. */
  readonly profiles: number;
  /** Seed of the profiles. */
  readonly seed: number;
  /** Resamplings behind each interval; 2,000 unless told. */
  readonly draws?: number;
}

/** Everything that the pages show about how the rules fare. Pure; takes seconds. */
export function makeProofRecord(
  knowledge: Knowledge,
  input: ProofInput,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
): ProofRecord {
  const { cases, clusterSources, whyMissed, changelog, draws } = input;
  const record = backtest(knowledge, cases, { clusterSources, draws });
  const profiles = drawProfiles(knowledge, input.profiles, input.seed).map((profile) =>
    decide(knowledge, profile, definitions),
  );
  return {
    rulesVersion: knowledge.version,
    cases,
    verdicts: cases.map((entry, at) => verdictOf(knowledge, entry, record, at, definitions)),
    whyMissed,
    publications: new Set(cases.map(({ source }) => source.cluster)).size,
    meanKnown: record.meanKnown,
    all: scoresOf(record),
    leaveOneOut: scoresOf(record.leaveOneOut),
    citedRulesOut: scoresOf(record.citedRulesOut),
    baselines: record.baselines,
    nearestAlone: nearestAlone(knowledge, cases),
    confusion: record.confusion,
    usage: ruleUsage(knowledge, cases, profiles, definitions),
    profiles: { of: profiles.length, strategies: countLeaders(profiles) },
    ...reachOf(knowledge, definitions),
    changelog,
  };
}

/** What a search through answers can reach: each strategy in first place, and each rule true. */
function reachOf(
  knowledge: Knowledge,
  definitions: readonly FactDefinition[],
): Pick<ProofRecord, 'firsts' | 'unmet'> {
  const trials = new Trials(knowledge, definitions);
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

function verdictOf(
  knowledge: Knowledge,
  { id, answers }: Case,
  record: Backtest,
  at: number,
  definitions: readonly FactDefinition[],
): CaseVerdict {
  const { family, strategy, second } = decide(knowledge, { answers }, definitions);
  const row = record.rows[at];
  return {
    id,
    family,
    strategy,
    second,
    result: row === undefined ? 'no-winner' : resultOf(row),
    avoid: row?.avoid ?? false,
    leftOut: record.leaveOneOut.rows[at]?.family ?? family,
    citedOut: record.citedRulesOut.rows[at]?.family ?? family,
  };
}

function scoresOf(record: Pick<LeftOut, keyof Scores | 'intervals'>): Scores {
  const of = (measure: keyof Scores) => ({
    share: record[measure],
    ...record.intervals[measure],
  });
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
