import type { Disagreement } from '../model/rule';
import { costAndOperationDisagreements } from './disagreements/cost-and-operation';
import { methodDisagreements } from './disagreements/methods';
import { whereToStartDisagreements } from './disagreements/where-to-start';

/** Where the five articles contradict one another or themselves, and what we follow. */
export const disagreements: Disagreement[] = [
  ...whereToStartDisagreements,
  ...methodDisagreements,
  ...costAndOperationDisagreements,
];
