import type { ExplainedStep, Recommendation } from '../model/recommendation';

/** The steps of a plan as they read beside “Passes if”: one with nothing to measure passes once it is done. */
export function withPasses<Step extends ExplainedStep>(
  steps: readonly Step[],
  { plan }: Pick<Recommendation, 'plan'>,
): Step[] {
  const onlyDone = plan.filter(({ threshold }) => threshold.kind === 'done');
  return steps.map((one) =>
    onlyDone.some(({ step }) => step === one.step) ? { ...one, threshold: 'It is done' } : one,
  );
}
