import { explainPlan } from '../engine/explain-plan';
import { joinPlan } from '../model/join-prose';
import type { Told } from '../model/knowledge';
import type { PlanProse } from '../model/prose';
import type { Plans } from './plans';

/** Joins what is known when a verdict is shown with the words of the steps. */
export function createPlans(told: Told, words: PlanProse): Plans {
  const known = joinPlan(told, words);
  return { of: ({ recommendation }) => explainPlan(known, recommendation) };
}
