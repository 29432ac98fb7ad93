import { analyse } from '../engine/analyse';
import type { Analysis } from '../engine/analyse';
import { assureAndAsk } from '../engine/assure';
import type { Assured } from '../engine/assure';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';

/** An input whose result is to be made sure of. */
export interface ToAssure {
  readonly input: Input;
  /** The same input, with what was passed over counted as unsure. */
  readonly asked: Input;
}

/** What the page asks of the worker: the knowledge once, then any number of inputs. */
export type Request =
  | { readonly kind: 'logic'; readonly logic: Logic }
  | { readonly kind: 'analyse'; readonly id: number; readonly input: Input }
  | ({ readonly kind: 'assure'; readonly id: number } & ToAssure);

/** What the worker says to one request. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'done'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'assured'; readonly id: number; readonly assured: Assured }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * Answers requests; pure but for the knowledge that it was given last. @param reply where answers go,
 * several for one request
 */
export function createTasks(reply: (message: Reply) => void): (request: Request) => void {
  let known: { logic: Logic; definitions: readonly FactDefinition[] } | null = null;
  return (request) => {
    if (request.kind === 'logic') {
      known = { logic: request.logic, definitions: factDefinitions(request.logic) };
      return;
    }
    const { id, input } = request;
    try {
      if (known === null) throw new Error('The knowledge has to come before the first input.');
      const { logic, definitions } = known;
      if (request.kind === 'assure') {
        const assured = assureAndAsk(logic, input, definitions, request.asked);
        reply({ kind: 'assured', id, assured });
        return;
      }
      const report = (share: number) => reply({ kind: 'progress', id, share });
      reply({ kind: 'done', id, analysis: analyse(logic, input, definitions, report) });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      reply({ kind: 'failed', id, message });
    }
  };
}
