import type { Analysis } from '../engine/analyse';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { ownScript } from './own-script';
import type { Reply, Request } from './tasks';
import workerUrl from './worker?worker&url';

export type { Analysis } from '../engine/analyse';

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: Request): void;
  addEventListener(type: 'message', listen: (event: { data: Reply }) => void): void;
  addEventListener(type: 'error', listen: (event: { message?: string }) => void): void;
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
   * What would change the answer, how sure it is and what to ask next. Rejects where the signal is
   * aborted, the worker fails or the client is closed.
   */
  analyse(input: Input, options?: AnalyseOptions): Promise<Analysis>;
  /** Stops the worker; what is under way is rejected. */
  close(): void;
}

interface Pending {
  readonly settle: (analysis: Analysis) => void;
  readonly fail: (problem: unknown) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

const startWorker = (): WorkerLike => new Worker(ownScript(workerUrl), { type: 'module' });

/**
 * Runs the exact analyses away from the page. The worker starts with the first request and again after
 * an abort, which ends it: its work cannot be interrupted otherwise.
 */
export function createAnalysisClient(
  logic: Logic,
  start: () => WorkerLike = startWorker,
): AnalysisClient {
  let worker: WorkerLike | null = null;
  let latest = 0;
  const pending = new Map<number, Pending & { readonly input: Input }>();

  function failAll(problem: unknown): void {
    const waiting = [...pending.values()];
    pending.clear();
    for (const { fail } of waiting) fail(problem);
  }
  function stop(): void {
    worker?.terminate();
    worker = null;
  }
  function hear(reply: Reply): void {
    const request = pending.get(reply.id);
    if (request === undefined) return;
    if (reply.kind === 'progress') {
      request.onProgress?.(reply.share);
      return;
    }
    pending.delete(reply.id);
    if (reply.kind === 'done') request.settle(reply.analysis);
    else request.fail(new Error(reply.message));
  }
  function started(): WorkerLike {
    if (worker !== null) return worker;
    const own = start();
    worker = own;
    own.addEventListener('message', ({ data }) => {
      if (worker === own) hear(data);
    });
    own.addEventListener('error', ({ message }) => {
      if (worker !== own) return;
      stop();
      failAll(new Error(message ?? 'The worker could not be started.'));
    });
    own.postMessage({ kind: 'logic', logic });
    return own;
  }
  /** Ends the work on one request and starts the others anew. */
  function abort(id: number, reason: unknown): void {
    const request = pending.get(id);
    if (request === undefined) return;
    pending.delete(id);
    stop();
    for (const [other, { input }] of pending) {
      started().postMessage({ kind: 'analyse', id: other, input });
    }
    request.fail(reason);
  }
  function analyse(input: Input, { signal, onProgress }: AnalyseOptions = {}): Promise<Analysis> {
    return new Promise((settle, fail) => {
      if (signal?.aborted === true) {
        fail(asError(signal.reason));
        return;
      }
      latest += 1;
      const id = latest;
      const onAbort = () => abort(id, asError(signal?.reason));
      signal?.addEventListener('abort', onAbort, { once: true });
      const unlisten = () => signal?.removeEventListener('abort', onAbort);
      pending.set(id, {
        input,
        onProgress,
        settle: (analysis) => {
          unlisten();
          settle(analysis);
        },
        fail: (problem) => {
          unlisten();
          fail(asError(problem));
        },
      });
      started().postMessage({ kind: 'analyse', id, input });
    });
  }
  return {
    analyse,
    close: () => {
      stop();
      failAll(new Error('The analysis was closed.'));
    },
  };
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
