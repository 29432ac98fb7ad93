import type { Random } from '../calculators/seeded';
import { seeded } from '../calculators/seeded';
import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Share, Shares } from '../model/calibration';
import type { Question } from '../model/question';
import type { Input, Stability } from '../model/recommendation';
import { isOpen, sortAnswers } from './applies';
import { compile } from './compiled/program';
import { Situation } from './compiled/situation';
import { absent, makeTest, questionsIn } from './conditions';
import type { Held, HeldAnswer, Test } from './conditions';
import type { Rulebook } from './rulebook';

export type { Random } from '../calculators/seeded';
export { seeded } from '../calculators/seeded';

/**
 * The number at a share of a question's plausible range: log-uniform over 1 + x, or linear as the
 * question says. @param share 0 to 1
 */
export function plausibleNumber(
  question: Extract<Question, { kind: 'number' }>,
  share: number,
): number {
  const [low, high] = question.plausible;
  if (question.scale === 'linear') return Math.round(low + share * (high - low));
  const from = Math.log(1 + low);
  return Math.round(Math.exp(from + share * (Math.log(1 + high) - from)) - 1);
}

/** Every option counts once more than it was seen: what nobody said yet may still be said. */
const atLeastOnce = 1;

/** How likely each option of a choice is, by how people answer; they sum to 1. */
export function optionShares(
  question: Extract<Question, { kind: 'choice' }>,
  share: Share | undefined,
): number[] {
  const offered = question.options.filter(({ splitInto }) => splitInto === undefined);
  const counts = question.options.map((option) =>
    offered.includes(option) ? (share?.options?.[option.id] ?? 0) + atLeastOnce : 0,
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => count / sum);
}

/** How likely people name an option of a question of which several may be chosen. */
export const namedShare = (share: Share | undefined, option: string): number =>
  ((share?.options?.[option] ?? 0) + atLeastOnce) / ((share?.of ?? 0) + 2 * atLeastOnce);

function drawNumber(
  question: Extract<Question, { kind: 'number' }>,
  share: Share | undefined,
  random: Random,
): number {
  const seen = share?.numbers ?? [];
  const [which, where] = [random(), random()];
  const place = Math.floor(which * (seen.length + 2 * atLeastOnce));
  const number = seen[place];
  return number === undefined ? plausibleNumber(question, where) : number;
}

type Draw = (random: Random) => Answer;

/** Draws answers to one question, as likely as people give them. */
function drawerOf(question: Question, share: Share | undefined): Draw {
  if (question.kind === 'number') return (random) => drawNumber(question, share, random);
  if (question.kind === 'multi') {
    const named = question.options.map(({ id }) => namedShare(share, id));
    return (random) =>
      question.options
        .filter((_, index) => random() < (named[index] ?? 0))
        .map(({ id }) => id)
        .sort();
  }
  const likely = optionShares(question, share);
  const last = question.options.at(-1)?.id ?? unsure;
  return (random) => {
    let left = random();
    const place = likely.findIndex((chance) => {
      left -= chance;
      return left < 0;
    });
    return question.options[place]?.id ?? last;
  };
}

/** One random answer, as likely as people give it. */
export const drawAnswer = (question: Question, shares: Shares, random: Random): Answer =>
  drawerOf(question, shares[question.id])(random);

/** Fixed, so that the same answers always give the same shares. */
const completionSeed = 20_261_129;
export const completionCount = 100;

/** Draws of one answer until it contradicts nothing; then it stays open. */
export const mostDraws = 50;

/** What drawing takes of a rulebook, made once. */
interface Drawing {
  /** By question. */
  readonly draws: readonly Draw[];
  readonly contradictions: readonly Test[];
  /** Contradictions that name a question, by question. */
  readonly naming: readonly (readonly number[])[];
}

const drawings = new WeakMap<Rulebook, Drawing>();

function drawingOf(rulebook: Rulebook): Drawing {
  const known = drawings.get(rulebook);
  if (known !== undefined) return known;
  const { questions, knowledge, at } = rulebook;
  const named = knowledge.contradictions.map(({ when }) => new Set(questionsIn(when)));
  const drawing = {
    draws: questions.map(({ question }) => drawerOf(question, knowledge.shares[question.id])),
    contradictions: knowledge.contradictions.map(({ when }) => makeTest(when, at)),
    naming: questions.map(({ question }) =>
      named.flatMap((ids, place) => (ids.has(question.id) ? [place] : [])),
    ),
  };
  drawings.set(rulebook, drawing);
  return drawing;
}

/**
 * The first of the 100 seeded ways to fill in what is open, by question in the knowledge's order; what is
 * given, implied, or does not apply is left undefined. Every question is drawn for, answered or not, so
 * that one more answer leaves the other draws as they were. A draw that contradicts the answers and draws
 * before it is drawn again: of ways that heed only the shares, seven in ten contradict themselves or what
 * is given (20 ways for each of 184 people, before any answer, after the first round, and with all that
 * their row says).
 */
export function* completionsOf(
  rulebook: Rulebook,
  { answers }: Pick<Input, 'answers'>,
  count = completionCount,
): Generator<(Answer | undefined)[]> {
  const { draws, contradictions, naming } = drawingOf(rulebook);
  const { held: before } = sortAnswers(rulebook, { answers });
  // What the given answers contradict among themselves is theirs.
  const own = contradictions.map((test) => test({ answers: before, facts: {} }) === 'true');
  const guards = naming.map((places) =>
    places.flatMap((place) => (own[place] === true ? [] : (contradictions[place] ?? []))),
  );
  const random = seeded(completionSeed);
  for (let nth = 0; nth < count; nth += 1) {
    const first = draws.map((draw) => draw(random));
    const held: HeldAnswer[] = [...before];
    const view: Held = { answers: held, facts: {} };
    const drawn = draws.map((): Answer | undefined => undefined);
    for (const { question, index, askIf, implied } of rulebook.inOrder) {
      const given = answers[question.id];
      const applies = askIf === null ? 'true' : askIf(view);
      if (applies === 'false') held[index] = absent;
      else if (!isOpen(given)) held[index] = given;
      else if (applies === 'true') {
        const implication = implied.find(({ when }) => when(view) === 'true');
        held[index] = implication?.answer ?? first[index];
        if (implication !== undefined) continue;
        const fits = () => guards[index]?.every((test) => test(view) !== 'true') ?? true;
        if (!fits()) {
          const again = seeded(completionSeed + 1 + nth * draws.length + index);
          let left = mostDraws;
          do {
            left -= 1;
            held[index] = left === 0 ? undefined : draws[index]?.(again);
          } while (!fits());
        }
        drawn[index] = held[index];
      }
    }
    yield drawn;
  }
}

type Completions = Stability['completions'];

/** Counts the families that 100 seeded completions of the open answers lead to. */
export function countCompletions(rulebook: Rulebook, input: Input): Completions {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  const counts = new Map<string, number>();
  const isClosed = sortAnswers(rulebook, input).open.length === 0;
  const draws = isClosed ? 1 : completionCount;
  for (const drawn of completionsOf(rulebook, input, draws)) {
    if (!isClosed) situation.draw(drawn);
    situation.lead();
    const id = program.families[situation.machine.family]?.id;
    if (id === undefined) throw new Error('No family leads');
    counts.set(id, (counts.get(id) ?? 0) + completionCount / draws);
  }
  return {
    of: completionCount,
    families: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Id of the family that is advised, by the compiled tables: no trace, no words. */
export function leadingFamily(rulebook: Rulebook, input: Input): string {
  const program = compile(rulebook);
  const situation = new Situation(program, input.assumptions ?? {});
  situation.setAll(input.answers);
  situation.lead();
  const family = program.families[situation.machine.family];
  if (family === undefined) throw new Error('No family leads');
  return family.id;
}
