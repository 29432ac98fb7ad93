import { expect, it } from 'vitest';
import { knowledge } from '../../src/content';
import { compile } from '../../src/engine/compile';
import { Situation } from '../../src/engine/compiled/situation';
import { seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import { factDefinitions } from '../../src/engine/facts';
import { byInterpreter, byProgram } from '../fixtures/decision-lines';
import { randomAnswers } from '../fixtures/random-knowledge';

it(
  'the compiled rules equal the interpreter on 100,000 random answer sets',
  { timeout: 300_000 },
  () => {
    const definitions = factDefinitions(knowledge);
    const situation = new Situation(compile(knowledge, definitions), {});
    const random = seeded(100_000);
    for (let set = 0; set < 100_000; set += 1) {
      const answers = randomAnswers(random, knowledge.questions, set % 3 === 0 ? 1 : random());
      const wanted = byInterpreter(knowledge, decide(knowledge, { answers }, definitions));
      const given = byProgram(situation, answers);
      if (given !== wanted) expect({ answers, says: given }).toEqual({ answers, says: wanted });
    }
  },
);
