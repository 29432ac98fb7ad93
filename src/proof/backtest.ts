import type { Case } from '../model/case';
import type { Knowledge } from '../model/knowledge';
import { articleAlone, sourcesOfCluster, withoutRulesCiting, withoutSources } from './ablate';
import type { ClusterSources } from './ablate';
import { bootstrap, mulberry32 } from './bootstrap';
import type { Interval } from './bootstrap';
import { always, countKnown, enginePolicy, flowchart } from './policies';
import type { Policy } from './policies';
import { confusionOf, scoreCase, sharesOf, tally } from './score';
import type { Confusion, Measure, ScoredRow, Shares } from './score';

export interface BacktestOptions {
  /** Which sources stand for the publication of a cluster, where ids or addresses do not tell. */
  readonly clusterSources?: ClusterSources;
  /** Seed of the resampling. */
  readonly seed?: number;
  /** How many resamplings an interval rests on. */
  readonly draws?: number;
}

export type Intervals = Readonly<Record<Measure, Interval>>;

/** Cases judged by rules from which something was taken away. */
export type LeftOut = Shares & {
  readonly rows: readonly ScoredRow[];
  readonly intervals: Intervals;
};

/** How often the rules were right on published cases, beside simpler ways of deciding. */
export interface Backtest extends Shares {
  readonly rows: readonly ScoredRow[];
  /** Simple policies and each article alone, by name. */
  readonly baselines: Readonly<
    Record<string, { readonly strict: number; readonly lenient: number }>
  >;
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

/** Runs the rules on published cases. Pure: the same cases and knowledge give the same numbers. */
export function backtest(
  knowledge: Knowledge,
  cases: readonly Case[],
  options: BacktestOptions = {},
): Backtest {
  const policy = enginePolicy(knowledge);
  const rows = cases.map((entry) => scoreCase(entry, policy));
  const left = (ablate: Ablate): LeftOut => {
    const judged = judgeWithout(knowledge, cases, options.clusterSources ?? {}, ablate);
    return {
      rows: judged,
      ...sharesOf(cases, judged),
      intervals: intervalsOf(cases, judged, options),
    };
  };
  const known = cases.reduce((sum, { answers }) => sum + countKnown(answers), 0);
  return {
    rows,
    ...sharesOf(cases, rows),
    baselines: baselinesOf(knowledge, cases),
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
  cases: readonly Case[],
  table: ClusterSources,
  ablate: Ablate,
): ScoredRow[] {
  const policies = new Map<string, Policy>();
  const policyFor = (cluster: string): Policy => {
    const made = policies.get(cluster);
    if (made !== undefined) return made;
    const struck = sourcesOfCluster(knowledge, cases, cluster, table);
    const policy = enginePolicy(ablate(knowledge, struck));
    policies.set(cluster, policy);
    return policy;
  };
  return cases.map((entry) => scoreCase(entry, policyFor(entry.source.cluster)));
}

function baselinesOf(knowledge: Knowledge, cases: readonly Case[]): Backtest['baselines'] {
  const articles = knowledge.sources.filter(({ article }) => article === true);
  const policies: [string, Policy][] = [
    ['always-prompt', always('prompt')],
    ['always-tune', always('tune')],
    ['always-retrieve', always('retrieve')],
    ['flowchart', flowchart],
    ...articles.map(({ id }): [string, Policy] => [id, enginePolicy(articleAlone(knowledge, id))]),
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
function intervalsOf(
  cases: readonly Case[],
  rows: readonly ScoredRow[],
  { seed = 1, draws = 2000 }: BacktestOptions,
): Intervals {
  const of = (measure: Measure) => bootstrap(tally(cases, rows, measure), mulberry32(seed), draws);
  return {
    strict: of('strict'),
    lenient: of('lenient'),
    topTwo: of('topTwo'),
    avoid: of('avoid'),
  };
}
