import type { Answer } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';
import type { Input } from '../model/recommendation';
import { questionStates } from './applies';
import { compile } from './compile';
import type { Program } from './compiled/program';
import { factSources } from './compiled/fact-codes';
import { Situation } from './compiled/situation';
import { variablesUnder } from './compiled/terms';
import { subsetsOf } from './compiled/variables';
import { completionsOf, countCompletions, isSteady, plausibleNumber } from './completions';
import type { Completions } from './completions';
import type { FactDefinition } from './fact-definition';
import { leadingFamily } from './leading-family';

/**
 * Runs of the program that choosing a question may take: a bound on work and not on time, so that the
 * same answers lead to the same question on every machine. A few milliseconds of a slow laptop.
 */
const mostRuns = 2000;
/** Fewer completions than this tell questions apart by chance. */
const fewestCompletions = 8;
/** Numbers that stand for an open one: the middles of as many equal shares of its plausible range. */
const numberShares = [0.1, 0.3, 0.5, 0.7, 0.9];

function likelyAnswers(question: Question): readonly Answer[] {
  if (question.kind === 'number') {
    return numberShares.map((share) => plausibleNumber(question, share));
  }
  return question.kind === 'choice' ? question.options.map(({ id }) => id) : subsetsOf(question);
}

/** Questions that some rule reads, directly, through a fact, or to know whether another applies. */
function questionsRead(program: Program): Set<number> {
  const read = new Set([
    ...program.terms.flat().flatMap((term) => [...term.keys()]),
    ...program.derived.flatMap(({ node }) => variablesUnder(node)),
    ...program.asked.flatMap(({ node }) => variablesUnder(node)),
  ]);
  for (const { variable, inputs } of factSources(program)) {
    if (read.has(variable)) for (const input of inputs) read.add(input);
  }
  return read;
}

/** Chance that two completions drawn at random lead to different families (Gini impurity). */
function disagreement(counts: readonly number[]): number {
  const of = counts.reduce((sum, count) => sum + count, 0);
  return 1 - counts.reduce((sum, count) => sum + (count / of) ** 2, 0);
}

/** A question that could be asked, with how often each answer to it leads to each family. */
interface Candidate {
  readonly question: number;
  readonly answers: readonly Answer[];
  readonly counts: readonly number[][];
}

function candidate(program: Program, index: number): Candidate {
  const question = program.questions[index]?.question;
  const answers = question === undefined ? [] : likelyAnswers(question);
  const counts = answers.map(() => program.families.map(() => 0));
  return { question: index, answers, counts };
}

/** Holds one completion against every answer of every candidate. */
function tally(situation: Situation, completion: readonly Answer[], candidates: Candidate[]): void {
  situation.setEach(completion);
  for (const { question, answers, counts } of candidates) {
    answers.forEach((answer, index) => {
      situation.set(question, answer);
      situation.lead();
      const own = counts[index];
      const { family } = situation.machine;
      if (own !== undefined) own[family] = (own[family] ?? 0) + 1;
    });
    situation.set(question, completion[question]);
  }
}

/** Disagreement that is left once the question is answered, averaged over its answers. */
function disagreementLeft({ counts }: Candidate): number {
  return counts.map(disagreement).reduce((sum, one) => sum + one, 0) / counts.length;
}

/**
 * The open question whose answer is expected to leave the least disagreement; ties by order. Every
 * completion is held against every answer, so that chance weighs alike on all questions.
 */
function mostTelling(program: Program, input: Input, open: readonly number[]): number {
  const read = questionsRead(program);
  const candidates = open
    .filter((index) => read.has(index))
    .map((index) => candidate(program, index));
  const runs = candidates.reduce((sum, { answers }) => sum + answers.length, 0);
  const count = Math.min(100, Math.floor(mostRuns / Math.max(1, runs)));
  let best = candidates[0]?.question ?? open[0] ?? -1;
  if (count < fewestCompletions) return best;
  const situation = new Situation(program, input.assumptions ?? {});
  for (const completion of completionsOf(program.knowledge, input, count)) {
    tally(situation, completion, candidates);
  }
  let least = Infinity;
  for (const one of candidates) {
    const left = disagreementLeft(one);
    // Differences below rounding are ties.
    if (left >= least - 1e-9) continue;
    best = one.question;
    least = left;
  }
  return best;
}

/**
 * The question to ask next (DESIGN 2.12), or null where nothing that applies is unanswered, or at one
 * of the two honest stops: settled (proven) and steady (95 of 100 completions agree). The questions of
 * the first round come in their fixed order, since a first result is due after them; of the others, the
 * one expected to lower disagreement among completions most; where that is too much work, the fixed
 * order. A question answered "unsure" is not asked again.
 */
export function nextQuestion(
  knowledge: Logic,
  input: Input,
  definitions: readonly FactDefinition[],
  completions: Completions = countCompletions(knowledge, input, definitions),
): string | null {
  const states = questionStates(knowledge, input);
  const open = knowledge.questions.flatMap(({ id }, index) =>
    states[id] === 'applies' && input.answers[id] === undefined ? [index] : [],
  );
  if (open.length === 0) return null;
  const family = leadingFamily(knowledge, input, definitions);
  // What is settled is steady too: a proof allows no completion to lead elsewhere.
  if (isSteady(completions, family)) return null;
  const firstRound = open.find((index) => knowledge.questions[index]?.first === true);
  const next = firstRound ?? mostTelling(compile(knowledge, definitions), input, open);
  return knowledge.questions[next]?.id ?? null;
}
