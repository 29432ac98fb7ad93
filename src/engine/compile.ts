import type { Logic } from '../model/knowledge';
import { makeProgram } from './compiled/program';
import type { Program } from './compiled/program';
import type { FactDefinition } from './fact-definition';

/** Programs that were made, so that the same knowledge is compiled once. */
const made = new WeakMap<Logic, { definitions: readonly FactDefinition[]; program: Program }[]>();

/**
 * Knowledge as tables for sweeps: bit-parallel over rules, three-valued, no code generated, and equal
 * to the interpreter (`decide`) in family scores, gates and leader on every input. Inputs are option
 * codes, cells of numbers between thresholds, and where a fact's interval lies among its thresholds.
 * Knowledge is plain data that nobody changes, so a program is remembered with it.
 * @throws on knowledge that check-knowledge refuses
 */
export function compile(knowledge: Logic, definitions: readonly FactDefinition[]): Program {
  const known = made.get(knowledge) ?? [];
  const found = known.find((entry) => entry.definitions === definitions);
  if (found !== undefined) return found.program;
  const program = makeProgram(knowledge, definitions);
  made.set(knowledge, [...known, { definitions, program }]);
  return program;
}
