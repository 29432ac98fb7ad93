import type { Random } from '../engine/completions';
import { seeded } from '../engine/completions';
import { indexRulebook } from '../engine/rulebook';
import { countAnswers } from '../model/answers';
import type { CaseRow } from '../model/case';
import type { Baselines, ForecastTenth } from '../model/evaluation-record';
import type { FactSet } from '../model/fact';
import type { Knowledge } from '../model/knowledge';
import type { Tally, Confusion, Measure, Scored, ScoredRow, Shares } from './score';
import { articleAlone, sourcesOfCluster, withoutRulesCiting, withoutSources } from './ablate';
import type { ClusterSources } from './ablate';
import { always, articlePolicy, enginePolicy, fittedPolicy, flowchart } from './policies';
import type { Policy } from './policies';
import { confusionOf, meanLoss, scoreCase, scoredWhere, sharesOf, tally, tenths } from './score';

/** Bounds that hold 95 % of the resampled shares. */
interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % bootstrap interval of a share: publications, not rows, are drawn with replacement, since rows of
 * one publication stand or fall together.
 */
export function bootstrap(tallies: readonly Tally[], random: Random, draws: number): Interval {
  if (tallies.length === 0) return { low: 0, high: 0 };
  const shares = Array.from({ length: draws }, () => {
    let [weight, held] = [0, 0];
    for (let draw = 0; draw < tallies.length; draw += 1) {
      const drawn = tallies[Math.floor(random() * tallies.length)];
      weight += drawn?.weight ?? 0;
      held += drawn?.held ?? 0;
    }
    return weight === 0 ? 0 : held / weight;
  }).sort((a, b) => a - b);
  const at = (quantile: number) => shares[Math.round(quantile * (draws - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

interface BacktestOptions {
  /** Which sources stand for the publication of a cluster, where ids or addresses do not tell. */
  readonly clusterSources?: ClusterSources;
  /** Seed of the resampling. */
  readonly seed?: number;
  /** How many resamplings an interval rests on. */
  readonly draws?: number;
}

export type Intervals = Readonly<Record<Measure, Interval>>;

/** Cases judged by rules from which something was taken away. */
type LeftOut = Shares & {
  readonly rows: readonly ScoredRow[];
  readonly intervals: Intervals;
};

/** How often the rules were right on published cases, beside simpler ways of deciding. */
export interface Backtest extends Scored {
  readonly rows: readonly ScoredRow[];
  /** Mean over rows of the sum over families of squared differences; null without a judged row. */
  readonly brier: number | null;
  /** The core rows, weighed again among themselves. */
  readonly core: Scored;
  /** The same with the offset of weights as fitted, and the family of the largest product. */
  readonly coreFitted: Scored;
  /** Whether chances came true, by tenths of the chance of the advised family. */
  readonly calibration: readonly ForecastTenth[];
  /** Simple policies and each article alone, by name. */
  readonly baselines: Baselines;
  /** The same with the publication of each cluster struck from the rules that judge it. */
  readonly leaveOneOut: LeftOut;
  /** Stricter: every rule that cites the publication is struck, though others say the same. */
  readonly citedRulesOut: LeftOut;
  readonly intervals: Intervals;
  /** Winner to recommended family to number of rows. */
  readonly confusion: Confusion;
  /** Mean number of questions that a case answers. */
  readonly meanKnown: number;
}

const isCore = ({ core }: Pick<CaseRow, 'core'>): boolean => core;

/** Runs the rules on published cases. Pure: the same cases and knowledge give the same numbers. */
export function backtest(
  knowledge: Knowledge,
  facts: FactSet,
  cases: readonly CaseRow[],
  options: BacktestOptions = {},
): Backtest {
  const rulebook = indexRulebook(knowledge, facts);
  const judge = (policy: Policy) => cases.map((entry) => scoreCase(entry, policy));
  const rows = judge(enginePolicy(rulebook));
  const left = (ablate: Ablate): LeftOut => {
    const judged = judgeWithout(knowledge, facts, cases, options.clusterSources ?? {}, ablate);
    return {
      rows: judged,
      ...sharesOf(cases, judged),
      intervals: intervalsOf(cases, judged, options),
    };
  };
  const known = cases.reduce((sum, { answers }) => sum + countAnswers(answers), 0);
  return {
    rows,
    ...sharesOf(cases, rows),
    logLoss: meanLoss(cases, rows, 'logLoss'),
    brier: meanLoss(cases, rows, 'brier'),
    core: scoredWhere(cases, rows, isCore),
    coreFitted: scoredWhere(cases, judge(fittedPolicy(rulebook)), isCore),
    calibration: tenths(cases, rows),
    baselines: baselinesOf(knowledge, facts, cases),
    leaveOneOut: left(withoutSources),
    citedRulesOut: left(withoutRulesCiting),
    intervals: intervalsOf(cases, rows, options),
    confusion: confusionOf(rows),
    meanKnown: cases.length === 0 ? 0 : known / cases.length,
  };
}

/** Takes what rests on some sources away from the knowledge. */
type Ablate = (knowledge: Knowledge, struck: ReadonlySet<string>) => Knowledge;

/** Scores every cluster by rules that do not know its publication. */
function judgeWithout(
  knowledge: Knowledge,
  facts: FactSet,
  cases: readonly CaseRow[],
  table: ClusterSources,
  ablate: Ablate,
): ScoredRow[] {
  const whole = enginePolicy(indexRulebook(knowledge, facts));
  // Most publications stand behind no rule alone: what decides as before need not be indexed again.
  const decidesAsBefore = ({ rules }: Knowledge) =>
    rules.length === knowledge.rules.length &&
    rules.every(({ effects }, at) => effects === knowledge.rules[at]?.effects);
  const policies = new Map<string, Policy>();
  const policyFor = (cluster: string): Policy => {
    const made = policies.get(cluster);
    if (made !== undefined) return made;
    const left = ablate(knowledge, sourcesOfCluster(knowledge, cases, cluster, table));
    const policy = decidesAsBefore(left) ? whole : enginePolicy(indexRulebook(left, facts));
    policies.set(cluster, policy);
    return policy;
  };
  return cases.map((entry) => scoreCase(entry, policyFor(entry.source.cluster)));
}

/** Simple policies and each article alone, on the same cases. */
export function baselinesOf(
  knowledge: Knowledge,
  facts: FactSet,
  cases: readonly CaseRow[],
): Baselines {
  const articles = knowledge.sources.filter(({ article }) => article === true);
  const policies: [string, Policy][] = [
    ['always-prompt', always('prompt')],
    ['always-tune', always('tune')],
    ['always-retrieve', always('retrieve')],
    ['flowchart', flowchart],
    ...articles.map(({ id }): [string, Policy] => [
      id,
      articlePolicy(indexRulebook(articleAlone(knowledge, id), facts)),
    ]),
  ];
  return Object.fromEntries(
    policies.map(([name, policy]) => {
      const rows = cases.map((entry) => scoreCase(entry, policy));
      const { strict, lenient } = sharesOf(cases, rows);
      return [name, { strict, lenient }];
    }),
  );
}

/** Intervals of all measures; each starts from the seed, so that one does not move another. */
export function intervalsOf(
  cases: readonly CaseRow[],
  rows: readonly ScoredRow[],
  { seed = 1, draws = 2000 }: BacktestOptions,
): Intervals {
  const of = (measure: Measure) => bootstrap(tally(cases, rows, measure), seeded(seed), draws);
  return {
    strict: of('strict'),
    lenient: of('lenient'),
    topTwo: of('topTwo'),
    avoid: of('avoid'),
  };
}
