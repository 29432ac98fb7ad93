/*
 * What the pages ask of a plan that is being worked through: which step is next, what the result of a
 * finished one answers, which notes belong to steps that the plan no longer has, and which step a
 * measured variant belongs to. Pure.
 */
import { unsure } from '../model/answers';
import type { Answers } from '../model/answers';
import type { Knowledge } from '../model/knowledge';
import { isBlank } from '../model/plan-progress';
import type { Progress, StepProgress } from '../model/plan-progress';
import type { PlannedStep, Recommendation, Threshold, WordedStep } from '../model/recommendation';
import type { Step } from '../model/strategy';

/** The first step that is not done; null where all are, or there is none. */
export function stepNow(plan: readonly WordedStep[], progress: Progress): string | null {
  return plan.find(({ step }) => progress[step]?.done !== true)?.step ?? null;
}

/** Points of a hundred below the bar that still count as near: as in the reading of results. */
const nearWithin = 10;

/** A typed number as percent: 86, or 0.86; null where it could be neither. */
function asPercent(result: number): number | null {
  if (result > 1 && result <= 100) return result;
  return result >= 0 && result < 1 ? result * 100 : null;
}

type On = NonNullable<Step['answers']>[number]['on'];

/** What has come of a step, as the content names it. */
function outcomes({ done, result }: StepProgress, threshold: Threshold | undefined): On[] {
  if (done !== true) return [];
  if (result === undefined) return ['done'];
  if (typeof result !== 'number') return ['done', 'measured', result];
  const percent = asPercent(result);
  const hasBar = threshold?.kind === 'target' || threshold?.kind === 'break-even';
  const bar = hasBar ? threshold.percent : null;
  if (percent === null || bar === null) return ['done', 'measured'];
  if (percent >= bar) return ['done', 'measured', 'meets'];
  return ['done', 'measured', bar - percent <= nearWithin ? 'near' : 'far'];
}

/** An answer that a finished step offers. */
export interface Offer {
  readonly question: string;
  readonly answer: string;
}

/**
 * What the result of a finished step answers: nothing that is answered so already, and nothing that
 * would take the place of an answer that says more.
 */
export function offersOf(
  { steps }: Pick<Knowledge, 'steps'>,
  planned: PlannedStep,
  progress: StepProgress,
  answers: Answers,
): readonly Offer[] {
  const found = outcomes(progress, planned.threshold);
  const told = steps.find(({ id }) => id === planned.step)?.answers ?? [];
  return told
    .filter(({ on, question, answer, over }) => {
      const now = answers[question];
      if (!found.includes(on) || now === answer) return false;
      if (now === undefined || now === unsure || over === undefined) return true;
      return typeof now === 'string' && over.includes(now);
    })
    .map(({ question, answer }) => ({ question, answer }));
}

/** What is noted of a step that the plan no longer has. */
export interface LeftStep {
  readonly step: string;
  /** What was to do; the bare id where these rules know no such step. */
  readonly do: string;
  readonly progress: StepProgress;
}

/** Notes on steps that are not in the plan, in the order in which they were made. */
export function leftSteps(
  { steps }: Pick<Knowledge, 'steps'>,
  plan: readonly WordedStep[],
  progress: Progress,
): readonly LeftStep[] {
  return Object.entries(progress)
    .filter(([id, noted]) => !isBlank(noted) && plan.every(({ step }) => step !== id))
    .map(([id, noted]) => ({
      step: id,
      do: steps.find((step) => step.id === id)?.do ?? id,
      progress: noted,
    }));
}

/**
 * Steps of a plan that try what a measured variant is, those still to do first.
 * @param tries what the variant is: a prompt, an optimised one, a trained model
 */
export function stepsThatTry(
  { steps }: Pick<Knowledge, 'steps'>,
  { plan }: Pick<Recommendation, 'plan'>,
  tries: NonNullable<Step['tries']>,
  progress: Progress,
): readonly Step[] {
  const fitting = plan.flatMap(({ step }) => {
    const found = steps.find(({ id }) => id === step);
    return found?.tries === tries ? [found] : [];
  });
  const isDone = ({ id }: Step) => progress[id]?.done === true;
  return [...fitting.filter((step) => !isDone(step)), ...fitting.filter(isDone)];
}
