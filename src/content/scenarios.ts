import type { Scenario } from '../model/case';
import { givenScenarios } from './scenarios/given';
import { ownScenarios } from './scenarios/own';

/** Textbook situations, each with the advice that every version of the rules has to give. */
export const scenarios: Scenario[] = [...givenScenarios, ...ownScenarios];
