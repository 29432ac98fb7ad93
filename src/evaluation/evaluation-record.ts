import { drawAnswer, seeded } from '../engine/completions';
import { decide, decideOn } from '../engine/decide';
import type { Decision } from '../engine/decide';
import type { Rulebook } from '../engine/rulebook';
import type { RulebookRule } from '../engine/targets';
import type { CaseRow, Case } from '../model/case';
import type { RulebookEntries, Knowledge } from '../model/knowledge';
import type {
  RuleUsage,
  CaseResult,
  CaseVerdict,
  EvaluationRecord,
  Scores,
  ScoredSet,
} from '../model/evaluation-record';
import type { Input } from '../model/recommendation';
import { indexRulebook } from '../engine/rulebook';
import type { FactSet } from '../model/fact';
import { ledgerKey } from '../model/target';
import type { ClusterSources } from './ablate';
import { backtest, baselinesOf, intervalsOf } from './backtest';
import type { Backtest, Intervals } from './backtest';
import { isUnread, publicationsOf } from './case-sets';
import { nearestAlone } from './nearest-cases';
import { fitCalibration, fitRows } from './calibrate';
import { enginePolicy, withCalibration } from './policies';
import type { Policy } from './policies';
import { firings } from './rule-lints';
import { firstPlaces } from './rule-lints/strategies-first';
import { Trials } from './rule-lints/trials';
import { meanLoss, scoreCase, sharesOf } from './score';
import type { ScoredRow, Shares } from './score';

/**
 * Invented visitors who answer every question as people are likely to, the same for the same seed.
 * Answers to questions that turn out not to apply are parked as ever.
 */
export function drawProfiles(
  { questions, shares }: Pick<RulebookEntries, 'questions' | 'shares'>,
  count: number,
  seed: number,
): Input[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => ({
    answers: Object.fromEntries(
      questions.map((question) => [question.id, drawAnswer(question, shares, random)]),
    ),
  }));
}

/** Whether a rule can change which family is advised. */
function movesFamilies({ effects }: RulebookRule): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'gate' ||
      effect.kind === 'first' ||
      ((effect.kind === 'favour' || effect.kind === 'disfavour') && ledgerKey(effect.on) !== null),
  );
}

/** The rules that decide: taking the rule away, all else as it is, changes the advised family. */
export function decidingRules(rulebook: Rulebook, decision: Decision): string[] {
  const { sorted, facts, family } = decision;
  // Taking one rule away makes no other true: nothing has to be held again.
  const held = rulebook.outcomes.map((outcome, at): (typeof rulebook.outcomes)[number] => {
    const truth = decision.fired[at]?.truth ?? 'false';
    return { ...outcome, test: () => truth };
  });
  return decision.fired.flatMap(({ rule: { rule }, truth }, at) => {
    if (truth !== 'true' || !movesFamilies(rule)) return [];
    const outcomes = held.map((outcome, place): typeof outcome =>
      place === at ? { ...outcome, test: () => 'false' } : outcome,
    );
    const without = decideOn({ ...rulebook, outcomes }, sorted, facts);
    return without.family === family ? [] : [rule.id];
  });
}

const trueRulesOf = (decision: Decision) =>
  decision.fired.filter(({ truth }) => truth === 'true').map(({ rule }) => rule.rule.id);

function count(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of lists.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** How often every rule is true on cases and profiles, and which cases it decides. */
export function ruleUsage(
  rulebook: Rulebook,
  cases: readonly CaseRow[],
  profiles: readonly Decision[],
): Record<string, RuleUsage> {
  const decided = cases.map(({ id, answers }) => ({ id, decision: decide(rulebook, { answers }) }));
  const decides = new Map<string, string[]>();
  for (const { id, decision } of decided) {
    for (const rule of decidingRules(rulebook, decision)) {
      decides.set(rule, [...(decides.get(rule) ?? []), id]);
    }
  }
  const inCases = count(decided.map(({ decision }) => trueRulesOf(decision)));
  const inProfiles = count(profiles.map(trueRulesOf));
  return Object.fromEntries(
    rulebook.rules.map(({ rule: { id } }) => [
      id,
      {
        cases: inCases.get(id) ?? 0,
        profiles: inProfiles.get(id) ?? 0,
        decides: decides.get(id) ?? [],
      },
    ]),
  );
}

/** What an earlier version said on each case, by id: the family and the second choice. */
interface EarlierVerdicts {
  readonly version: string;
  readonly verdicts: Readonly<Record<string, readonly [string, string | null]>>;
}

/** What the record is made from, beside the knowledge. */
interface EvaluationInput {
  readonly cases: readonly Case[];
  readonly clusterSources: ClusterSources;
  /** The last version before the decision was rebuilt. */
  readonly beforeRebuild: EarlierVerdicts;
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
  const { cases, clusterSources, beforeRebuild, changelog, draws } = input;
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
  const by = (own: readonly Case[], judge: Policy) =>
    scored(
      own,
      own.map((entry) => scoreCase(entry, judge)),
    );
  const byRules = (own: readonly Case[]) => by(own, policy);
  // The curve in use is fitted to all publications; these rows are judged by one that never saw them.
  const read = cases.filter((entry) => !isUnread(entry));
  const heldOut = fitCalibration(rulebook, fitRows(rulebook, read));
  const unreadPolicy = enginePolicy(withCalibration(rulebook, heldOut));
  const later = releasedAfter(knowledge, cases, knowledge.version);
  return {
    rulesVersion: knowledge.version,
    afterFreeze: later.length === 0 ? null : byRules(later),
    unread: by(cases.filter(isUnread), unreadPolicy),
    beforeRebuild: {
      version: beforeRebuild.version,
      set: earlierSet(
        releasedAfter(knowledge, cases, beforeRebuild.version),
        beforeRebuild,
        scored,
      ),
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
