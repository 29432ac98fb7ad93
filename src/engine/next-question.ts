import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Question } from '../model/question';
import type { Input } from '../model/recommendation';
import { sortAnswers } from './applies';
import { leadingFamily, namedShare, optionShares, plausibleNumber } from './completions';
import { factSources, Situation } from './compiled/situation';
import { compile } from './compiled/program';
import type { Program } from './compiled/program';
import { variablesUnder } from './compiled/terms';
import { subsetsOf } from './compiled/variables';
import { decide } from './decide';
import { leadingWithout, mostTelling, waysOf } from './most-telling';
import type { Way } from './most-telling';
import type { Rulebook } from './rulebook';

/**
 * An answer that changes the advice with less than this chance is not worth asking for by itself. Several
 * such answers together often change it, so that a higher bound costs more than it spares.
 */
export const worthAsking = 0.03;
/**
 * Share of the ways to fill in the rest that have to lead to the advice before asking stops. Lower, and
 * more people are advised something else than with everything answered; higher, and half of them are asked
 * more than a dozen questions. `npm run questions` says how many.
 */
const steadyShare = 0.83;
/**
 * As many are enough where no single answer is worth asking for. With fewer, asking goes on: several
 * answers together turn the advice.
 */
const agreedEnough = 0.7;
/**
 * Both shares where nothing calls for more than prompting. Such advice rests on what was asked: that there
 * is no reason for more is known only as far as people were asked for one. Of 1,134 walks (three draws)
 * 90.3 in 100 end as with everything answered, in place of 89.7 with .96 here, and nine in ten are asked
 * 25 questions or fewer in place of 23.
 */
const steadyShareOfPlain = 0.985;
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
  const named = (id: string) => namedShare(share, id);
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

/** Questions behind unknown gates on the method that is advised. */
function gatesDue(rulebook: Rulebook, input: Input): Set<string> {
  const { ranking, family } = decide(rulebook, input);
  const leading = ranking.find((entry) => entry.family === family);
  const [first] = leading?.strategies ?? [];
  return new Set((first?.gates ?? []).flatMap(({ questions }) => questions));
}

/**
 * The questions that may be asked now, by index, in the order of the questionnaire. A veto is asked only
 * where it could close the route in the lead: by a gate, or by weighing so much that an answer turns the
 * advice ("hardly any budget" does both). Gates alone left out one in three of the single answers that
 * turned the advice after asking had stopped.
 */
export function askable(rulebook: Rulebook, input: Input): number[] {
  const { open } = sortAnswers(rulebook, input);
  const gates = gatesDue(rulebook, input);
  const read = questionsRead(compile(rulebook));
  const may = rulebook.questions.filter(
    ({ question: { id }, index }) =>
      open.includes(id) && input.answers[id] === undefined && read.has(index),
  );
  const vetoes = may.filter(({ question: { id, asked } }) => asked === 'veto' && !gates.has(id));
  const changes = chancesOfChange(
    rulebook,
    input,
    vetoes.map(({ index }) => index),
  );
  return may.flatMap(({ index }) => (changes.get(index) === 0 ? [] : [index]));
}

/** Shares of the ways to fill in the rest that have to lead to a family before asking stops with it. */
interface Stops {
  /** In any case. */
  readonly steady: number;
  /** Where no open question is likely to change the advice by itself. */
  readonly unlikely: number;
}

export const stopsOf = ({ plain }: Rulebook, family: string): Stops =>
  family === plain.family.id
    ? { steady: steadyShareOfPlain, unlikely: steadyShareOfPlain }
    : { steady: steadyShare, unlikely: agreedEnough };

/** The questions that are still worth asking: likely enough to change the advice by themselves. */
export function stillWorthAsking(
  rulebook: Rulebook,
  input: Input,
  open: readonly number[] = askable(rulebook, input),
): number[] {
  const changes = chancesOfChange(rulebook, input, open);
  return open.filter((index) => (changes.get(index) ?? 0) >= worthAsking);
}

/**
 * Whether somebody was not sure so often that asking on is of little use. The sheet is one page, which says
 * that figures may be left out: however many are, that counts once.
 */
export function isOftenNotSure(rulebook: Rulebook, { answers }: Input): boolean {
  const passed = rulebook.questions.filter(({ question }) => answers[question.id] === unsure);
  const others = passed.filter(({ question }) => question.asked !== 'sheet').length;
  return others + Math.min(1, passed.length - others) >= notSureEnough;
}

/** What to ask next, and whether enough is known to stop. */
export interface Asking {
  /** Null where asking stops. */
  readonly question: string | null;
  /** Most ways to fill in the rest lead to what is advised today. */
  readonly steady: boolean;
  /** Of what is open, only what the person was not sure of turns the advice in any way that was tried. */
  readonly leftOpen: boolean;
  /** How near asking is to its end: 1 where it stops since enough ways agree; 0 in the first round. */
  readonly near: number;
}

/** Whether all ways to fill in the rest do; tried no further than the first that does not. */
function allLead(rulebook: Rulebook, input: Input, leads: (way: Way) => boolean): boolean {
  for (const way of waysOf(rulebook, input)) if (!leads(way)) return false;
  return true;
}

/**
 * What to ask next. Asking stops where nothing that applies is unanswered, or all ways to
 * fill in the rest agree. After the first round it also stops where
 * - most of them agree (`steadyShare`; `steadyShareOfPlain` where prompting is advised);
 * - all of them would, but for what the person was not sure of;
 * - enough of them do (`agreedEnough`), and no open question is likely to change the advice by itself;
 *   prompting needs more than that;
 * - the person is often not sure.
 *
 * The first round comes in its fixed order, as pages ask it. After it, the question comes next whose
 * answer is expected to leave least open. What is implied is not asked, nor is a veto that could close
 * nothing that leads. A question answered "unsure" is not asked again.
 * @param agree ways that lead to today's advice, of how many
 */
export function askingOf(
  rulebook: Rulebook,
  input: Input,
  agree?: { readonly same: number; readonly of: number },
): Asking {
  const open = askable(rulebook, input);
  const program = compile(rulebook);
  const lead = leadingFamily(rulebook, input);
  const leads = ({ family }: Way) => program.families[family]?.id === lead;
  const first = open.find((index) => rulebook.questions[index]?.question.asked === 'first');
  const ask = (index: number | null, near: number): Asking => ({
    question: index === null ? null : (rulebook.questions[index]?.question.id ?? null),
    steady: false,
    leftOpen: false,
    near,
  });
  if (first !== undefined) {
    const settled = agree === undefined ? allLead(rulebook, input, leads) : agree.same === agree.of;
    if (!settled) return ask(first, 0);
  }
  const ways = [...waysOf(rulebook, input)];
  const { same, of } = agree ?? { same: ways.filter(leads).length, of: ways.length };
  const shares = stopsOf(rulebook, lead);
  const steady = same >= shares.steady * of;
  const passed = rulebook.questions.flatMap(({ question: { id }, index }) =>
    input.answers[id] === unsure ? [index] : [],
  );
  const family = program.families.findIndex(({ id }) => id === lead);
  const isPassed = !steady && passed.length > 0;
  const leftOpen =
    isPassed && leadingWithout(rulebook, input, ways, new Set(passed), family) === ways.length;
  const near = Math.min(1, same / of / shares.steady);
  const stop = { question: null, steady, leftOpen, near };
  // What is settled is among those that are steady: a proof allows no way to lead elsewhere.
  if (open.length === 0 || steady || leftOpen || isOftenNotSure(rulebook, input)) return stop;
  const isEnough = same >= shares.unlikely * of;
  if (isEnough && stillWorthAsking(rulebook, input, open).length === 0) return stop;
  return ask(mostTelling(rulebook, input, open, ways), near);
}

/** The question to ask next, or null where asking stops. */
export const nextQuestion = (rulebook: Rulebook, input: Input): string | null =>
  askingOf(rulebook, input).question;
