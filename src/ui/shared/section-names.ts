import type { Section } from '../../model/question';

/** What the groups of questions are called on every page. */
export const sectionNames: Readonly<Record<Section, string>> = {
  task: 'The task',
  data: 'Your data',
  model: 'The model',
  operation: 'In operation',
  team: 'Your team',
};

/** In the order of the questionnaire. */
export const sectionOrder = [
  'task',
  'data',
  'model',
  'operation',
  'team',
] as const satisfies readonly Section[];
