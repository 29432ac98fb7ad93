import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Question } from '../model/question';
import type { Input, Stability } from '../model/recommendation';
import { sortAnswers } from './applies';
import {
  completionsOf,
  countCompletions,
  isSteady,
  leadingFamily,
  optionShares,
  plausibleNumber,
} from './completions';
import { factSources, Situation } from './compiled/situation';
import { compile } from './compiled/program';
import type { Program } from './compiled/program';
import { variablesUnder } from './compiled/terms';
import { subsetsOf } from './compiled/variables';
import { decide } from './decide';
import type { Rulebook } from './rulebook';

/**
 * Runs of the program that choosing a question may take: a bound on work and not on time, so that the
 * same answers lead to the same question on every machine. Some ten milliseconds of a slow laptop, away
 * from the page. With a third of it a tenth of people are asked 25 questions or more instead of 18, with
 * more than double of it no fewer (`npm run questions`).
 */
const mostRuns = 12_000;
/** Fewer completions than this tell questions apart by chance. */
const fewestCompletions = 8;
/**
 * An answer that changes the advice with less than this chance is not worth asking for. Several such
 * answers together often do, so that a higher bound costs more than it spares: at .05, seven in a hundred
 * people more would be advised something else than with everything answered (`npm run questions`).
 */
export const worthAsking = 0.03;
/**
 * With fewer ways than this to fill in the rest that lead to the advice, asking goes on although no single
 * answer is worth asking for: several together are. Without it, a third of those people would be advised
 * something else than with everything answered (`npm run questions`).
 */
export const agreedEnough = 0.7;
/** Somebody who was not sure of so many questions is not asked on: more would bring more of the same. */
export const notSureEnough = 6;
/** Numbers that stand for an open one, besides those that people gave. */
const numberShares = [0.1, 0.3, 0.5, 0.7, 0.9];

/** An answer with how likely people give it. */
interface Likely {
  readonly answer: Answer;
  readonly chance: number;
}

/** What an open question may be answered with, and how likely; the chances sum to 1. */
function likelyAnswers(rulebook: Rulebook, question: Question): Likely[] {
  const share = rulebook.knowledge.shares[question.id];
  if (question.kind === 'number') {
    const seen = share?.numbers ?? [];
    const picked = numberShares.flatMap((at) => seen[Math.floor(at * seen.length)] ?? []);
    const numbers = [...picked, ...numberShares.map((at) => plausibleNumber(question, at))];
    return numbers.map((answer) => ({ answer, chance: 1 / numbers.length }));
  }
  if (question.kind === 'choice') {
    const chances = optionShares(question, share);
    return question.options
      .map(({ id }, index) => ({ answer: id, chance: chances[index] ?? 0 }))
      .filter(({ chance }) => chance > 0);
  }
  const named = (id: string) => ((share?.options?.[id] ?? 0) + 1) / ((share?.of ?? 0) + 2);
  return subsetsOf(question).map((answer) => ({
    answer,
    chance: question.options.reduce(
      (product, { id }) => product * (answer.includes(id) ? named(id) : 1 - named(id)),
      1,
    ),
  }));
}

/** Questions that some rule reads, directly, through a fact, or to know whether another applies. */
function questionsRead(program: Program): Set<number> {
  const read = new Set([
    ...program.terms.flat().flatMap((term) => [...term.keys()]),
    ...program.derived.flatMap(({ node }) => variablesUnder(node)),
    ...program.hanging.flatMap(({ askIf, implied }) => [
      ...(askIf === null ? [] : variablesUnder(askIf)),
      ...implied.flatMap(({ when }) => variablesUnder(when)),
    ]),
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
  readonly answers: readonly Likely[];
  readonly counts: readonly number[][];
}

/** Holds one completion against every answer of every candidate. */
function tally(situation: Situation, drawn: readonly Answer[], candidates: readonly Candidate[]) {
  situation.draw(drawn);
  for (const { question, answers, counts } of candidates) {
    answers.forEach(({ answer }, index) => {
      situation.set(question, answer);
      situation.lead();
      const own = counts[index];
      const { family } = situation.machine;
      if (own !== undefined) own[family] = (own[family] ?? 0) + 1;
    });
    situation.set(question, undefined);
  }
}

/** Disagreement that is left once the question is answered, as people are likely to answer it. */
function disagreementLeft({ answers, counts }: Candidate): number {
  return answers.reduce(
    (sum, { chance }, index) => sum + chance * disagreement(counts[index] ?? []),
    0,
  );
}

/**
 * The open question whose answer is expected to leave the least disagreement; ties by order. Every
 * completion is held against every answer, so that chance weighs alike on all questions.
 */
function mostTelling(rulebook: Rulebook, input: Input, open: readonly number[]): number | null {
  const program = compile(rulebook);
  const candidates = open.map((question): Candidate => {
    const asked = program.questions[question]?.question;
    const answers = asked === undefined ? [] : likelyAnswers(rulebook, asked);
    return { question, answers, counts: answers.map(() => program.families.map(() => 0)) };
  });
  const runs = candidates.reduce((sum, { answers }) => sum + answers.length, 0);
  const count = Math.min(100, Math.floor(mostRuns / Math.max(1, runs)));
  let best = candidates[0]?.question ?? null;
  if (count < fewestCompletions) return best;
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  for (const drawn of completionsOf(rulebook, count)) tally(situation, drawn, candidates);
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

/** How likely an answer to each of these questions alone, the rest left open, changes the family. */
export function chancesOfChange(
  rulebook: Rulebook,
  input: Input,
  open: readonly number[],
): Map<number, number> {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  situation.lead();
  const today = situation.machine.family;
  return new Map(
    open.map((question) => {
      const asked = program.questions[question]?.question;
      const before = situation.answer(question);
      const likely = asked === undefined ? [] : likelyAnswers(rulebook, asked);
      const changing = likely.reduce((sum, { answer, chance }) => {
        situation.set(question, answer);
        situation.lead();
        return situation.machine.family === today ? sum : sum + chance;
      }, 0);
      situation.set(question, before);
      return [question, changing];
    }),
  );
}

/** How likely an answer to one question alone, the rest left open, changes the family. */
export function chanceOfChange(rulebook: Rulebook, input: Input, id: string): number {
  const index = rulebook.questions.findIndex(({ question }) => question.id === id);
  return chancesOfChange(rulebook, input, [index]).get(index) ?? 0;
}

/** How many questions are named that would decide. */
const decidesNamed = 3;

/** The open questions whose answers are likeliest to change the family, most telling first. */
export function decidingQuestions(rulebook: Rulebook, input: Input): string[] {
  const changes = chancesOfChange(rulebook, input, askable(rulebook, input));
  return [...changes]
    .filter(([, chance]) => chance > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, decidesNamed)
    .flatMap(([index]) => rulebook.questions[index]?.question.id ?? []);
}

/** Questions that could rule out what leads: those behind unknown gates on the advised family. */
function vetoesDue(rulebook: Rulebook, input: Input): Set<string> {
  const { ranking, family } = decide(rulebook, input);
  const leading = ranking.find((entry) => entry.family === family);
  const [first] = leading?.strategies ?? [];
  return new Set((first?.gates ?? []).flatMap(({ questions }) => questions));
}

/** The questions that may be asked now, by index, in the order of the questionnaire. */
export function askable(rulebook: Rulebook, input: Input): number[] {
  const { open } = sortAnswers(rulebook, input);
  const vetoes = vetoesDue(rulebook, input);
  const read = questionsRead(compile(rulebook));
  return rulebook.questions.flatMap(({ question: { id, asked }, index }) => {
    if (!open.includes(id) || input.answers[id] !== undefined || !read.has(index)) return [];
    return asked === 'veto' && !vetoes.has(id) ? [] : [index];
  });
}

/** The questions that are still worth asking: likely enough to change the advice by themselves. */
export function stillWorthAsking(
  rulebook: Rulebook,
  input: Input,
  open: readonly number[] = askable(rulebook, input),
): number[] {
  const changes = chancesOfChange(rulebook, input, open);
  return open.filter((index) => (changes.get(index) ?? 0) >= worthAsking);
}

/** Whether somebody was not sure so often that asking on is of little use. */
export function isOftenNotSure({ answers }: Input): boolean {
  return Object.values(answers).filter((answer) => answer === unsure).length >= notSureEnough;
}

/**
 * The question to ask next (DESIGN 2.11), or null where asking stops: nothing that applies is unanswered;
 * all ways to fill in the rest agree; or, after the first round, most of them do, or no open question is
 * likely to change the advice and seven ways in ten agree, or the person is often not sure. The first
 * round comes in its fixed order, as pages ask it; of the others, the one expected to lower disagreement
 * most. What is implied is not asked, nor is a veto that could close nothing that leads. A question
 * answered "unsure" is not asked again.
 */
export function nextQuestion(
  rulebook: Rulebook,
  input: Input,
  completions: Stability['completions'] = countCompletions(rulebook, input),
): string | null {
  const open = askable(rulebook, input);
  if (open.length === 0) return null;
  const lead = leadingFamily(rulebook, input);
  const agreeing = (completions.families[lead] ?? 0) / completions.of;
  // What is settled is among these: a proof allows no completion to lead elsewhere.
  if (agreeing === 1) return null;
  const questionAt = (index: number | null) =>
    index === null ? null : (rulebook.questions[index]?.question ?? null);
  const firstRound = open.find((index) => questionAt(index)?.asked === 'first');
  if (firstRound !== undefined) return questionAt(firstRound)?.id ?? null;
  if (isSteady(completions, lead) || isOftenNotSure(input)) return null;
  if (agreeing >= agreedEnough && stillWorthAsking(rulebook, input, open).length === 0) return null;
  return questionAt(mostTelling(rulebook, input, open))?.id ?? null;
}
