/*
 * How stable an answer is, how asking goes on from it, and the exact analyses of one input together.
 */

import type { Certainty, Input, Stability } from '../model/recommendation';
import { countCompletions, leadingFamily } from './completions';
import {
  askable,
  askingOf,
  chanceOfChange,
  decidingQuestions,
  isOftenNotSure,
  nextQuestion,
  stillWorthAsking,
} from './next-question';
import type { Rulebook } from './rulebook';
import { isProvenStable } from './proven-stable';
import { findCounterfactuals } from './counterfactuals';
import type { Counterfactuals } from './counterfactuals';

/** likely: the same family in at least 90 of 100 completions. */
function certaintyOf(settled: boolean, same: number, of: number): Certainty {
  if (settled) return 'settled';
  return same >= 0.9 * of ? 'likely' : 'open';
}

/** How stable it is that a family is advised. @param family that is advised today on the same input */
export function stabilityOf(rulebook: Rulebook, input: Input, family: string): Stability {
  const completions = countCompletions(rulebook, input);
  const settled = isProvenStable(rulebook, input, completions);
  const same = completions.families[family] ?? 0;
  return { certainty: certaintyOf(settled, same, completions.of), completions };
}

/** How stable a result is, and how asking goes on from it. */
export interface Outlook extends Stability {
  /** The family that is advised today. */
  readonly family: string;
  /** The question that is expected to tell most; null where none is left that is worth asking. */
  readonly nextQuestion: string | null;
  /** Chance that an answer to that question alone changes the family; 0 where there is none. */
  readonly nextChanges: number;
  /** The same family in so many ways to fill in the rest that asking may stop. */
  readonly steady: boolean;
  /** Of what is open, only what the person was not sure of turns the advice in any way that was tried. */
  readonly leftOpen: boolean;
  /** How near asking is to its end, 0 to 1. */
  readonly near: number;
  /** The person was not sure so often that asking on is of little use. */
  readonly notSure: boolean;
  /** The open questions whose answers are likeliest to change the family, most telling first. */
  readonly decides: readonly string[];
  /** How many open questions may be asked now. */
  readonly askable: number;
  /**
   * Of those, how many are likely enough to change the advice by themselves; 0 where asking stops, and where
   * it goes on because several together may.
   */
  readonly worthAsking: number;
}

/** Stability, with the way on. @param asked the same input, what was passed over counted as unsure */
export function outlookOf(rulebook: Rulebook, input: Input, asked: Input): Outlook {
  const family = leadingFamily(rulebook, input);
  const stability = stabilityOf(rulebook, input, family);
  const { question: next, steady, leftOpen, near } = askingOf(rulebook, asked);
  return {
    ...stability,
    family,
    nextQuestion: next,
    nextChanges: next === null ? 0 : chanceOfChange(rulebook, asked, next),
    steady,
    leftOpen,
    near,
    notSure: isOftenNotSure(rulebook, asked),
    decides: decidingQuestions(rulebook, input),
    askable: askable(rulebook, asked).length,
    worthAsking: next === null ? 0 : stillWorthAsking(rulebook, asked).length,
  };
}

/** What would change the answer, how stable it is, and what to ask next; plain data, ready for JSON. */
export interface Analysis {
  readonly counterfactuals: Counterfactuals;
  readonly completions: Stability['completions'];
  readonly nextQuestion: string | null;
}

/**
 * The exact analyses of one input, as the command line prints them and the worker gives them. Pure and
 * deterministic. Expects answers that `readAnswers` let through. @param report is told the share that is
 * done, 0 to 1, ascending
 */
export function analyse(
  rulebook: Rulebook,
  input: Input,
  report: (share: number) => void = () => undefined,
): Analysis {
  const completions = countCompletions(rulebook, input);
  const next = nextQuestion(rulebook, input);
  report(0.1);
  const counterfactuals = findCounterfactuals(rulebook, input, (share) =>
    report(0.1 + 0.9 * share),
  );
  return { counterfactuals, completions, nextQuestion: next };
}
