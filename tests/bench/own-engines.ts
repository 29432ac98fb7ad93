import { run } from '../../src/engine/compiled/run';
import type { Program } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import { decideOn } from '../../src/engine/decide';
import type { Decision } from '../../src/engine/decide';
import { targetKey } from '../../src/engine/targets';
import type { Rulebook } from '../../src/engine/rulebook';
import type { BenchEngine, Sample } from './engine';

/** Points by axis, in the order in which rulebooks have them. */
function pointsOf({ training }: Rulebook, { reasons }: Decision): number[] {
  const axes = [
    ...['weights', 'context:facts', 'context:examples'],
    ...training.map(({ family }) => `training:${family.id}`),
  ];
  return axes.map((axis) =>
    reasons
      .filter(({ counts, on }) => counts && targetKey(on) === axis)
      .reduce((sum, { points }) => sum + points, 0),
  );
}

/** Scores, ruled-out strategies and leader of a decision, as the tables' engines say them. */
export function decisionLine({ rulebook, strategies }: Program, decision: Decision): string {
  const closedIds = decision.ranking.flatMap((family) =>
    family.strategies.filter(({ closed }) => closed).map(({ strategy }) => strategy),
  );
  let closed = 0;
  strategies.forEach(({ id }, index) => {
    if (closedIds.includes(id)) closed |= 1 << index;
  });
  return `${pointsOf(rulebook, decision).join()} ${closed} ${decision.strategy}`;
}

/** True rules of a decision, as the rule engines say them. */
export const firedLine = ({ fired }: Decision): string =>
  fired
    .filter(({ truth }) => truth === 'true')
    .map(({ rule }) => rule.rule.id)
    .sort()
    .join(' ');

/** The evaluator with its whole trace: fired rules, reasons, gates, chances, ranking. */
export function evaluator(program: Program): BenchEngine {
  const decide = ({ sorted, facts }: Sample) => decideOn(program.rulebook, sorted, facts);
  return {
    engine: 'evaluator',
    run: decide,
    says: (sample) => decisionLine(program, decide(sample)),
  };
}

/** The compiled program on joint codes, which a situation keeps as answers are set. */
export function compiled(program: Program): BenchEngine {
  const { machine } = new Situation(program, {});
  return {
    engine: 'compiled',
    run: ({ rows }) => {
      run(machine, rows);
      return machine.strategy;
    },
    says: ({ rows }) => {
      run(machine, rows);
      const leader = program.strategies[machine.strategy]?.id ?? '';
      return `${machine.scores.join()} ${machine.closed[0] ?? 0} ${leader}`;
    },
  };
}
