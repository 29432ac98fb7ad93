import type { Logic } from '../model/knowledge';
import type { Input, Recommendation } from '../model/recommendation';
import { assure } from './assure';
import { decide } from './decide';
import type { FactDefinition } from './fact-definition';
import { factDefinitions } from './facts';
import { outline } from './outline';

/**
 * The recipe. Answers and assumptions in, one defended recommendation out: pure, deterministic, and
 * the same bytes for the same answers in any order. Expects input that `readAnswers` let through;
 * what it does not know it ignores. Never throws on partial answers.
 */
export function recommend(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[] = factDefinitions(knowledge),
): Recommendation {
  const decision = decide(knowledge, input, definitions);
  const { evidence, ranking, reasons, plan, ...rest } = outline(
    knowledge,
    decision,
    input,
    definitions,
  );
  const { rulesVersion, family, strategy, second, firstBy, complements, strength, ...others } =
    rest;
  const { certainty, completions } = assure(knowledge, input, definitions, family);
  // In the order in which it is read.
  return {
    ...{ rulesVersion, family, strategy, second, firstBy, complements, strength },
    ...{ certainty, completions, evidence, ranking, reasons, plan, ...others },
  };
}
