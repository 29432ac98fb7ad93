/* Asks the worker of the long analyses, through comlink, which does not know what to do when work is
   stopped or a worker breaks: that stands here. */

import { proxy, wrap } from 'comlink';
import type { Endpoint, Remote } from 'comlink';
import type { Analysis, Outlook } from '../engine/certainty';
import type { RulebookEntries } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { ownScript } from './own-script';
import type { AnalysisTasks, ToLookAhead } from './tasks';
import workerUrl from './worker?worker&url';

export type { Analysis } from '../engine/certainty';
export type { Outlook } from '../engine/certainty';
export type { ToLookAhead } from './tasks';

/** The part of a Worker that is used. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface AnalyseOptions {
  /** Aborting rejects with the signal's reason and stops the work. */
  readonly signal?: AbortSignal;
  /** Called with shares done, 0 to 1, ascending. */
  readonly onProgress?: (share: number) => void;
}

export interface AnalysisClient {
  /**
   * What would change the answer, how stable it is and what to ask next. Rejects where the signal is
   * aborted, the worker fails or the client is closed.
   */
  analyse(input: Input, options?: AnalyseOptions): Promise<Analysis>;
  /** How stable a result is, and what to ask next; rejects as `analyse` does. */
  outlook(what: ToLookAhead): Promise<Outlook>;
  /** Stops the worker; what is under way is rejected. */
  close(): void;
}

type Tasks = Remote<AnalysisTasks>;

/** A call that waits for its answer. */
interface Pending {
  /** Made again where the worker had to be ended for another call's sake. */
  readonly call: (tasks: Tasks) => void;
  readonly fail: (problem: unknown) => void;
}

/** A worker that was started, and its tasks. */
interface Running {
  readonly worker: WorkerLike;
  readonly tasks: Tasks;
}

const startWorker = (): WorkerLike => new Worker(ownScript(workerUrl), { type: 'module' });

/**
 * Runs the exact analyses away from the page. The worker starts with the first call and again after an
 * abort, which ends it: its work cannot be interrupted otherwise.
 */
export function createAnalysisClient(
  entries: RulebookEntries,
  start: () => WorkerLike = startWorker,
): AnalysisClient {
  let running: Running | null = null;
  const pending = new Set<Pending>();

  function stop(): void {
    running?.worker.terminate();
    running = null;
  }
  function failAll(problem: unknown): void {
    stop();
    for (const { fail } of [...pending]) fail(problem);
  }
  function started(): Tasks {
    if (running !== null) return running.tasks;
    const worker = start();
    const own = { worker, tasks: wrap<AnalysisTasks>(worker) };
    running = own;
    worker.addEventListener('error', (event) => {
      if (running !== own) return;
      const says = 'message' in event && typeof event.message === 'string' ? event.message : '';
      failAll(new Error(says === '' ? 'The worker could not be started.' : says));
    });
    own.tasks.know(entries).catch((problem: unknown) => {
      if (running === own) failAll(problem);
    });
    return own.tasks;
  }
  function ask<Outcome>(
    task: (tasks: Tasks) => Promise<Outcome>,
    signal?: AbortSignal,
  ): Promise<Outcome> {
    return new Promise((settle, fail) => {
      if (signal?.aborted === true) throw asError(signal.reason);
      const end = () => {
        pending.delete(request);
        signal?.removeEventListener('abort', onAbort);
      };
      const request: Pending = {
        call(tasks) {
          // A worker that was ended may have answered before; only the present one counts.
          const isOwn = () => pending.has(request) && running?.tasks === tasks;
          task(tasks).then(
            (outcome) => {
              if (!isOwn()) return;
              end();
              settle(outcome);
            },
            (problem: unknown) => {
              if (isOwn()) request.fail(problem);
            },
          );
        },
        fail(problem) {
          end();
          fail(asError(problem));
        },
      };
      /** Ends the work on this call and starts the others again. */
      const onAbort = () => {
        stop();
        request.fail(signal?.reason);
        for (const other of pending) other.call(started());
      };
      const tasks = started();
      pending.add(request);
      signal?.addEventListener('abort', onAbort, { once: true });
      request.call(tasks);
    });
  }
  return {
    async analyse(input, { signal, onProgress } = {}) {
      let isDone = false;
      // Progress has a way of its own, so that a word of it may come after the answer.
      const report = proxy((share: number) => {
        if (!isDone && signal?.aborted !== true) onProgress?.(share);
      });
      const analysis = await ask((tasks) => tasks.analyse(input, report), signal);
      isDone = true;
      onProgress?.(1);
      return analysis;
    },
    outlook: (what) => ask((tasks) => tasks.outlook(what)),
    close: () => failAll(new Error('The analysis was closed.')),
  };
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
