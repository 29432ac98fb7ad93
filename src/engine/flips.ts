import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { questionStates } from './applies';
import { compile } from './compile';
import { Situation } from './compiled/situation';
import type { FactDefinition } from './fact-definition';
import { findPairs } from './flip-pairs';
import { changeBetween, leaderOf, sweepOf } from './flip-sweep';
import type { Changes, Flips, NumberFlip, SingleFlip, Sweep } from './flip-sweep';

function singleFlips(situation: Situation, leader: number, sweep: Sweep): SingleFlip[] {
  const question = situation.program.questions[sweep.question]?.question.id ?? '';
  return sweep.alternatives.flatMap(({ answer, strategy }): SingleFlip[] => {
    const changes = changeBetween(situation, leader, strategy);
    if (changes === null || typeof answer === 'number') return [];
    return [{ question, to: answer, ...leaderOf(situation, strategy), changes }];
  });
}

/** Joins neighbouring cells with one leader into maximal intervals. */
function numberFlips(situation: Situation, leader: number, sweep: Sweep): NumberFlip[] {
  const question = situation.program.questions[sweep.question]?.question.id ?? '';
  const runs: { from: number; to: number; strategy: number }[] = [];
  sweep.cells.forEach(({ from, to }, index) => {
    const strategy = sweep.leaders[index] ?? -1;
    const last = runs.at(-1);
    if (last?.strategy === strategy) last.to = to;
    else runs.push({ from, to, strategy });
  });
  return runs.flatMap(({ from, to, strategy }): NumberFlip[] => {
    const changes = changeBetween(situation, leader, strategy);
    if (changes === null) return [];
    return [{ question, from, to, ...leaderOf(situation, strategy), changes }];
  });
}

function familiesFirst<F extends { changes: Changes }>(flips: readonly F[]): F[] {
  const of = (kind: Changes) => flips.filter(({ changes }) => changes === kind);
  return [...of('family'), ...of('method')];
}

/**
 * Every single answer and every interval of numbers that changes the leader, and every minimal pair
 * that changes the family; over the questions that apply now, answered or not. Family changes come
 * first, each kind in the order of the questionnaire. Exact: equal to trying everything, but for what
 * `planePairs` names. Yields the share that is done, 0 to 1, ascending, so that whoever has other work
 * can do it in between.
 */
export function* flipsInPieces(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
): Generator<number, Flips, void> {
  const program = compile(knowledge, definitions);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  const leader = situation.lead();
  const states = questionStates(knowledge, input);
  const sweeps = knowledge.questions.flatMap(({ id }, question) =>
    states[id] === 'applies' ? [sweepOf(situation, question)] : [],
  );
  yield 0;
  return {
    single: familiesFirst(sweeps.flatMap((sweep) => singleFlips(situation, leader, sweep))),
    pairs: yield* findPairs(situation, leader, sweeps),
    numbers: familiesFirst(sweeps.flatMap((sweep) => numberFlips(situation, leader, sweep))),
  };
}

/** The same in one go. @param report is told the share that is done */
export function findFlips(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
  report: (share: number) => void = () => undefined,
): Flips {
  const pieces = flipsInPieces(knowledge, input, definitions);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    report(piece.value);
  }
}
