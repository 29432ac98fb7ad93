import type { Complement } from '../model/strategy';
import { contextComplements } from './complements/context';
import { servingComplements } from './complements/serving';
import { trainingComplements } from './complements/training';

const entries = [...contextComplements, ...servingComplements, ...trainingComplements] as const;

/** The entries with their ids as types; vocabulary.ts reads them. */
export type ComplementEntries = typeof entries;

/** What can stand beside a strategy, by where it works: in the prompt, in serving, in training. */
export const complements: readonly Complement[] = entries;
