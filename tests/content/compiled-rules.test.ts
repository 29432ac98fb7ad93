import { expect, it } from 'vitest';
import { compile } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import { seeded } from '../../src/engine/completions';
import { byEvaluator, byProgram } from '../fixtures/decision-lines';
import { randomAnswers } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { decideOn, rulebook } from './deciding';

/** What every commit is held to; TEST_SHARE=20 makes it a night's work. */
const sets = Math.max(5_000, rounds(5_000));

it(
  `the compiled rules equal the evaluator on ${sets} random answer sets`,
  { timeout: 60_000 + 5 * sets },
  () => {
    const situation = new Situation(compile(rulebook), {});
    const random = seeded(100_000);
    for (let set = 0; set < sets; set += 1) {
      const density = set % 3 === 0 ? 1 : random();
      const answers = randomAnswers(random, rulebook.knowledge.questions, density);
      const wanted = byEvaluator(rulebook, decideOn(answers));
      const given = byProgram(situation, answers);
      if (given !== wanted) expect({ answers, says: given }).toEqual({ answers, says: wanted });
    }
  },
);
