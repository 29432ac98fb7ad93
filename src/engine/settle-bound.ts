import type { Program } from './compiled/program';
import type { Situation } from './compiled/situation';
import { falsity, truth, unknown } from './compiled/terms';
import type { Term } from './compiled/terms';

const isIn = (set: Int32Array, index: number) =>
  (((set[index >> 5] ?? 0) >> (index & 31)) & 1) === 1;

/** A unit whose truth is open, with the open questions that it hangs on. */
export interface OpenUnit {
  readonly unit: number;
  /** Questions; empty where only facts with ranges are open. */
  readonly questions: readonly number[];
  /** Set where one question alone decides it: its truth at each code of that question. */
  readonly byCode: { readonly question: number; readonly truths: readonly boolean[] } | null;
}

/** Kleene value of a disjunction of terms at these codes. */
function valueOfTerms(terms: readonly Term[], codes: Uint16Array): number {
  let result = falsity;
  for (const term of terms) {
    let own = truth;
    for (const [variable, table] of term) {
      const value = table[codes[variable] ?? 0] ?? unknown;
      if (value === falsity) {
        own = falsity;
        break;
      }
      if (value === unknown) own = unknown;
    }
    if (own === truth) return truth;
    if (own === unknown) result = unknown;
  }
  return result;
}

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
  let isSharp = true;
  // An undecided question may also turn out not to apply; an open one may not.
  const codesLeft = variable.unknown + (situation.isUndecided(only) ? 2 : 0);
  for (let code = 0; code < codesLeft; code += 1) {
    codes[only] = code;
    const value = valueOfTerms(program.terms[unit] ?? [], codes);
    truths.push(value === truth);
    if (value === unknown && code !== variable.unknown) isSharp = false;
  }
  codes[only] = held;
  return { unit, questions, byCode: isSharp ? { question: only, truths } : null };
}

/** The units whose truth is open. After `lead`. */
export function openUnits(situation: Situation): OpenUnit[] {
  situation.open();
  const { sure, possible } = situation.machine;
  const result: OpenUnit[] = [];
  for (let unit = 0; unit < situation.program.units.length; unit += 1) {
    if (isIn(possible, unit) && !isIn(sure, unit)) result.push(openUnit(situation, unit));
  }
  return result;
}

/**
 * The most by which one family can come to lead another, over all completions and more: what hangs on
 * one open question alone is counted at that question's best answer, the rest unit by unit.
 */
function widestLead(situation: Situation, open: readonly OpenUnit[], rival: number, home: number) {
  const { program, machine } = situation;
  let lead = (machine.scores[rival] ?? 0) - (machine.scores[home] ?? 0);
  const byQuestion = new Map<number, number[]>();
  for (const { unit, byCode } of open) {
    const points = program.units[unit]?.families;
    const gain = (points?.get(rival) ?? 0) - (points?.get(home) ?? 0);
    if (gain === 0) continue;
    if (byCode === null) lead += Math.max(0, gain);
    else {
      const totals = byQuestion.get(byCode.question) ?? byCode.truths.map(() => 0);
      byCode.truths.forEach((holds, code) => {
        if (holds) totals[code] = (totals[code] ?? 0) + gain;
      });
      byQuestion.set(byCode.question, totals);
    }
  }
  for (const totals of byQuestion.values()) lead += Math.max(...totals);
  return lead;
}

/** Rungs of the members of a family that are not surely shut. */
function rungsLeft(program: Program, shut: Int32Array, family: number): number[] {
  return [...(program.families[family]?.members ?? [])]
    .filter((index) => !isIn(shut, index))
    .map((index) => program.strategies[index]?.rung ?? Infinity);
}

/** Whether rules that put a strategy first decide for one family, against it, or not at all. */
function byFirst(situation: Situation, open: readonly OpenUnit[], home: number) {
  const { program, machine } = situation;
  const { strategies } = program;
  const sure = strategies.findIndex((_, index) => isIn(machine.first, index));
  const maybe = open.flatMap(({ unit }) => [...(program.units[unit]?.firsts ?? [])]);
  const ahead = maybe.filter((index) => sure < 0 || index < sure);
  const staysHome = ahead.every((index) => strategies[index]?.family === home);
  if (!staysHome) return 'lost';
  if (sure < 0) return 'ranking';
  return strategies[sure]?.family === home ? 'won' : 'lost';
}

/**
 * True where a bound shows that no completion takes the lead from a family; false means "not shown".
 * After `openUnits`. Sound: every bound allows for at least the completions that there are.
 */
export function staysAhead(situation: Situation, open: readonly OpenUnit[], home: number): boolean {
  const { program, machine } = situation;
  const verdict = byFirst(situation, open, home);
  if (verdict !== 'ranking') return verdict === 'won';
  const own = program.families[home];
  const surelyOpen = own?.members.some(
    (index) => !isIn(machine.shut, index) && !isIn(machine.mayShut, index),
  );
  if (own === undefined || surelyOpen !== true) return false;
  const worstRung = Math.max(...rungsLeft(program, machine.shut, home));
  return program.families.every((rival, index) => {
    if (index === home || (rival.preparation && !own.preparation)) return true;
    const rungs = rungsLeft(program, machine.shut, index);
    if (rungs.length === 0) return true;
    if (own.preparation && !rival.preparation) return false;
    const lead = widestLead(situation, open, index, home);
    return lead < 0 || (lead === 0 && Math.min(...rungs) > worstRung);
  });
}
