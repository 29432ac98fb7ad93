import type { Complement } from '../model/strategy';
import { contextComplements } from './complements/context';
import { servingComplements } from './complements/serving';
import { trainingComplements } from './complements/training';

/** What can stand beside a strategy, by where it works: in the prompt, in serving, in training. */
export const complements: Complement[] = [
  ...contextComplements,
  ...servingComplements,
  ...trainingComplements,
];
