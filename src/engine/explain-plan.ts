import type { Knowledge } from '../model/knowledge';
import type { ExplainedStep, PlannedStep, Recommendation } from '../model/recommendation';
import { listed, thresholdWords } from './words';

/** Name of the strategy to turn to when the recommended one fails, or null. */
function nextInLine(knowledge: Knowledge, recommendation: Recommendation): string | null {
  const second = recommendation.ranking.find(({ family }) => family === recommendation.second);
  const id = second?.strategies.find(({ shut }) => !shut)?.strategy;
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? null;
}

function confirmWords(knowledge: Knowledge, step: PlannedStep, text: string): string {
  const asked = knowledge.questions
    .filter(({ id }) => step.questions.includes(id))
    .map(({ short }) => short.toLowerCase());
  return asked.length === 0 ? text : `Settle first: ${listed(asked)}`;
}

/** The plan in words; steps of the watch phase are told apart as "revisit when". */
export function explainPlan(
  knowledge: Knowledge,
  recommendation: Recommendation,
): { plan: ExplainedStep[]; revisitWhen: string[] } {
  const next = nextInLine(knowledge, recommendation);
  const steps = recommendation.plan.flatMap((planned): ExplainedStep[] => {
    const words = knowledge.steps.find(({ id }) => id === planned.step);
    if (words === undefined) return [];
    const turnTo = planned.phase === 'experiment' && next !== null ? ` Next in line: ${next}.` : '';
    return [
      {
        step: planned.step,
        phase: planned.phase,
        strategy: planned.strategy,
        do: planned.phase === 'confirm' ? confirmWords(knowledge, planned, words.do) : words.do,
        metric: words.metric,
        baseline: words.baseline,
        threshold: thresholdWords(planned.threshold),
        stopRule: words.stopRule,
        effort: words.effort,
        ifPass: words.ifPass,
        ifFail: `${words.ifFail}${turnTo}`,
      },
    ];
  });
  const watch = steps.filter(({ phase }) => phase === 'watch');
  return {
    plan: steps.filter(({ phase }) => phase !== 'watch'),
    revisitWhen: watch.map((step) => step.do),
  };
}

/** The one sentence of the result: the primary and its prominent complements, two at most. */
export function verdictWords(knowledge: Knowledge, recommendation: Recommendation): string {
  const primary = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const beside = recommendation.complements
    .flatMap(({ complement }) => knowledge.complements.filter(({ id }) => id === complement))
    .filter(({ prominent }) => prominent)
    .slice(0, 2)
    .map(({ verdict }) => verdict);
  const start = primary?.verdict ?? recommendation.strategy;
  return beside.length === 0 ? `${start}.` : `${start}, ${listed(beside)}.`;
}
