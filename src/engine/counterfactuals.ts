import type { Input } from '../model/recommendation';
import { sortAnswers } from './applies';
import { compile } from './compiled/program';
import { Situation } from './compiled/situation';
import { findPairs } from './counterfactual-pairs';
import type { Rulebook } from './rulebook';
import { changeBetween, leaderOf, sweepOf } from './sweeps';
import type {
  Changes,
  Counterfactuals,
  NumberCounterfactual,
  SingleCounterfactual,
  Sweep,
} from './sweeps';

export type {
  Changes,
  Counterfactuals,
  NumberCounterfactual,
  PairCounterfactual,
  SingleCounterfactual,
} from './sweeps';

function singleFlips(situation: Situation, leader: number, sweep: Sweep): SingleCounterfactual[] {
  const question = situation.program.questions[sweep.question]?.question.id ?? '';
  return sweep.alternatives.flatMap(({ answer, strategy }): SingleCounterfactual[] => {
    const changes = changeBetween(situation, leader, strategy);
    if (changes === null || typeof answer === 'number') return [];
    return [{ question, to: answer, ...leaderOf(situation, strategy), changes }];
  });
}

/** Joins neighbouring cells with one leader into maximal intervals. */
function numberFlips(situation: Situation, leader: number, sweep: Sweep): NumberCounterfactual[] {
  const question = situation.program.questions[sweep.question]?.question.id ?? '';
  const runs: { from: number; to: number; strategy: number }[] = [];
  sweep.cells.forEach(({ from, to }, index) => {
    const strategy = sweep.leaders[index] ?? -1;
    const last = runs.at(-1);
    if (last?.strategy === strategy) last.to = to;
    else runs.push({ from, to, strategy });
  });
  return runs.flatMap(({ from, to, strategy }): NumberCounterfactual[] => {
    const changes = changeBetween(situation, leader, strategy);
    if (changes === null) return [];
    return [{ question, from, to, ...leaderOf(situation, strategy), changes }];
  });
}

function familiesFirst<F extends { changes: Changes }>(flips: readonly F[]): F[] {
  const of = (kind: Changes) => flips.filter(({ changes }) => changes === kind);
  return [...of('family'), ...of('method')];
}

/** A situation with its leader, and every question that applies swept over its answers. */
function sweepAll(rulebook: Rulebook, input: Input) {
  const situation = new Situation(compile(rulebook), input.assumptions ?? {});
  situation.setAll(input.answers);
  const leader = situation.lead();
  const { states } = sortAnswers(rulebook, input);
  const sweeps = rulebook.questions.flatMap(({ question, index }) =>
    states[question.id] === 'applies' ? [sweepOf(situation, index)] : [],
  );
  return { situation, leader, sweeps };
}

function alone({ situation, leader, sweeps }: ReturnType<typeof sweepAll>): SingleFlips {
  return {
    single: familiesFirst(sweeps.flatMap((sweep) => singleFlips(situation, leader, sweep))),
    numbers: familiesFirst(sweeps.flatMap((sweep) => numberFlips(situation, leader, sweep))),
  };
}

/** What changes the leader by itself. */
export type SingleFlips = Pick<Counterfactuals, 'single' | 'numbers'>;

/** Single answers and intervals of numbers that change the leader, as below: some milliseconds. */
export function singleCounterfactuals(rulebook: Rulebook, input: Input): SingleFlips {
  return alone(sweepAll(rulebook, input));
}

/**
 * Every single answer and every interval of numbers that changes the leader, and every minimal pair
 * that changes the family; over the questions that apply now, answered or not. Family changes come
 * first, each kind in the order of the questionnaire. Exact: equal to trying everything, but for what
 * `planePairs` names. Yields the share that is done, 0 to 1, ascending, so that whoever has other work
 * can do it in between.
 */
export function* counterfactualsInPieces(
  rulebook: Rulebook,
  input: Input,
): Generator<number, Counterfactuals, void> {
  const swept = sweepAll(rulebook, input);
  yield 0;
  const { single, numbers } = alone(swept);
  const pairs = yield* findPairs(swept.situation, swept.leader, swept.sweeps);
  return { single, pairs, numbers };
}

/** The same in one go. @param report is told the share that is done */
export function findCounterfactuals(
  rulebook: Rulebook,
  input: Input,
  report: (share: number) => void = () => undefined,
): Counterfactuals {
  const pieces = counterfactualsInPieces(rulebook, input);
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    report(piece.value);
  }
}

/** What one open question could do, if it were answered and all else stayed as it is. */
export interface OpenEffect {
  readonly question: string;
  /** Families that some answer to it alone would lead to; today's is not among them. */
  readonly families: readonly string[];
  /** Strategies of today's family that some answer to it alone would lead to. */
  readonly strategies: readonly string[];
  /** Families that it could lead to together with one other answer, beyond those above. */
  readonly together: readonly string[];
}

const distinct = (ids: readonly string[]) => [...new Set(ids)];

/**
 * The open questions with what each could do, from the flips of the same input; those that could move
 * most first: families alone, then together with another answer, then methods; ties by order.
 */
export function openEffects(
  rulebook: Rulebook,
  input: Input,
  flips: Counterfactuals,
): OpenEffect[] {
  const alone = [...flips.single, ...flips.numbers];
  const effects = sortAnswers(rulebook, input).open.map((question): OpenEffect => {
    const own = alone.filter((flip) => flip.question === question);
    const families = distinct(
      own.filter(({ changes }) => changes === 'family').map(({ family }) => family),
    );
    const strategies = own.filter(({ changes }) => changes === 'method');
    const pairs = flips.pairs.filter(({ set }) => question in set).map(({ family }) => family);
    return {
      question,
      families,
      strategies: distinct(strategies.map(({ strategy }) => strategy)),
      together: distinct(pairs).filter((family) => !families.includes(family)),
    };
  });
  const weight = ({ families, together, strategies }: OpenEffect) =>
    families.length * 10_000 + together.length * 100 + strategies.length;
  return effects.sort((one, other) => weight(other) - weight(one));
}
