import type { Answer } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { openQuestions } from './applies';
import { compile } from './compile';
import { cellsOf } from './compiled/cells';
import { Situation } from './compiled/situation';
import { subsetsOf } from './compiled/variables';
import type { Completions } from './completions';
import type { FactDefinition } from './fact-definition';
import { openUnits, staysAhead } from './settle-bound';
import type { OpenUnit } from './settle-bound';

/** Partial answer sets that a proof may look at; a proof that needs more is not found. */
const mostNodes = 300;

/** True where a gate on the leading strategy is not known to be open. */
function isConditional(situation: Situation): boolean {
  situation.open();
  const { strategy, mayShut, shut } = situation.machine;
  const holds = (set: Int32Array) => (((set[strategy >> 5] ?? 0) >> (strategy & 31)) & 1) === 1;
  return holds(mayShut) && !holds(shut);
}

/** The open question on which most points, gates and firsts hang; -1 where none is left to ask. */
function questionToSplit(situation: Situation, open: readonly OpenUnit[]): number {
  const weights = new Map<number, number>();
  for (const { unit, questions } of open) {
    const { families, gates, firsts } = situation.program.units[unit] ?? {};
    const points = [...(families?.values() ?? [])].reduce((sum, value) => sum + Math.abs(value), 0);
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
  const answers: readonly Answer[] =
    question.kind === 'choice' ? question.options.map(({ id }) => id) : subsetsOf(question);
  const proven = answers.every((answer) => {
    situation.set(split, answer);
    return proves(situation, home, budget);
  });
  situation.set(split, today);
  return proven;
}

/**
 * Whether it is proven that no completion of the open answers, numbers anywhere from min to max,
 * changes the leading family, and no gate on the leader is unknown (DESIGN 2.3 and 2.8). False means
 * "not proven", not "will change". @param completions of the same input: one that leads elsewhere
 * spares the search
 */
export function isSettled(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
  completions: Completions,
): boolean {
  const program = compile(knowledge, definitions);
  const today = new Situation(program, input.assumptions ?? {});
  today.setAll(input.answers);
  today.lead();
  if (isConditional(today)) return false;
  if (openQuestions(knowledge, input).length === 0) return true;
  const { family } = today.machine;
  const id = program.families[family]?.id ?? '';
  if (completions.families[id] !== completions.of) return false;
  const situation = new Situation(program, input.assumptions ?? {}, true);
  situation.setAll(input.answers);
  return proves(situation, family, { nodes: mostNodes });
}
