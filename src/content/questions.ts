import type { QuestionEntry } from '../model/question';
import { dataQuestions } from './questions/data';
import { modelQuestions } from './questions/model';
import { modelSourceQuestions } from './questions/model-sources';
import { openingJobQuestions } from './questions/opening-job';
import { openingSettingQuestions } from './questions/opening-setting';
import { operationLimitQuestions } from './questions/operation-limits';
import { operationLoadQuestions } from './questions/operation-load';
import { taskQuestions } from './questions/task';
import { teamQuestions } from './questions/team';

/**
 * Every question, in the order of the questionnaire: first the seven that lead to a first result,
 * then the rest by section, the most telling of each section first.
 */
export const questions: QuestionEntry[] = [
  ...openingJobQuestions,
  ...openingSettingQuestions,
  ...taskQuestions,
  ...dataQuestions,
  ...modelQuestions,
  ...modelSourceQuestions,
  ...operationLoadQuestions,
  ...operationLimitQuestions,
  ...teamQuestions,
];
