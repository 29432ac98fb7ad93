import { beforeTraining } from './before-training';
import { contextAndLabels } from './context-and-labels';
import { tuning } from './tuning';
import { learningFromOthers } from './learning-from-others';
import type { Witness } from './witness';

/** One for every strategy that no other dominates. */
export const witnesses: Witness[] = [
  ...beforeTraining,
  ...contextAndLabels,
  ...tuning,
  ...learningFromOthers,
];
