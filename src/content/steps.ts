import type { Step } from '../model/strategy';
import { baselineSteps } from './steps/baseline';
import { stepsBySituation } from './steps/by-situation';
import { complementContextSteps } from './steps/complement-context';
import { complementServingSteps } from './steps/complement-serving';
import { complementTrainingSteps } from './steps/complement-training';
import { prepareSteps } from './steps/prepare';
import { tryLearningSteps } from './steps/try-learning';
import { tryPromptSteps } from './steps/try-prompt';
import { tryRetrieveSteps } from './steps/try-retrieve';
import { tryTuneSteps } from './steps/try-tune';
import { tryTunePartSteps } from './steps/try-tune-part';
import { watchSteps } from './steps/watch';

const entries = [
  ...prepareSteps,
  ...baselineSteps,
  ...tryPromptSteps,
  ...tryRetrieveSteps,
  ...tryTuneSteps,
  ...tryTunePartSteps,
  ...tryLearningSteps,
  ...stepsBySituation,
  ...complementContextSteps,
  ...complementServingSteps,
  ...complementTrainingSteps,
  ...watchSteps,
] as const;

/** The id of a step, checked where it is written. */
export type StepId = (typeof entries)[number]['id'];

/** Words of every step that a plan can hold. Thresholds are computed, so none stands here. */
export const steps: readonly Step[] = entries;
