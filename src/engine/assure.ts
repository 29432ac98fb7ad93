import type { Logic } from '../model/knowledge';
import type { Assurance, Input } from '../model/recommendation';
import { certaintyOf } from './certainty';
import { countCompletions, isSteady } from './completions';
import type { FactDefinition } from './fact-definition';
import { leadingFamily } from './leading-family';
import { nextQuestion } from './next-question';
import { isSettled } from './settle';

/** How sure it is that a family stays in front. @param family that leads today on the same input */
export function assure(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
  family: string,
): Assurance {
  const completions = countCompletions(knowledge, input, definitions);
  const settled = isSettled(knowledge, input, definitions, completions);
  const same = completions.families[family] ?? 0;
  return { certainty: certaintyOf(settled, same, completions.of), completions };
}

/** How sure a result is, and how asking goes on from it. */
export interface Assured extends Assurance {
  /** The family that leads today. */
  readonly family: string;
  /** The question that is expected to tell most; null where there is none left to ask. */
  readonly nextQuestion: string | null;
  /** The same family in nearly all completions: an honest place to stop asking. */
  readonly steady: boolean;
}

/** As `assure`, with the way on. @param asked the same input, what was passed over counted as unsure */
export function assureAndAsk(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
  asked: Input,
): Assured {
  const family = leadingFamily(knowledge, input, definitions);
  const assurance = assure(knowledge, input, definitions, family);
  const { completions } = assurance;
  return {
    ...assurance,
    family,
    nextQuestion: nextQuestion(knowledge, asked, definitions, completions),
    steady: isSteady(completions, family),
  };
}
