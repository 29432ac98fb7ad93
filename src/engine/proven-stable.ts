import type { Input, Stability } from '../model/recommendation';
import { sortAnswers } from './applies';
import { isYes, trainingOdds } from './chances';
import { cellsOf } from './compiled/cells';
import { decide } from './decide';
import { isIn } from './compiled/masks';
import { compile } from './compiled/program';
import type { FamilyEntry, Program, Unit } from './compiled/program';
import { Situation } from './compiled/situation';
import { truth, unknown } from './compiled/terms';
import type { Term } from './compiled/terms';
import { offeredAnswers } from './compiled/variables';
import { examplesAxis, factsAxis, weightsAxis } from './targets';
import type { Rulebook } from './rulebook';

/** A unit whose truth is open, with the open questions that it hangs on. */
export interface OpenUnit {
  readonly unit: number;
  /** Questions; empty where only facts with ranges are open. */
  readonly questions: readonly number[];
  /** Set where one question alone decides it: its truth at each code of that question. */
  readonly byCode: { readonly question: number; readonly truths: readonly boolean[] } | null;
}

/** Whether one of these terms is surely true at these codes. */
const holds = (terms: readonly Term[], codes: Uint16Array) =>
  terms.some((term) =>
    [...term].every(([variable, table]) => table[codes[variable] ?? 0] === truth),
  );

const mayBeAnswered = (situation: Situation, question: number) =>
  situation.isOpen(question) || situation.isUndecided(question);

/** Questions that are open and that a unit reads, directly or through a fact or derived input. */
function questionsBehind(
  situation: Situation,
  unit: number,
): { questions: number[]; direct: boolean } {
  const { program, codes } = situation;
  const questions = new Set<number>();
  let direct = true;
  for (const term of program.terms[unit] ?? []) {
    for (const [variable, table] of term) {
      if (table[codes[variable] ?? 0] !== unknown) continue;
      if (variable < program.questions.length) questions.add(variable);
      else {
        direct = false;
        const source = situation.sourceOf(variable);
        for (const input of source?.inputs ?? []) {
          if (mayBeAnswered(situation, input)) questions.add(input);
        }
      }
    }
  }
  return { questions: [...questions], direct };
}

function openUnit(situation: Situation, unit: number): OpenUnit {
  const { program, codes } = situation;
  const { questions, direct } = questionsBehind(situation, unit);
  const [only, ...others] = questions;
  const variable = program.questions[only ?? -1];
  if (!direct || only === undefined || others.length > 0 || variable === undefined) {
    return { unit, questions, byCode: null };
  }
  const held = codes[only] ?? 0;
  const truths: boolean[] = [];
  // An undecided question may also turn out not to apply; an open one may not.
  const codesLeft = variable.unknown + (situation.isUndecided(only) ? 2 : 0);
  const { question } = variable;
  for (let code = 0; code < codesLeft; code += 1) {
    codes[only] = code;
    // What is no longer offered is no answer to come.
    const isOffered = question.kind !== 'choice' || !question.options[code]?.splitInto;
    truths.push(isOffered && holds(program.terms[unit] ?? [], codes));
  }
  codes[only] = held;
  return { unit, questions, byCode: { question: only, truths } };
}

/**
 * False where nobody can make a unit true any more: an answer to an option that was split is given, and
 * what it leaves unknown stays so.
 */
function canHold(situation: Situation, unit: number): boolean {
  const { program, codes } = situation;
  return (program.terms[unit] ?? []).some((term) =>
    [...term].every(([variable, table]) => {
      const value = table[codes[variable] ?? 0] ?? unknown;
      if (value !== unknown) return value === truth;
      return variable >= program.questions.length || mayBeAnswered(situation, variable);
    }),
  );
}

/** The units whose truth is open. After `lead`. */
export function openUnits(situation: Situation): OpenUnit[] {
  situation.open();
  const { sure, possible } = situation.machine;
  const result: OpenUnit[] = [];
  for (let unit = 0; unit < situation.program.units.length; unit += 1) {
    if (!isIn(possible, unit) || isIn(sure, unit) || !canHold(situation, unit)) continue;
    result.push(openUnit(situation, unit));
  }
  return result;
}

/**
 * The most that a sum over open units can come to, over all completions and more: what hangs on one open
 * question alone is counted at that question's best answer, the rest unit by unit.
 * @param points what a unit adds where it is true
 */
function most(
  { program }: Situation,
  open: readonly OpenUnit[],
  points: (unit: Unit) => number,
): number {
  let sum = 0;
  const byQuestion = new Map<number, number[]>();
  for (const { unit, byCode } of open) {
    const own = program.units[unit];
    const gain = own === undefined ? 0 : points(own);
    if (gain === 0) continue;
    if (byCode === null) sum += Math.max(0, gain);
    else {
      const totals = byQuestion.get(byCode.question) ?? byCode.truths.map(() => 0);
      byCode.truths.forEach((holds, code) => {
        if (holds) totals[code] = (totals[code] ?? 0) + gain;
      });
      byQuestion.set(byCode.question, totals);
    }
  }
  for (const totals of byQuestion.values()) sum += Math.max(...totals);
  return sum;
}

const on = (axis: number) => (unit: Unit) => unit.axes.get(axis) ?? 0;

/** What one axis can come to, at most and at least. */
function reach(situation: Situation, open: readonly OpenUnit[], axis: number) {
  const today = situation.machine.scores[axis] ?? 0;
  return {
    most: today + most(situation, open, on(axis)),
    least: today - most(situation, open, (unit) => -on(axis)(unit)),
  };
}

/** Rungs of the members of a family that are not surely ruled out. */
function rungsLeft(program: Program, closed: Int32Array, family: FamilyEntry): number[] {
  return [...family.members]
    .filter((index) => !isIn(closed, index))
    .map((index) => program.strategies[index]?.rung ?? Infinity);
}

/** True where some method of a family surely stays available. */
function staysAvailable({ machine }: Situation, family: FamilyEntry): boolean {
  return family.members.some((index) => !isIn(machine.mayClose, index));
}

/** Whether rules that put a strategy first decide for one family or against it; null: not at all. */
function byFirst(situation: Situation, open: readonly OpenUnit[], home: number): boolean | null {
  const { program, machine } = situation;
  const { strategies } = program;
  const sure = strategies.findIndex((_, index) => isIn(machine.first, index));
  const maybe = open.flatMap(({ unit }) => [...(program.units[unit]?.firsts ?? [])]);
  const ahead = maybe.filter((index) => sure < 0 || index < sure);
  const staysHome = ahead.every((index) => strategies[index]?.family === home);
  if (sure < 0) return staysHome ? null : false;
  return staysHome && strategies[sure]?.family === home;
}

/** True where no completion makes the weights change. */
function weightsStay(situation: Situation, open: readonly OpenUnit[]): boolean {
  const { program, machine } = situation;
  const { calibration } = program.rulebook.knowledge;
  const trainable = program.families.filter(({ axis }) => axis >= 0);
  if (trainable.every((family) => rungsLeft(program, machine.closed, family).length === 0))
    return true;
  return !isYes(calibration.weights, reach(situation, open, weightsAxis).most);
}

/** True where a training family surely stays the best of those that can be available. */
function staysBest(situation: Situation, open: readonly OpenUnit[], home: FamilyEntry): boolean {
  const { program, machine } = situation;
  const { calibration } = program.rulebook.knowledge;
  const { slope } = calibration.training;
  const worstRung = Math.max(...rungsLeft(program, machine.closed, home));
  return program.families.every((rival) => {
    if (rival === home || rival.axis < 0) return true;
    const rungs = rungsLeft(program, machine.closed, rival);
    if (rungs.length === 0) return true;
    const scores = (family: FamilyEntry) => machine.scores[family.axis] ?? 0;
    const gain = most(situation, open, (unit) => on(rival.axis)(unit) - on(home.axis)(unit));
    const widest = scores(rival) - scores(home) + gain;
    const offsets = trainingOdds(calibration, rival.id, 0) - trainingOdds(calibration, home.id, 0);
    const lead = slope * widest + offsets;
    // Odds are summed in another order than when ranking: what is nearly equal is not shown.
    return lead < -1e-9 || (widest === 0 && offsets === 0 && Math.min(...rungs) > worstRung);
  });
}

/**
 * True where a bound shows that every completion leads to one family; false means "not shown". After
 * `openUnits`. Sound: every bound allows for at least the completions that there are.
 */
function staysAhead(situation: Situation, open: readonly OpenUnit[], home: number): boolean {
  const { program } = situation;
  const first = byFirst(situation, open, home);
  if (first !== null) return first;
  const own = program.families[home];
  if (own === undefined) return false;
  const { calibration } = program.rulebook.knowledge;
  if (own.role === 'training') {
    const changes = isYes(calibration.weights, reach(situation, open, weightsAxis).least);
    return changes && staysAvailable(situation, own) && staysBest(situation, open, own);
  }
  if (own.role === 'preparation' || !weightsStay(situation, open)) return false;
  const [facts, examples] = [factsAxis, examplesAxis].map((axis) => reach(situation, open, axis));
  const given = (side: 'most' | 'least') => Math.max(facts?.[side] ?? 0, examples?.[side] ?? 0);
  const isGiven = own.role === 'context';
  if (!isGiven) return !isYes(calibration.context, given('most'));
  return isYes(calibration.context, given('least')) && staysAvailable(situation, own);
}

/** Partial answer sets that a proof may look at; a proof that needs more is not found. */
const mostNodes = 300;

/** True where a gate on the leading strategy has to be settled first. */
function isConditional(rulebook: Rulebook, input: Input): boolean {
  const { ranking, strategy } = decide(rulebook, input);
  return ranking.some(({ strategies }) =>
    strategies.some((entry) => entry.strategy === strategy && entry.conditional),
  );
}

/** The open question on which most points, gates and firsts hang; -1 where none is left to ask. */
function questionToSplit(situation: Situation, open: readonly OpenUnit[]): number {
  const weights = new Map<number, number>();
  for (const { unit, questions } of open) {
    const { axes, gates, firsts } = situation.program.units[unit] ?? {};
    const points = [...(axes?.values() ?? [])].reduce((sum, value) => sum + Math.abs(value), 0);
    const weight = points + (gates?.size ?? 0) + 3 * (firsts?.size ?? 0);
    for (const question of questions) {
      weights.set(question, (weights.get(question) ?? 0) + weight / questions.length);
    }
  }
  let best = -1;
  for (const [question, weight] of weights) {
    if (!situation.isOpen(question) || weight <= 0) continue;
    if (best < 0 || weight > (weights.get(best) ?? 0)) best = question;
  }
  return best;
}

/**
 * Proves by branch and bound that one family leads in every completion: where the bound does not show
 * it, an open question is split into all its answers (a number into its cells) and each is proven.
 */
function proves(situation: Situation, home: number, budget: { nodes: number }): boolean {
  budget.nodes -= 1;
  if (budget.nodes < 0) return false;
  situation.lead();
  const open = openUnits(situation);
  if (staysAhead(situation, open, home)) return true;
  const split = questionToSplit(situation, open);
  const question = situation.program.questions[split]?.question;
  if (question === undefined) return false;
  if (question.kind === 'number') {
    const proven = cellsOf(situation, split).every((cell) => {
      situation.setRange(split, cell);
      return proves(situation, home, budget);
    });
    situation.setRange(split, undefined);
    return proven;
  }
  const today = situation.answer(split);
  const proven = offeredAnswers(question).every((answer) => {
    situation.set(split, answer);
    return proves(situation, home, budget);
  });
  situation.set(split, today);
  return proven;
}

/**
 * Whether it is proven that no completion of the open answers, numbers anywhere from min to max,
 * changes the advised family, and no gate on the advised strategy is unknown.
 * False means "not proven", not "will change"; but it will where all completions lead to one other family:
 * an answer counts today while it is open whether its question applies. @param completions of the same
 * input: one that leads elsewhere spares the search
 */
export function isProvenStable(
  rulebook: Rulebook,
  input: Input,
  completions: Stability['completions'],
): boolean {
  const program = compile(rulebook);
  const today = new Situation(program, input.assumptions ?? {});
  today.setAll(input.answers);
  today.lead();
  if (isConditional(rulebook, input)) return false;
  if (sortAnswers(rulebook, input).open.length === 0) return true;
  const { family } = today.machine;
  const id = program.families[family]?.id;
  if (id === undefined || completions.families[id] !== completions.of) return false;
  const situation = new Situation(program, input.assumptions ?? {}, true);
  situation.setAll(input.answers);
  return proves(situation, family, { nodes: mostNodes });
}
