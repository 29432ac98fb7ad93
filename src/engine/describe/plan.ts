import { byCount } from '../../model/by-count';
import type { Knowledge, RulebookEntries } from '../../model/knowledge';
import type {
  ExplainedStep,
  Measurable,
  PlannedStep,
  Recommendation,
  Threshold,
  WordedStep,
} from '../../model/recommendation';
import { counted, grouped, listed, lowered } from '../../words/answers';

function confirmWords(knowledge: RulebookEntries, step: PlannedStep, text: string): string {
  const asked = knowledge.questions
    .filter(({ id }) => step.questions.includes(id))
    .map(({ short }) => lowered(short));
  return asked.length === 0 ? text : `Settle first: ${listed(asked)}`;
}

/** What a plan does, step by step; steps of the watch phase are told apart as "revisit when". */
export function tellPlan(
  knowledge: RulebookEntries,
  { plan }: Pick<Recommendation, 'plan'>,
): { plan: WordedStep[]; revisitWhen: string[] } {
  const steps = plan.flatMap((planned): WordedStep[] => {
    const { step, phase, strategy } = planned;
    const words = knowledge.steps.find(({ id }) => id === step)?.do;
    if (words === undefined) return [];
    const does = phase === 'confirm' ? confirmWords(knowledge, planned, words) : words;
    return [{ step, phase, strategy, do: does }];
  });
  const watch = steps.filter(({ phase }) => phase === 'watch');
  return {
    plan: steps.filter(({ phase }) => phase !== 'watch'),
    revisitWhen: watch.map((step) => step.do),
  };
}

function differenceWords({
  items,
  fromHeld,
  wins,
  points,
  differing,
  signTest,
}: Measurable): string {
  const on = `${grouped(items)} ${fromHeld ? 'held-out examples' : 'test items (an assumption)'}`;
  const lead = `${grouped(wins)} more ${byCount(wins, 'win', 'wins')} than losses (${counted(points, 'point')}) on the same ${on}`;
  const shown = `if the two differ on ${grouped(differing)} % of them`;
  return signTest
    ? `Readers prefer it: ${lead}, ${shown}, by a sign test`
    : `Better than its baseline beyond noise: ${lead}, ${shown}`;
}

/** The share that has to be right; null where the threshold names none. */
function shareWords(threshold: Threshold): string | null {
  if (threshold.kind === 'target') return `Your target of ${grouped(threshold.percent)} %`;
  if (threshold.kind !== 'break-even') return null;
  return `Break-even at ${grouped(threshold.percent)} %, from what a success gains and a failure costs`;
}

/** A threshold in one phrase; every number in it is the visitor's or computed, with n said. */
export function thresholdWords(threshold: Threshold): string {
  if (threshold.kind === 'done') return 'Done, or not done';
  const difference = differenceWords(threshold);
  const share = shareWords(threshold);
  return share === null ? difference : `${share}. Between two versions: ${lowered(difference)}`;
}

/** What has to be reached by what runs already: a share, and no other version. */
const confirmedWords = (threshold: Threshold): string =>
  shareWords(threshold) ?? 'The share that has to be right, written down before you count';

/**
 * Name of the strategy to turn to when the recommended one fails: a rung that the plan has not tried. Where
 * nothing was to be trained, a method of the own family that a reason speaks for comes before any training.
 */
function nextInLine(knowledge: RulebookEntries, recommendation: Recommendation): string | null {
  const tried = new Set(
    recommendation.plan.flatMap(({ step, strategy }) => [
      strategy,
      knowledge.steps.find(({ id }) => id === step)?.measures ?? null,
    ]),
  );
  const families = recommendation.ranking.filter(
    ({ family, closed }) => !closed && family !== recommendation.family,
  );
  const second = families.find(({ family }) => family === recommendation.second);
  const own = recommendation.ranking.find(({ family }) => family === recommendation.family);
  const trains = (id: string | undefined) =>
    knowledge.families.some((family) => family.id === id && family.role === 'training');
  const favoured =
    trains(second?.family) && !trains(own?.family)
      ? (own?.strategies ?? []).filter(({ score }) => score > 0)
      : [];
  const isMatched = (id: string) => {
    const by = knowledge.strategies.find((entry) => entry.id === id)?.dominatedBy?.strategy;
    const ranked = families.concat(own ?? []).flatMap(({ strategies }) => strategies);
    return ranked.some(({ strategy, closed }) => strategy === by && !closed);
  };
  const next = [...favoured, ...(second?.strategies ?? []), ...(own?.strategies ?? [])].find(
    ({ strategy, closed, score }) =>
      !closed && score >= 0 && !tried.has(strategy) && !isMatched(strategy),
  )?.strategy;
  return knowledge.strategies.find(({ id }) => id === next)?.name ?? null;
}

/** True where a step measures something that it can be held against. */
function hasBaseline(recommendation: Recommendation, step: string): boolean {
  const at = recommendation.plan.findIndex((planned) => planned.step === step);
  return recommendation.plan.slice(0, at).some(({ phase }) => phase === 'baseline');
}

/**
 * The plan in words: how each step is measured, when to stop, and what comes of it. To beat nothing is no
 * pass: without a target or a baseline before it, an experiment first needs one of the two.
 */
export function explainPlan(knowledge: Knowledge, recommendation: Recommendation): ExplainedStep[] {
  const next = nextInLine(knowledge, recommendation);
  return tellPlan(knowledge, recommendation).plan.flatMap((told): ExplainedStep[] => {
    const words = knowledge.steps.find(({ id }) => id === told.step);
    const planned = recommendation.plan.find(({ step }) => step === told.step);
    if (words === undefined || planned === undefined) return [];
    const isExperiment = told.phase === 'experiment';
    const confirms = words.confirms === true;
    const turnTo = isExperiment && !confirms && next !== null ? ` Next in line: ${next}.` : '';
    const needsTarget =
      isExperiment &&
      planned.threshold.kind === 'difference' &&
      !hasBaseline(recommendation, told.step);
    const bar = confirms
      ? confirmedWords(planned.threshold)
      : needsTarget
        ? 'First agree which share has to be right, or measure what runs today: without either there is nothing to beat'
        : thresholdWords(planned.threshold);
    const costly =
      planned.threshold.kind !== 'done' && recommendation.costlyErrors
        ? `. Count the costly errors separately: no more than ${confirms ? 'you can accept' : 'before'}`
        : '';
    return [
      {
        ...told,
        metric: words.metric,
        baseline: words.baseline,
        threshold: `${bar}${costly}`,
        stopRule: words.stopRule,
        effort: words.effort,
        ifPass: words.ifPass,
        ifFail: `${words.ifFail}${turnTo}`,
      },
    ];
  });
}

/** Days in words, rounded so that nobody takes them for exact. */
const roughly = (days: number) => (days < 3 ? Math.ceil(days * 2) / 2 : Math.round(days));

/** What the plan takes in all, and whether that is within the budget that was stated. */
export function effortWords({ effort }: Pick<Recommendation, 'effort'>): string {
  const { low, high, budget } = effort;
  if (high === 0) return '';
  const [from, to] = [roughly(low), roughly(high)];
  const range = from === to ? `about ${grouped(to)}` : `${grouped(from)} to ${grouped(to)}`;
  const unit = byCount(to, 'working day', 'working days');
  const days = `In all ${range} ${unit}, if every step is needed`;
  if (budget === null || high <= budget) return `${days}.`;
  return low > budget
    ? `${days}: more than your budget allows (about ${counted(budget, 'day')}).`
    : `${days}: it may exceed your budget (about ${counted(budget, 'day')}).`;
}
