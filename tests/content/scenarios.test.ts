import { describe, expect, it } from 'vitest';
import { scenarios } from '../../src/content/scenarios';
import type { Recommendation } from '../../src/model/recommendation';
import type { Scenario } from '../../src/model/case';
import { recommendFor } from './deciding';

/** What came out, for whoever has to find out why. */
function told({ family, strategy, chances, questions, complements }: Recommendation): string {
  const percent = (chance: number) => `${Math.round(100 * chance)} %`;
  const { for: pro, against } = questions.weights;
  return [
    `It came out as ${family}, ${strategy}`,
    `context ${percent(chances.context)}, weights ${percent(chances.weights)}`,
    `for training: ${pro.join(', ') || 'nothing'}; against: ${against.join(', ') || 'nothing'}`,
    `beside it: ${complements.map(({ complement }) => complement).join(', ') || 'nothing'}`,
  ].join('; ');
}

/** What is not as an expert would have it, one line each. */
function faultsOf(scenario: Scenario, result: Recommendation): string[] {
  const { family, context, methods, with: wanted = [], without: refused = [] } = scenario;
  const beside = result.complements.map(({ complement }) => complement);
  const isGiven = result.chances.context >= 0.5;
  return [
    ...(family.includes(result.family) ? [] : [`the family is none of ${family.join(', ')}`]),
    ...(context === undefined || isGiven === (context === 'yes')
      ? []
      : [`context must be ${context}`]),
    ...(methods === undefined || methods.includes(result.strategy)
      ? []
      : [`the method is none of ${methods.join(', ')}`]),
    ...wanted.filter((id) => !beside.includes(id)).map((id) => `${id} does not stand beside it`),
    ...refused.filter((id) => beside.includes(id)).map((id) => `${id} stands beside it`),
  ];
}

describe('the real rules', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    'give what an expert would defend: %s',
    (_id, scenario) => {
      const result = recommendFor(scenario.answers);
      expect(faultsOf(scenario, result), told(result)).toEqual([]);
    },
  );

  it('would be found out: advice for one scenario seldom fits the next', () => {
    const misfits = scenarios.filter((scenario, at) => {
      const next = scenarios[(at + 7) % scenarios.length];
      return next !== undefined && faultsOf(next, recommendFor(scenario.answers)).length > 0;
    });
    expect(misfits.length).toBeGreaterThan(scenarios.length / 2);
  });
});
