import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { compile } from './compile';
import { Situation } from './compiled/situation';
import type { FactDefinition } from './fact-definition';

/** Id of the family that leads, by the compiled tables: no trace, no words. */
export function leadingFamily(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): string {
  const program = compile(knowledge, definitions);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  situation.lead();
  return program.families[situation.machine.family]?.id ?? '';
}
