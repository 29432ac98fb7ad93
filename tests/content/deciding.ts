import { knowledge } from '../../src/content';
import { decide } from '../../src/engine/decide';
import type { Decision } from '../../src/engine/decide';
import { recommend } from '../../src/engine/recommend';
import { indexRulebook } from '../../src/engine/rulebook';
import { factsOf } from '../../src/facts';
import type { Answers } from '../../src/model/answers';
import type { Recommendation } from '../../src/model/recommendation';

/** The real knowledge with its facts, indexed. */
export const rulebook = indexRulebook(knowledge, factsOf(knowledge));
export const { definitions } = rulebook;

/** The bare decision of the real knowledge on some answers: no plan. */
export const decideOn = (answers: Answers): Decision => decide(rulebook, { answers });

/** The whole recommendation, plan and complements included. */
export const recommendFor = (answers: Answers): Recommendation => recommend(rulebook, { answers });
