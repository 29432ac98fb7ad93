import { analyse } from '../engine/analyse';
import type { Analysis } from '../engine/analyse';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';

/** What the page asks of the worker: the knowledge once, then any number of inputs. */
export type Request =
  | { readonly kind: 'logic'; readonly logic: Logic }
  | { readonly kind: 'analyse'; readonly id: number; readonly input: Input };

/** What the worker says to one request. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; /** 0 to 1. */ readonly share: number }
  | { readonly kind: 'done'; readonly id: number; readonly analysis: Analysis }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * Answers requests; pure but for the knowledge that it was given last. @param reply where answers go,
 * several for one request
 */
export function createTasks(reply: (message: Reply) => void): (request: Request) => void {
  let logic: Logic | null = null;
  return (request) => {
    if (request.kind === 'logic') {
      logic = request.logic;
      return;
    }
    const { id, input } = request;
    try {
      if (logic === null) throw new Error('The knowledge has to come before the first input.');
      const report = (share: number) => reply({ kind: 'progress', id, share });
      reply({ kind: 'done', id, analysis: analyse(logic, input, undefined, report) });
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem);
      reply({ kind: 'failed', id, message });
    }
  };
}
