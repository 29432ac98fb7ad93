import { describe, expect, it } from 'vitest';
import { splitProse } from '../../src/model/prose';
import { createDecider } from '../../src/state/create-decider';
import { ladderRows } from '../../src/ui/results/ladder-rows';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

/** The toy, with a first step that stretches and thereby measures something, or nothing. */
function startFor(measures?: string): (string | undefined)[] {
  const steps = toyKnowledge.steps.map((one) =>
    one.id === 'stretch' ? { ...one, measures } : one,
  );
  const { logic, prose } = splitProse({ ...toyKnowledge, steps });
  const decision = createDecider(logic, prose, toyFacts).decide({
    answers: { weather: 'dry', hunger: 12, purse: 300, company: ['dog'] },
  });
  expect(decision.recommendation.plan[0]?.step).toBe('stretch');
  const rows = ladderRows({ ...toyKnowledge, steps }, decision);
  const rungs = rows.flatMap((row) => (row.kind === 'rung' ? [row.rung] : row.rungs));
  return rungs.filter(({ standing }) => standing === 'start').map(({ id }) => id);
}

describe('the rung to start on', () => {
  it('is the one that the first baseline measures', () => {
    expect(startFor('bake')).toEqual(['bake']);
  });

  it('is that of the first experiment where no baseline measures a rung', () => {
    expect(startFor()).not.toContain('bake');
  });
});
