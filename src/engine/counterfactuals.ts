import type { Input } from '../model/recommendation';
import type { Answer } from '../model/answers';
import { sortAnswers } from './applies';
import { compile } from './compiled/program';
import { Situation } from './compiled/situation';
import type { Rulebook } from './rulebook';
import { cellsOf, representative, sweepOf } from './compiled/cells';
import type { Alternative, Sweep } from './compiled/cells';
import { contains, planePairs, refined } from './number-planes';

/** Who would lead. */
export interface Leader {
  readonly family: string;
  readonly strategy: string;
}

/** What a counterfactual moves: the family, or only the method inside it. */
export type Changes = 'family' | 'method';

/** One answer of a choice or multi question that changes the leader. */
export interface SingleCounterfactual extends Leader {
  readonly question: string;
  /** Option id, or sorted ids of a multi question. */
  readonly to: string | readonly string[];
  readonly changes: Changes;
}

/** Numbers from one to another, both included, that change the leader. */
export interface NumberCounterfactual extends Leader {
  readonly question: string;
  readonly from: number;
  readonly to: number;
  readonly changes: Changes;
}

/** Two answers that change the family together and neither alone. */
export interface PairCounterfactual extends Leader {
  readonly set: Readonly<Record<string, Answer>>;
}

/** Everything one or two answers away that changes the leader. */
export interface Counterfactuals {
  readonly single: readonly SingleCounterfactual[];
  readonly pairs: readonly PairCounterfactual[];
  readonly numbers: readonly NumberCounterfactual[];
}

/** Leader by strategy index. */
function leaderOf(situation: Situation, strategy: number): Leader {
  const { strategies, families } = situation.program;
  const entry = strategies[strategy];
  return { family: families[entry?.family ?? -1]?.id ?? '', strategy: entry?.id ?? '' };
}

/** What has changed between two leading strategies, by index; null where nothing has. */
function changeBetween(situation: Situation, from: number, to: number): Changes | null {
  if (from === to) return null;
  const { strategies } = situation.program;
  return strategies[from]?.family === strategies[to]?.family ? 'method' : 'family';
}

const idOf = ({ program }: Situation, sweep: Sweep) =>
  program.questions[sweep.question]?.question.id ?? '';

function singlesOf(situation: Situation, leader: number, sweep: Sweep): SingleCounterfactual[] {
  const question = idOf(situation, sweep);
  return sweep.alternatives.flatMap(({ answer, strategy }): SingleCounterfactual[] => {
    const changes = changeBetween(situation, leader, strategy);
    if (changes === null || typeof answer === 'number') return [];
    return [{ question, to: answer, ...leaderOf(situation, strategy), changes }];
  });
}

/** Joins neighbouring cells with one leader into maximal intervals. */
function numbersOf(situation: Situation, leader: number, sweep: Sweep): NumberCounterfactual[] {
  const question = idOf(situation, sweep);
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

function familiesFirst<F extends { changes: Changes }>(counterfactuals: readonly F[]): F[] {
  const of = (kind: Changes) => counterfactuals.filter(({ changes }) => changes === kind);
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

function alone({ situation, leader, sweeps }: ReturnType<typeof sweepAll>): SingleCounterfactuals {
  return {
    single: familiesFirst(sweeps.flatMap((sweep) => singlesOf(situation, leader, sweep))),
    numbers: familiesFirst(sweeps.flatMap((sweep) => numbersOf(situation, leader, sweep))),
  };
}

/** What changes the leader by itself. */
export type SingleCounterfactuals = Pick<Counterfactuals, 'single' | 'numbers'>;

/** Single answers and intervals of numbers that change the leader, as below: some milliseconds. */
export function singleCounterfactuals(rulebook: Rulebook, input: Input): SingleCounterfactuals {
  return alone(sweepAll(rulebook, input));
}

/**
 * Every single answer and every interval of numbers that changes the leader, and every minimal pair that
 * changes the family. Only questions that apply now are tried, answered or not. Family changes come first,
 * each kind in the order of the questionnaire.
 *
 * Equal to trying everything, as far as facts are monotone between their breaks: one number stands for all
 * of its cell. `planePairs` tells the bound on the search.
 *
 * Yields the share that is done, ascending from 0 to 1, so that other work can be done in between.
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
 * The open questions with what each could do, from the counterfactuals of the same input; those that could move
 * most first: families alone, then together with another answer, then methods; ties by order.
 */
export function openEffects(
  rulebook: Rulebook,
  input: Input,
  counterfactuals: Counterfactuals,
): OpenEffect[] {
  const alone = [...counterfactuals.single, ...counterfactuals.numbers];
  const effects = sortAnswers(rulebook, input).open.map((question): OpenEffect => {
    const own = alone.filter((counterfactual) => counterfactual.question === question);
    const families = distinct(
      own.filter(({ changes }) => changes === 'family').map(({ family }) => family),
    );
    const strategies = own.filter(({ changes }) => changes === 'method');
    const pairs = counterfactuals.pairs
      .filter(({ set }) => question in set)
      .map(({ family }) => family);
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

/** Whether one question's answer can move the tipping values of another, a number, through a fact. */
function movesCells(situation: Situation, mover: number, number: number): boolean {
  const moved = [mover, ...(situation.hanging[mover] ?? [])];
  return (situation.factsOf[number] ?? []).some(({ inputs }) =>
    moved.some((question) => question !== number && inputs.includes(question)),
  );
}

/** Compares number by number; the first difference decides. */
function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where an answer stands among those of its question. */
function placeOf(sweep: Sweep, answer: Answer): number {
  if (typeof answer === 'number') return answer;
  return sweep.alternatives.findIndex((alternative) => alternative.answer === answer);
}

/** Answers of a number by cell under another answer that has just been set; today's cell is left out. */
function cellAlternatives(situation: Situation, sweep: Sweep): Alternative[] {
  return refined(sweep.cells, cellsOf(situation, sweep.question))
    .filter((cell) => !contains(cell, sweep.today))
    .map((cell) => {
      const answer = representative(cell, sweep.today);
      const known = sweep.cells.findIndex((base) => contains(base, answer));
      // The base cell's own leader: a number alone cannot tell apart what its base cell does not.
      return { answer, strategy: sweep.leaders[known] ?? -1 };
    });
}

/**
 * Every pair of answers that changes the family together and neither alone. Numbers
 * enter by one representative per cell: of a question alone where its tipping values stay put, else of
 * the cells under the other answer. Of two numbers that share a fact, one stands at a representative
 * of its own cells while the other's are found anew, and the other way round; of what only both together
 * tip, one pair for each strategy is added from their plane. Yields the share that is done after each question.
 */
function* findPairs(
  situation: Situation,
  leader: number,
  sweeps: readonly Sweep[],
): Generator<number, PairCounterfactual[], void> {
  const { strategies } = situation.program;
  const family = (strategy: number) => strategies[strategy]?.family ?? -1;
  const home = family(leader);
  const quiet = sweeps.map((sweep) => ({
    ...sweep,
    alternatives: sweep.alternatives
      .filter(({ strategy }) => family(strategy) === home)
      .filter(({ answer }) => String(answer) !== String(sweep.today)),
  }));
  /** By where they stand; a pair that is tried from both sides stands there once. */
  const found = new Map<
    string,
    { at: readonly number[]; strategy: number; counterfactual: PairCounterfactual }
  >();

  function record(one: Sweep, first: Answer, other: Sweep, second: Answer, strategy: number): void {
    if (changeBetween(situation, leader, strategy) !== 'family') return;
    const [a, b, of, and] =
      one.question < other.question ? [one, other, first, second] : [other, one, second, first];
    const at = [a.question, b.question, placeOf(a, of), placeOf(b, and)];
    const set = { [idOf(situation, a)]: of, [idOf(situation, b)]: and };
    found.set(at.join(), {
      ...{ at, strategy },
      counterfactual: { set, ...leaderOf(situation, strategy) },
    });
  }
  /** Sets each quiet answer of one question, then tries those of the others. */
  function tryFrom(one: Sweep, others: readonly { sweep: Sweep; anew: boolean }[]): void {
    for (const { answer } of one.alternatives) {
      situation.set(one.question, answer);
      for (const { sweep, anew } of others) {
        const list = anew
          ? cellAlternatives(situation, sweep).filter(({ strategy }) => family(strategy) === home)
          : sweep.alternatives;
        for (const second of list) {
          situation.set(sweep.question, second.answer);
          record(one, answer, sweep, second.answer, situation.lead());
        }
        situation.set(sweep.question, sweep.today);
      }
    }
    situation.set(one.question, one.today);
  }
  /** Adds what two numbers lead to only together; every other pair of the two has been tried by now. */
  function tryPlane(one: Sweep, other: Sweep): void {
    const known = [...found.values()].filter(
      ({ at }) => at[0] === one.question && at[1] === other.question,
    );
    const pairs = planePairs({
      ...{ situation, one, other },
      isQuiet: (strategy) => family(strategy) === home,
      known: new Set(known.map((pair) => pair.strategy)),
    });
    for (const { first, second, strategy } of pairs) {
      record(one, first, other, second, strategy);
    }
  }
  const isAnew = (mover: Sweep, sweep: Sweep) =>
    sweep.cells.length > 0 && movesCells(situation, mover.question, sweep.question);
  for (const [index, one] of quiet.entries()) {
    const others = quiet.flatMap((sweep, place) => {
      if (place === index) return [];
      const anew = isAnew(one, sweep);
      // A pair is tried from both sides only where either side moves the other's cells.
      const fromThere = isAnew(sweep, one);
      return anew || (!fromThere && place > index) ? [{ sweep, anew }] : [];
    });
    tryFrom(one, others);
    // An earlier one is among them only where its cells are moved; it has been tried from its side too.
    for (const { sweep: other } of others) {
      if (other.question < one.question) tryPlane(other, one);
    }
    yield (index + 1) / quiet.length;
  }
  return [...found.values()]
    .sort((a, b) => compareKeys(a.at, b.at))
    .map(({ counterfactual }) => counterfactual);
}
