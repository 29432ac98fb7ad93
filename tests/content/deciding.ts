import { knowledge } from '../../src/content';
import { decide } from '../../src/engine/decide';
import type { Decision } from '../../src/engine/decide';
import { factDefinitions } from '../../src/engine/facts';
import type { Answers } from '../../src/model/answers';

export const definitions = factDefinitions(knowledge);

/** The bare decision of the real knowledge on some answers: no plan, no completions. */
export const decideOn = (answers: Answers): Decision => decide(knowledge, { answers }, definitions);
