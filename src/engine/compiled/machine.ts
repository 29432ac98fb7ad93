import type { Program } from './program';

/** Working memory of one program; `run` leaves the outcome in it. */
export interface Machine {
  readonly program: Program;
  /** Units that are surely true, and (after `runOpen`) those that are not false. */
  readonly sure: Int32Array;
  readonly possible: Int32Array;
  /** Points by family index. */
  readonly scores: Int32Array;
  /** Strategies shut by a closed gate, and (after `runOpen`) those with a gate that may close. */
  readonly shut: Int32Array;
  readonly mayShut: Int32Array;
  /** Strategies that a true rule puts first. */
  readonly first: Int32Array;
  /** The leader, as indices; -1 where there is none. */
  family: number;
  strategy: number;
  /** Terms that hold, before they are joined to units. */
  readonly terms: Int32Array;
  readonly packed: Int32Array;
  readonly methodScores: Int32Array;
}

/** Room to run a program in. Not shared between callers that interleave. */
export function makeMachine(program: Program): Machine {
  const { families, familySums, strategyWords, unitWords } = program;
  const packedWords = Math.max(
    3,
    familySums.words,
    ...families.map((family) => family.methods.words),
  );
  return {
    program,
    sure: new Int32Array(unitWords),
    possible: new Int32Array(unitWords),
    scores: new Int32Array(families.length),
    shut: new Int32Array(strategyWords),
    mayShut: new Int32Array(strategyWords),
    first: new Int32Array(strategyWords),
    family: -1,
    strategy: -1,
    terms: new Int32Array(program.masks.planes.width),
    packed: new Int32Array(packedWords),
    methodScores: new Int32Array(program.strategies.length),
  };
}
