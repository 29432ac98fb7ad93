import { analyse } from '../engine/analyse';
import type { Analysis } from '../engine/analyse';
import { outlookOf } from '../engine/certainty';
import type { Outlook } from '../engine/certainty';
import { indexRulebook } from '../engine/rulebook';
import { factsOf } from '../facts';
import type { FactSet } from '../model/fact-definition';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';

/** An input of which it is to be said how stable its result is, and what to ask next. */
export interface ToLookAhead {
  readonly input: Input;
  /** The same input, with what was passed over counted as unsure. */
  readonly asked: Input;
}

/** What the page asks of the worker: the knowledge once, then any number of inputs. */
export type Request =
  | { readonly kind: 'logic'; readonly logic: Logic }
  | { readonly kind: 'analyse'; readonly id: number; readonly input: Input }
  | ({ readonly kind: 'outlook'; readonly id: number } & ToLookAhead);

/** What the worker says to one request. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'done'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'outlook'; readonly id: number; readonly outlook: Outlook }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * Answers requests; pure but for the knowledge that it was given last.
 * @param reply where answers go, several for one request
 * @param facts what is computed from answers, for some knowledge
 */
export function createTasks(
  reply: (message: Reply) => void,
  facts: (logic: Logic) => FactSet = factsOf,
): (request: Request) => void {
  let known: Logic | null = null;
  return (request) => {
    if (request.kind === 'logic') {
      known = request.logic;
      return;
    }
    const { id, input } = request;
    try {
      if (known === null) throw new Error('The knowledge has to come before the first input.');
      const rulebook = indexRulebook(known, facts(known));
      if (request.kind === 'outlook') {
        reply({ kind: 'outlook', id, outlook: outlookOf(rulebook, input, request.asked) });
        return;
      }
      const report = (share: number) => reply({ kind: 'progress', id, share });
      reply({ kind: 'done', id, analysis: analyse(rulebook, input, report) });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      reply({ kind: 'failed', id, message });
    }
  };
}
