import type { Answer } from '../model/answers';
import { cellsOf, representative } from './compiled/cells';
import type { Cell, Situation } from './compiled/situation';
import { offeredAnswers } from './compiled/variables';

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

/** Everything one or two answers away that changes the leader (DESIGN 2.11). */
export interface Counterfactuals {
  readonly single: readonly SingleCounterfactual[];
  readonly pairs: readonly PairCounterfactual[];
  readonly numbers: readonly NumberCounterfactual[];
}

/** One answer that a question could have instead. */
export interface Alternative {
  readonly answer: Answer;
  /** Leading strategy with this answer alone. */
  readonly strategy: number;
}

/** A question that applies, with everything that it could be answered. */
export interface Sweep {
  /** Index in the program. */
  readonly question: number;
  readonly today: Answer | undefined;
  readonly alternatives: readonly Alternative[];
  /** Of a number question: its cells under today's other answers, and who leads in each. */
  readonly cells: readonly Cell[];
  readonly leaders: readonly number[];
}

/** Leader by strategy index. */
export function leaderOf(situation: Situation, strategy: number): Leader {
  const { strategies, families } = situation.program;
  const entry = strategies[strategy];
  return { family: families[entry?.family ?? -1]?.id ?? '', strategy: entry?.id ?? '' };
}

/** What has changed between two leading strategies, by index; null where nothing has. */
export function changeBetween(situation: Situation, from: number, to: number): Changes | null {
  if (from === to) return null;
  const { strategies } = situation.program;
  return strategies[from]?.family === strategies[to]?.family ? 'method' : 'family';
}

/** Tries every answer of one question alone; leaves the situation as it was. */
export function sweepOf(situation: Situation, question: number): Sweep {
  const asked = situation.program.questions[question]?.question;
  const today = situation.answer(question);
  const cells = cellsOf(situation, question);
  const answers: readonly Answer[] =
    asked === undefined
      ? []
      : asked.kind === 'number'
        ? cells.map((cell) => representative(cell, today))
        : offeredAnswers(asked);
  const alternatives = answers.map((answer): Alternative => {
    situation.set(question, answer);
    return { answer, strategy: situation.lead() };
  });
  situation.set(question, today);
  const leaders = cells.map((_, index) => alternatives[index]?.strategy ?? -1);
  return { question, today, alternatives, cells, leaders };
}
