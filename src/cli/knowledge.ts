import type { Knowledge } from '../model/knowledge';
import { readArguments, BadInput } from './arguments';
import type { World } from './world';

/** `knowledge`: everything that the engine knows, as one JSON object. */
export function knowledgeCommand(args: string[], world: World): string {
  const { words } = readArguments(args);
  if (words.length > 0) throw new BadInput('takes no arguments');
  return JSON.stringify(publicKnowledge(world.knowledge), null, 2);
}

/** What programs may read, without what only the program itself needs. */
export function publicKnowledge(knowledge: Knowledge) {
  const { version, asOf, questions, strategies, rules, disagreements, sources } = knowledge;
  const { families, complements, steps, assumptions, facts, calibration, shares } = knowledge;
  return {
    rulesVersion: version,
    asOf,
    questions,
    strategies,
    rules: rules.map(({ id, consideration, when, effects, because, grade, sources: cited }) => ({
      id,
      consideration,
      when,
      effects,
      because,
      grade,
      sources: cited,
    })),
    disagreements: disagreements.map(({ id, sides, resolution }) => ({ id, sides, resolution })),
    sources,
    families,
    complements,
    steps,
    assumptions,
    facts,
    calibration,
    shares,
  };
}
