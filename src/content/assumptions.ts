import type { Assumption } from '../model/assumption-values';
import { evaluationAssumptions } from './assumptions/evaluation';
import { hostedAssumptions } from './assumptions/hosted';
import { machineAssumptions } from './assumptions/machines';
import { priceAssumptions } from './assumptions/prices';
import { requestAssumptions } from './assumptions/requests';
import { workAssumptions } from './assumptions/work';

/** Quantities that nobody is asked for but results lean on; the visitor may change each. */
export const assumptions: Assumption[] = [
  ...hostedAssumptions,
  ...evaluationAssumptions,
  ...priceAssumptions,
  ...workAssumptions,
  ...machineAssumptions,
  ...requestAssumptions,
];
