import { decide } from '../engine/decide';
import { factDefinitions } from '../engine/facts';
import { unsure } from '../model/answers';
import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';

/** What a way of deciding answers: the family, and its second choice where it has one. */
export interface Choice {
  readonly family: string;
  readonly second: string | null;
}

/** Any way of deciding from answers alone. */
export type Policy = (answers: Answers) => Choice;

/** The rules engine. The bare decision: plan and certainty change neither family nor second. */
export function enginePolicy(knowledge: Logic): Policy {
  return (answers) => {
    const { family, second } = decide(knowledge, { answers }, factDefinitions(knowledge));
    return { family, second };
  };
}

/** The same family whatever is said. */
export function always(family: string): Policy {
  return () => ({ family, second: null });
}

/** Examples from which the flowchart tunes. */
const flowchartExamples = 100;

/** The plain flowchart: content too large or too quick for a prompt, else enough examples, else prompt. */
export const flowchart: Policy = (answers) => {
  const change = answers['content-change'];
  const examples = answers['labelled-examples'];
  const moves = change === 'weekly' || change === 'live';
  if (answers['content-size'] === 'large' || moves) return { family: 'retrieve', second: null };
  const enough = typeof examples === 'number' && examples >= flowchartExamples;
  return { family: enough ? 'tune' : 'prompt', second: null };
};

/** How many questions are answered and not "unsure". */
export function countKnown(answers: Answers): number {
  return Object.values(answers).filter((answer) => answer !== unsure).length;
}
