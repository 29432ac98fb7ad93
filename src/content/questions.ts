import type { QuestionEntry } from '../model/question';
import { afterTryQuestions } from './questions/after-try';
import { firstRoundJobQuestions } from './questions/first-round-job';
import { firstRoundSettingQuestions } from './questions/first-round-setting';
import { sharpenAtHandQuestions } from './questions/sharpen-at-hand';
import { sharpenJobQuestions } from './questions/sharpen-job';
import { sharpenQualityQuestions } from './questions/sharpen-quality';
import { sharpenSettingQuestions } from './questions/sharpen-setting';
import { sharpenTeachingQuestions } from './questions/sharpen-teaching';
import { sheetQuestions } from './questions/sheet';
import { vetoQuestions } from './questions/vetoes';

const entries = [
  ...firstRoundJobQuestions,
  ...firstRoundSettingQuestions,
  ...sharpenJobQuestions,
  ...sharpenTeachingQuestions,
  ...sharpenQualityQuestions,
  ...sharpenSettingQuestions,
  ...sharpenAtHandQuestions,
  ...afterTryQuestions,
  ...vetoQuestions,
  ...sheetQuestions,
] as const;

/** A question with its ids and those of its options as types. */
export type AskedEntry = (typeof entries)[number];

/**
 * Every question, grouped by when it is worth asking: the first round in the order in which it is
 * asked, then the other groups, of each the most telling first.
 */
export const questions: readonly QuestionEntry[] = entries;
