import type { Case } from '../model/case';
import { assistantIntentsCases } from './cases/assistant-intents';
import { bankingIntentsCases } from './cases/banking-intents';
import { codeCases } from './cases/code';
import { codingProductsCases } from './cases/coding-products';
import { domainsCases } from './cases/domains';
import { expertLabelsCases } from './cases/expert-labels';
import { factsCases } from './cases/facts';
import { financeCases } from './cases/finance';
import { lawCases } from './cases/law';
import { loraLandAnswersCases } from './cases/lora-land-answers';
import { loraLandLabelsCases } from './cases/lora-land-labels';
import { loraLandWritingCases } from './cases/lora-land-writing';
import { medicineCases } from './cases/medicine';
import { queriesCases } from './cases/queries';
import { questionTypesCases } from './cases/question-types';
import { sentimentFromFewCases } from './cases/sentiment-from-few';
import { skillsCases } from './cases/skills';
import { supportCases } from './cases/support';
import { teachersAndPreferencesCases } from './cases/teachers-and-preferences';
import { topicsFromFewCases } from './cases/topics-from-few';
import { volumeCases } from './cases/volume';

/**
 * Published comparisons of ways to adapt a model: what was known beforehand, and what came out best.
 * Tuning wins are over-represented, most are from 2022 to 2024, and papers rank by accuracy alone.
 */
export const cases: Case[] = [
  ...bankingIntentsCases,
  ...assistantIntentsCases,
  ...questionTypesCases,
  ...loraLandLabelsCases,
  ...loraLandWritingCases,
  ...loraLandAnswersCases,
  ...sentimentFromFewCases,
  ...topicsFromFewCases,
  ...expertLabelsCases,
  ...financeCases,
  ...lawCases,
  ...medicineCases,
  ...queriesCases,
  ...codeCases,
  ...codingProductsCases,
  ...factsCases,
  ...supportCases,
  ...domainsCases,
  ...teachersAndPreferencesCases,
  ...volumeCases,
  ...skillsCases,
];
