import type { Complement } from '../model/strategy';
import { contextComplements } from './complements/context';
import { servingComplements } from './complements/serving';
import { trainingComplements } from './complements/training';

const entries = [...contextComplements, ...servingComplements, ...trainingComplements] as const;

/** The id of a complement, checked where it is written. */
export type ComplementId = (typeof entries)[number]['id'];

/** What can stand beside a strategy, by where it works: in the prompt, in serving, in training. */
export const complements: readonly Complement[] = entries;
