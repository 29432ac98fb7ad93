import { describe, expect, it } from 'vitest';
import { createVerdicts } from '../../src/advisor/verdicts';
import { ladderRows } from '../../src/ui/results/ladder';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const answers = { weather: 'dry', hunger: 12, purse: 300, company: ['dog'] };

/** The rungs that a result begins on, with or without what its baselines measure. */
function startOf(measured: boolean): string[] {
  const steps = toyKnowledge.steps.map(({ measures, ...step }) =>
    measured && measures !== undefined ? { ...step, measures } : step,
  );
  const knowledge = { ...toyKnowledge, steps };
  const decision = createVerdicts(knowledge, toyFacts).decide({ answers });
  expect(decision.recommendation.plan.some(({ step }) => step === 'read-a-page')).toBe(true);
  const rows = ladderRows(knowledge, decision);
  const rungs = rows.flatMap((row) => (row.kind === 'rung' ? [row.rung] : row.rungs));
  return rungs.filter(({ standing }) => standing === 'start').map(({ id }) => id);
}

describe('the rung to start on', () => {
  it('is the one that the first baseline measures', () => {
    expect(startOf(true)).toEqual(['read']);
  });

  it('is that of the first experiment where no baseline measures a rung', () => {
    expect(startOf(false)).not.toContain('read');
  });
});

describe('a rung that is ruled out', () => {
  it('says so in the words of the questionnaire', () => {
    const stormy = { weather: 'storm', umbrella: 'no' };
    const decision = createVerdicts(toyKnowledge, toyFacts).decide({ answers: stormy });
    const rows = ladderRows(toyKnowledge, decision);
    const rungs = rows.flatMap((row) => (row.kind === 'rung' ? [row.rung] : row.rungs));
    expect(rungs.find(({ id }) => id === 'walk')).toMatchObject({
      standing: 'ruled-out',
      note: 'ruled out: a storm',
    });
  });
});
