import type { Told } from '../model/knowledge';
import type { ExplainedStep, Outline, PlannedStep } from '../model/recommendation';
import { listed, thresholdWords } from './words';

/** Name of the strategy to turn to when the recommended one fails, or null. */
function nextInLine(knowledge: Told, recommendation: Outline): string | null {
  const second = recommendation.ranking.find(({ family }) => family === recommendation.second);
  const id = second?.strategies.find(({ shut }) => !shut)?.strategy;
  return knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? null;
}

function confirmWords(knowledge: Told, step: PlannedStep, text: string): string {
  const asked = knowledge.questions
    .filter(({ id }) => step.questions.includes(id))
    .map(({ short }) => short.toLowerCase());
  return asked.length === 0 ? text : `Settle first: ${listed(asked)}`;
}

/** The plan in words; steps of the watch phase are told apart as "revisit when". */
export function explainPlan(
  knowledge: Told,
  recommendation: Outline,
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

/** Words from which on a shared ending sounds like an echo; two, as in "the prompt", do not. */
const echo = 3;

/** `words` without the ending that it shares with `before`, e.g. "into each prompt" said twice. */
function withoutEcho(before: string, words: string): string {
  const [said, saying] = [before.toLowerCase().split(' '), words.split(' ')];
  const differs = (back: number): boolean => said.at(-back) !== saying.at(-back);
  const shared = saying.findIndex((_, index) => differs(index + 1));
  return shared >= echo ? saying.slice(0, -shared).join(' ') : words;
}

/** The one sentence of the result: the primary and its prominent complements, two at most. */
export function verdictWords(knowledge: Told, recommendation: Outline): string {
  const primary = knowledge.strategies.find(({ id }) => id === recommendation.strategy);
  const beside = recommendation.complements
    .flatMap(({ complement }) => knowledge.complements.filter(({ id }) => id === complement))
    .filter(({ prominent }) => prominent)
    .slice(0, 2)
    .map(({ verdict }) => verdict);
  const start = primary?.verdict ?? recommendation.strategy;
  const joined = beside.map((words) => withoutEcho(start, words));
  return joined.length === 0 ? `${start}.` : `${start}, ${listed(joined)}.`;
}
