import type { Case } from '../model/case';
import { translationCases } from './cases/translation';
import { questionAnsweringFromAlpacaloraCases } from './cases/question-answering-from-alpacalora';
import { questionAnsweringFromGovukCases } from './cases/question-answering-from-govuk';
import { questionAnsweringFromLlamacppCases } from './cases/question-answering-from-llamacpp';
import { questionAnsweringFromOvadiaCases } from './cases/question-answering-from-ovadia';
import { classificationFromAesCases } from './cases/classification-from-aes';
import { classificationFromBertschBanking77N8192Cases } from './cases/classification-from-bertsch-banking77-n8192';
import { classificationFromBertschTrecfineN1000Cases } from './cases/classification-from-bertsch-trecfine-n1000';
import { classificationFromCheckrHardCases } from './cases/classification-from-checkr-hard';
import { classificationFromDeusCases } from './cases/classification-from-deus';
import { classificationFromGreptileCases } from './cases/classification-from-greptile';
import { classificationFromIntercomCases } from './cases/classification-from-intercom';
import { classificationFromLegalCases } from './cases/classification-from-legal';
import { classificationFromLoralandGlueWnliCases } from './cases/classification-from-loraland-glue-wnli';
import { classificationFromOnsCases } from './cases/classification-from-ons';
import { classificationFromSetfitCases } from './cases/classification-from-setfit';
import { classificationFromShearsCases } from './cases/classification-from-shears';
import { classificationFromTornbergCases } from './cases/classification-from-tornberg';
import { chatFromAiewfCases } from './cases/chat-from-aiewf';
import { chatFromFalseCases } from './cases/chat-from-false';
import { codeFromCognitionCases } from './cases/code-from-cognition';
import { codeFromReplitCases } from './cases/code-from-replit';
import { structuredOutputFromAi4thoughtCases } from './cases/structured-output-from-ai4thought';
import { structuredOutputFromLoralandCases } from './cases/structured-output-from-loraland';
import { extractionFromBioredirectCases } from './cases/extraction-from-bioredirect';
import { extractionFromEvalllmCases } from './cases/extraction-from-evalllm';
import { extractionFromMercariCases } from './cases/extraction-from-mercari';
import { reasoningCases } from './cases/reasoning';
import { summarizationCases } from './cases/summarization';
import { rewritingCases } from './cases/rewriting';
import { toolUseCases } from './cases/tool-use';
import { otherTasksCases } from './cases/other-tasks';

/**
 * Published comparisons of ways to adapt a model: what was known beforehand, and what came out best, by
 * task and then by id. Tuning wins are over-represented (weakly prompted rivals; vendors publish wins),
 * papers rank by accuracy where practice also ranks by cost and speed, and many were read in abstracts
 * or excerpts.
 */
export const cases: Case[] = [
  ...translationCases,
  ...questionAnsweringFromAlpacaloraCases,
  ...questionAnsweringFromGovukCases,
  ...questionAnsweringFromLlamacppCases,
  ...questionAnsweringFromOvadiaCases,
  ...classificationFromAesCases,
  ...classificationFromBertschBanking77N8192Cases,
  ...classificationFromBertschTrecfineN1000Cases,
  ...classificationFromCheckrHardCases,
  ...classificationFromDeusCases,
  ...classificationFromGreptileCases,
  ...classificationFromIntercomCases,
  ...classificationFromLegalCases,
  ...classificationFromLoralandGlueWnliCases,
  ...classificationFromOnsCases,
  ...classificationFromSetfitCases,
  ...classificationFromShearsCases,
  ...classificationFromTornbergCases,
  ...chatFromAiewfCases,
  ...chatFromFalseCases,
  ...codeFromCognitionCases,
  ...codeFromReplitCases,
  ...structuredOutputFromAi4thoughtCases,
  ...structuredOutputFromLoralandCases,
  ...extractionFromBioredirectCases,
  ...extractionFromEvalllmCases,
  ...extractionFromMercariCases,
  ...reasoningCases,
  ...summarizationCases,
  ...rewritingCases,
  ...toolUseCases,
  ...otherTasksCases,
];
