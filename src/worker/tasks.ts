/* What the page asks of its worker: the long analyses of one decision, as plain functions. */

import { analyse, outlookOf } from '../engine/certainty';
import type { Analysis, Outlook } from '../engine/certainty';
import { indexRulebook } from '../engine/rulebook';
import type { Rulebook } from '../engine/rulebook';
import { factsOf } from '../facts';
import type { FactSet } from '../model/fact';
import type { RulebookEntries } from '../model/knowledge';
import type { Input } from '../model/recommendation';

/** An input of which it is to be said how stable its result is, and what to ask next. */
export interface ToLookAhead {
  readonly input: Input;
  /** The same input, with what was passed over counted as unsure. */
  readonly asked: Input;
}

/** Called from another thread; an error that is thrown here is thrown there. */
export interface AnalysisTasks {
  /** Hands over the knowledge, once, before the first input. */
  know(entries: RulebookEntries): void;
  /** @param report called with shares done, 0 to 1, ascending */
  analyse(input: Input, report: (share: number) => void): Analysis;
  outlook(what: ToLookAhead): Outlook;
}

/** @param facts what is computed from answers, for some knowledge */
export function createTasks(facts: (entries: RulebookEntries) => FactSet = factsOf): AnalysisTasks {
  let rulebook: Rulebook | null = null;
  function known(): Rulebook {
    if (rulebook === null) throw new Error('The knowledge has to come before the first input.');
    return rulebook;
  }
  return {
    know(entries) {
      rulebook = indexRulebook(entries, facts(entries));
    },
    analyse: (input, report) => analyse(known(), input, report),
    outlook: ({ input, asked }) => outlookOf(known(), input, asked),
  };
}
