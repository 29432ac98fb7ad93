import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../src/engine/compile';
import { Situation } from '../../src/engine/compiled/situation';
import { seeded } from '../../src/engine/completions';
import { decide } from '../../src/engine/decide';
import type { FactDefinition } from '../../src/engine/fact-definition';
import type { Logic } from '../../src/model/knowledge';
import { byInterpreter, byProgram } from '../fixtures/decision-lines';
import { randomAnswers, randomKnowledge } from '../fixtures/random-knowledge';
import { rounds } from '../fixtures/rounds';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

// Thousands of decisions by the interpreter: seconds here, more on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Compares many random answer sets, complete and partial; stops at the first difference. */
function compare(
  knowledge: Logic,
  facts: readonly FactDefinition[],
  sets: number,
  seed: number,
): void {
  const random = seeded(seed);
  const assumptions = { 'coins-per-dinner': 4 };
  const situation = new Situation(compile(knowledge, facts), assumptions);
  for (let set = 0; set < sets; set += 1) {
    const answers = randomAnswers(random, knowledge.questions, set % 3 === 0 ? 1 : random());
    const wanted = byInterpreter(knowledge, decide(knowledge, { answers, assumptions }, facts));
    const given = byProgram(situation, answers);
    if (given !== wanted) expect({ answers, says: given }).toEqual({ answers, says: wanted });
  }
}

describe('compile', () => {
  it('equals the interpreter on the toy knowledge', () => {
    compare(toyKnowledge, toyFacts, rounds(10_000), 1);
  });

  it('equals the interpreter on knowledge without any sense in it', () => {
    const random = seeded(7);
    for (let round = 0; round < 40; round += 1) {
      const size = {
        questions: 3 + (round % 9),
        rules: 5 + 3 * round,
        families: 2 + (round % 7),
        strategies: 4 + round,
      };
      const { knowledge, facts } = randomKnowledge(random, size);
      compare(knowledge, facts, rounds(250), round);
    }
  });

  it('compiles the same knowledge once', () => {
    expect(compile(toyKnowledge, toyFacts)).toBe(compile(toyKnowledge, toyFacts));
  });

  it('refuses effects of opposite signs in one consideration', () => {
    const [rule] = toyKnowledge.rules;
    const against = {
      ...rule!,
      id: 'against',
      effects: [{ kind: 'disfavour', on: { family: 'home' }, by: 'slight' } as const],
    };
    const knowledge = { ...toyKnowledge, rules: [...toyKnowledge.rules, against] };
    expect(() => compile(knowledge, toyFacts)).toThrow(
      'Opposite signs in consideration rain-inside family:home',
    );
  });
});
