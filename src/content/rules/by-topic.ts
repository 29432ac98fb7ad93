import { dataSimilarityRules } from './data-similarity';
import { mlExpertiseRules } from './ml-expertise';
import { taskNoveltyRules } from './task-novelty';
import { latencyRules } from './latency';
import { contextCostRules } from './context-cost';
import { accessRules } from './access';
import { computedRules } from './computed';
import { examplesRules } from './examples';
import { narrowTasksRules } from './narrow-tasks';
import { examplesInPromptsRules } from './examples-in-prompts';
import { dataQualityRules } from './data-quality';
import { knowledgeAndContentRules } from './knowledge-and-content';
import { changingFactsRules } from './changing-facts';
import { taskShapeRules } from './task-shape';
import { edgeCasesAndQualityRules } from './edge-cases-and-quality';
import { promptingLadderRules } from './prompting-ladder';
import { optimisersRules } from './optimisers';
import { modelSizeRules } from './model-size';
import { methodChoiceRules } from './method-choice';
import { encodersRules } from './encoders';
import { hardwareRules } from './hardware';
import { manyTasksRules } from './many-tasks';
import { classificationRules } from './classification';
import { labelsByExampleRules } from './labels-by-example';
import { preferencesRules } from './preferences';
import { distillationRules } from './distillation';
import { pretrainingRules } from './pretraining';
import { budgetAndVolumeRules } from './budget-and-volume';
import { servingRules } from './serving';
import { safetyAndTermsRules } from './safety-and-terms';
import { readinessRules } from './readiness';
import { trainingCraftRules } from './training-craft';
import { largeModelPerRequestRules } from './large-model-per-request';
import { whoMakesExamplesRules } from './who-makes-examples';
import { taskConventionsRules } from './task-conventions';
import { changingRulesRules } from './changing-rules';
import { earlierTrainingRules } from './earlier-training';
import { misconceptionsRules } from './misconceptions';

/**
 * Every rule by topic, which is the name of its file, in the order in which pages list them; the first
 * five topics are the ones people ask about first.
 */
export const rulesByTopic = {
  'data-similarity': dataSimilarityRules,
  'ml-expertise': mlExpertiseRules,
  'task-novelty': taskNoveltyRules,
  latency: latencyRules,
  'context-cost': contextCostRules,
  access: accessRules,
  computed: computedRules,
  examples: examplesRules,
  'narrow-tasks': narrowTasksRules,
  'examples-in-prompts': examplesInPromptsRules,
  'data-quality': dataQualityRules,
  'knowledge-and-content': knowledgeAndContentRules,
  'changing-facts': changingFactsRules,
  'task-shape': taskShapeRules,
  'edge-cases-and-quality': edgeCasesAndQualityRules,
  'prompting-ladder': promptingLadderRules,
  optimisers: optimisersRules,
  'model-size': modelSizeRules,
  'method-choice': methodChoiceRules,
  encoders: encodersRules,
  hardware: hardwareRules,
  'many-tasks': manyTasksRules,
  classification: classificationRules,
  'labels-by-example': labelsByExampleRules,
  preferences: preferencesRules,
  distillation: distillationRules,
  pretraining: pretrainingRules,
  'budget-and-volume': budgetAndVolumeRules,
  serving: servingRules,
  'safety-and-terms': safetyAndTermsRules,
  readiness: readinessRules,
  'training-craft': trainingCraftRules,
  'large-model-per-request': largeModelPerRequestRules,
  'who-makes-examples': whoMakesExamplesRules,
  'task-conventions': taskConventionsRules,
  'changing-rules': changingRulesRules,
  'earlier-training': earlierTrainingRules,
  misconceptions: misconceptionsRules,
} as const;
