import type { Answer, Answers } from '../../model/answers';
import { logOdds, trainingOdds } from '../../engine/chances';
import { isIn } from '../../engine/compiled/masks';
import { subsetsOf } from '../../engine/compiled/variables';
import { examplesAxis, factsAxis, weightsAxis } from '../../engine/targets';
import type { Question } from '../../model/question';
import type { Trials, Finding } from './trials';

/** A strategy with answers that put it first, or what dominates it, or neither. */
export interface FirstPlace {
  readonly strategy: string;
  readonly dominatedBy: string | null;
  readonly answers: Answers | null;
}

/** Random answer sets that are looked at first, and climbs for each strategy still missing. */
const draws = 3000;
const climbs = 25;
const passes = 3;

function choices(question: Question): readonly Answer[] {
  if (question.kind === 'choice') return question.options.map(({ id }) => id);
  if (question.kind === 'multi') return subsetsOf(question);
  const ends = [question.min, ...question.plausible, question.max];
  return [...ends, 1, 10, 100, 1000, 10_000, 1_000_000].filter(
    (at) => at >= question.min && at <= question.max,
  );
}

/** How near the questions are to being answered as a family needs; at most 2. */
function leadOf({ situation }: Trials, index: number): number {
  const { program, machine } = situation;
  const { calibration } = program.rulebook.knowledge;
  const { scores } = machine;
  const family = program.families[index];
  if (family === undefined) return 0;
  const weights = logOdds(calibration.weights, scores[weightsAxis] ?? 0);
  const given = Math.max(scores[factsAxis] ?? 0, scores[examplesAxis] ?? 0);
  const context = logOdds(calibration.context, given);
  const towards = (odds: number) => Math.min(1, odds);
  if (family.role === 'context') return towards(-weights) + towards(context);
  if (family.role === 'plain') return towards(-weights) + towards(-context);
  if (family.role === 'preparation') return 0;
  const odds = ({ id, axis }: { id: string; axis: number }) =>
    trainingOdds(calibration, id, scores[axis] ?? 0);
  const rivals = program.families.filter((other) => other.role === 'training' && other !== family);
  return towards(weights) + towards(odds(family) - Math.max(-9, ...rivals.map(odds)));
}

/** How near a strategy is to the first place: its family's lead, then its own inside the family. */
function nearness(trials: Trials, strategy: number): number {
  const { situation } = trials;
  const leader = situation.lead();
  if (leader === strategy) return Infinity;
  const { machine, program } = situation;
  const family = program.strategies[strategy]?.family ?? -1;
  const points = (index: number) => {
    let sum = 0;
    program.units.forEach((unit, bit) => {
      if (isIn(machine.sure, bit)) sum += unit.strategies.get(index) ?? 0;
    });
    return sum;
  };
  const own = program.families[family];
  const elsewhere = (machine.scores[examplesAxis] ?? 0) > (machine.scores[factsAxis] ?? 0) ? 1 : 2;
  const isElsewhere = own?.gives[own.members.indexOf(strategy)] === elsewhere;
  const mates = [...(own?.members ?? [])].filter(
    (index) => index !== strategy && !isIn(machine.closed, index),
  );
  const inside = Math.min(1, points(strategy) - Math.max(-9, ...mates.map(points)));
  const first = isIn(machine.first, leader) ? 30 : 0;
  const ruledOut = isIn(machine.closed, strategy) ? 20 : 0;
  return leadOf(trials, family) * 3 + inside - ruledOut - first - (isElsewhere ? 2 : 0);
}

/** Changes one answer at a time for the better, from random answers. */
function climb(trials: Trials, strategy: number): Answers | null {
  const { situation, knowledge } = trials;
  trials.setEach(trials.draw());
  let best = nearness(trials, strategy);
  for (let pass = 0; pass < passes && best < Infinity; pass += 1) {
    knowledge.questions.forEach((question, index) => {
      const before = situation.answer(index);
      let kept = before;
      for (const answer of choices(question)) {
        situation.set(index, answer);
        const near = nearness(trials, strategy);
        if (near > best) [best, kept] = [near, answer];
      }
      situation.set(index, kept);
    });
  }
  return best === Infinity ? trials.answers() : null;
}

/** Draws for each way in which a rule that puts a strategy first can hold. */
const triesPerTerm = 100;

/** Answers under which a rule puts a strategy first, for those that no question leads to. */
function putFirst(trials: Trials, strategy: number): Answers | null {
  const id = trials.situation.program.strategies[strategy]?.id;
  for (const { when, effects } of trials.knowledge.rules) {
    if (!effects.some((effect) => effect.kind === 'first' && effect.strategy === id)) continue;
    for (const term of trials.terms(when)) {
      for (let attempt = 0; attempt < triesPerTerm; attempt += 1) {
        const answers = trials.drawWhere(term, 1);
        if (answers !== null && trials.situation.lead() === strategy) return answers;
      }
    }
  }
  return null;
}

/** For every strategy, answers that put it first, by chance or, if undominated, by climbing towards it. */
export function firstPlaces(trials: Trials): FirstPlace[] {
  const { situation, knowledge } = trials;
  const found = new Map<number, Answers>();
  for (let draw = 0; draw < draws; draw += 1) {
    trials.setEach(trials.draw());
    const leader = situation.lead();
    if (!found.has(leader)) found.set(leader, trials.answers());
  }
  return situation.program.strategies.map(({ id }, index) => {
    const dominatedBy =
      knowledge.strategies.find((entry) => entry.id === id)?.dominatedBy?.strategy ?? null;
    let answers = found.get(index) ?? putFirst(trials, index);
    // What is dominated need not lead anywhere; it does by chance where its better is ruled out.
    const tries = dominatedBy === null ? climbs : 0;
    for (let attempt = 0; attempt < tries && answers === null; attempt += 1) {
      answers = climb(trials, index);
    }
    return { strategy: id, dominatedBy, answers };
  });
}

/** Strategies that are never first and that nothing dominates. */
export function neverFirst(places: readonly FirstPlace[]): Finding[] {
  return places
    .filter(({ answers, dominatedBy }) => answers === null && dominatedBy === null)
    .map(({ strategy }) => ({
      lint: 'every strategy is first somewhere',
      about: [strategy],
      says: `No answers tried put ${strategy} first. Let a sourced rule favour it where it serves best, or say with dominatedBy what is at least as good for less.`,
    }));
}
