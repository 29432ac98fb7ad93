import { run } from '../../src/engine/compiled/run';
import type { Program } from '../../src/engine/compiled/program';
import { Situation } from '../../src/engine/compiled/situation';
import { decideOn } from '../../src/engine/decide';
import type { Decision } from '../../src/engine/decide';
import type { BenchEngine, Sample } from './engine';

/** Scores, shut strategies and leader of a decision, as the tables' engines say them. */
export function decisionLine(program: Program, decision: Decision): string {
  const { families, strategies } = program;
  const scores = families.map(
    ({ id }) => decision.ranking.find(({ family }) => family === id)?.score ?? 0,
  );
  const shutIds = decision.ranking.flatMap((family) =>
    family.strategies.filter(({ shut }) => shut).map(({ strategy }) => strategy),
  );
  let shut = 0;
  strategies.forEach(({ id }, index) => {
    if (shutIds.includes(id)) shut |= 1 << index;
  });
  return `${scores.join()} ${shut} ${decision.strategy}`;
}

/** True rules of a decision, as the rule engines say them. */
export const firedLine = ({ fired }: Decision): string =>
  fired
    .filter(({ truth }) => truth === 'true')
    .map(({ rule }) => rule.id)
    .sort()
    .join(' ');

/** The interpreter with its whole trace: fired rules, reasons, gates, ranking. */
export function interpreter(program: Program): BenchEngine {
  const { knowledge, definitions } = program;
  const decide = ({ grounds }: Sample) => decideOn(knowledge, grounds, definitions);
  return {
    engine: 'interpreter',
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
      return `${machine.scores.join()} ${machine.shut[0] ?? 0} ${leader}`;
    },
  };
}
