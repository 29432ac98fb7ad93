import { contradictionFinder, sortAnswers } from '../engine/applies';
import { drawAnswer, leadingFamily, seeded } from '../engine/completions';
import { nextQuestion } from '../engine/next-question';
import type { Rulebook } from '../engine/rulebook';
import { unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';

/** Draws of one answer until it contradicts nothing; then the person is not sure. */
const mostDraws = 50;

/**
 * Somebody who knows it all: what is not given is drawn once, as likely as people answer it. What does
 * not apply is not drawn, what other answers imply is left to them, and a draw that contradicts what is
 * known already is drawn again.
 */
export function drawPerson(rulebook: Rulebook, given: Answers, seed: number): Answers {
  const { contradictions, shares } = rulebook.knowledge;
  const random = seeded(seed);
  const person: Record<string, Answer> = { ...given };
  // What the given answers contradict among themselves is theirs.
  const contradicted = contradictionFinder(rulebook, contradictions);
  const before = contradicted({ answers: given }).length;
  for (const { question } of rulebook.inOrder) {
    const { id } = question;
    const { states, implied } = sortAnswers(rulebook, { answers: person });
    if (given[id] !== undefined || states[id] !== 'applies' || implied[id] !== undefined) continue;
    const fits = (answer: Answer) =>
      contradicted({ answers: { ...person, [id]: answer } }).length <= before;
    let answer: Answer = unsure;
    for (let draw = 0; draw < mostDraws; draw += 1) {
      const drawn = drawAnswer(question, shares, random);
      if (!fits(drawn)) continue;
      answer = drawn;
      break;
    }
    person[id] = answer;
  }
  return person;
}

/** One person's way through the questionnaire, to where it stops asking. */
export interface Walk {
  /** Questions shown, in order; a field of the sheet and an answer "not sure" count as one each. */
  readonly asked: readonly string[];
  /** The family that is advised at the stop. */
  readonly atStop: string;
  /** The family that is advised once everything is answered. */
  readonly withAll: string;
}

/** Asks a person, whose answers are known, until the questionnaire stops; "not sure" where nothing is. */
export function walkThrough(rulebook: Rulebook, person: Answers): Walk {
  // Who knows it all also says what their other answers imply.
  const known = { ...person, ...sortAnswers(rulebook, { answers: person }).implied };
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  for (;;) {
    const question = nextQuestion(rulebook, { answers });
    if (question === null) break;
    asked.push(question);
    answers[question] = known[question] ?? unsure;
  }
  return {
    asked,
    atStop: leadingFamily(rulebook, { answers }),
    withAll: leadingFamily(rulebook, { answers: person }),
  };
}

/** How long the questionnaire is, and what stopping costs. */
export interface Asking {
  readonly people: number;
  /** The middle number of questions: half are asked no more. */
  readonly median: number;
  /** A tenth are asked more than this. */
  readonly nineTenths: number;
  /** Share of people who are advised the same at the stop as with everything answered. */
  readonly same: number;
}

/** Sums up some walks. */
export function sumUpWalks(walks: readonly Walk[]): Asking {
  const counts = walks.map(({ asked }) => asked.length).sort((one, other) => one - other);
  const at = (share: number) => counts[Math.floor(share * (counts.length - 1))] ?? 0;
  const same = walks.filter(({ atStop, withAll }) => atStop === withAll).length;
  return {
    people: walks.length,
    median: at(0.5),
    nineTenths: at(0.9),
    same: walks.length === 0 ? 0 : same / walks.length,
  };
}

/**
 * Standard error of the share that is advised the same, over several draws of the same rows. Draws of one
 * row resemble one another, as do rows of one publication: so publications are counted, and not walks
 * (the cluster-robust variance of a mean).
 * @param draws in each, the rows in one order
 * @param publications by row, which publication it comes from
 */
export function errorOfSame(
  draws: readonly (readonly Walk[])[],
  publications: readonly string[],
): number {
  const rows = publications.length;
  const isSame = (walk: Walk | undefined) => (walk?.atStop === walk?.withAll ? 1 : 0);
  const shares = publications.map((_, row) =>
    draws.reduce((sum, walks) => sum + isSame(walks[row]) / draws.length, 0),
  );
  const mean = shares.reduce((sum, share) => sum + share, 0) / rows;
  const sums = new Map<string, number>();
  publications.forEach((publication, row) => {
    sums.set(publication, (sums.get(publication) ?? 0) + (shares[row] ?? 0) - mean);
  });
  if (sums.size < 2) return 0;
  const squares = [...sums.values()].reduce((sum, apart) => sum + apart ** 2, 0);
  return Math.sqrt((squares * sums.size) / (sums.size - 1)) / rows;
}
