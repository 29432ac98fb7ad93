import type { Planned } from '../model/knowledge';
import type { ExplainedStep, Outline } from '../model/recommendation';
import { tellPlan } from './tell-plan';
import { thresholdWords } from './threshold-words';

/** Name of the strategy to turn to when the recommended one fails, or null. */
function nextInLine(knowledge: Planned, recommendation: Outline): string | null {
  const second = recommendation.ranking.find(({ family }) => family === recommendation.second);
  const id = second?.strategies.find(({ shut }) => !shut)?.strategy;
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? null;
}

/** The plan in words: how each step is measured, when to stop, and what comes of it. */
export function explainPlan(knowledge: Planned, recommendation: Outline): ExplainedStep[] {
  const next = nextInLine(knowledge, recommendation);
  return tellPlan(knowledge, recommendation).plan.flatMap((told): ExplainedStep[] => {
    const words = knowledge.steps.find(({ id }) => id === told.step);
    const planned = recommendation.plan.find(({ step }) => step === told.step);
    if (words === undefined || planned === undefined) return [];
    const turnTo = told.phase === 'experiment' && next !== null ? ` Next in line: ${next}.` : '';
    return [
      {
        ...told,
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
}
