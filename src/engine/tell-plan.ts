import type { Told } from '../model/knowledge';
import type { Outline, PlannedStep, ToldStep } from '../model/recommendation';
import { listed } from './words';

function confirmWords(knowledge: Told, step: PlannedStep, text: string): string {
  const asked = knowledge.questions
    .filter(({ id }) => step.questions.includes(id))
    .map(({ short }) => short.toLowerCase());
  return asked.length === 0 ? text : `Settle first: ${listed(asked)}`;
}

/**
 * What a plan does, step by step; steps of the watch phase are told apart as "revisit when". How each
 * is measured, and when to stop, is left to `explainPlan`.
 */
export function tellPlan(
  knowledge: Told,
  { plan }: Pick<Outline, 'plan'>,
): { plan: ToldStep[]; revisitWhen: string[] } {
  const steps = plan.flatMap((planned): ToldStep[] => {
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
