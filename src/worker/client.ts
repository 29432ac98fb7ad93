import type { Analysis } from '../engine/analyse';
import type { Outlook } from '../engine/certainty';
import type { Logic } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { ownScript } from './own-script';
import type { Reply, Request, ToLookAhead } from './tasks';
import workerUrl from './worker?worker&url';

export type { Analysis } from '../engine/analyse';
export type { Outlook } from '../engine/certainty';
export type { ToLookAhead } from './tasks';

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
   * What would change the answer, how stable it is and what to ask next. Rejects where the signal is
   * aborted, the worker fails or the client is closed.
   */
  analyse(input: Input, options?: AnalyseOptions): Promise<Analysis>;
  /** How stable a result is, and what to ask next; rejects as `analyse` does. */
  outlook(what: ToLookAhead): Promise<Outlook>;
  /** Stops the worker; what is under way is rejected. */
  close(): void;
}

/** A request that waits for its answer. */
interface Pending {
  /** Sent again where the worker had to be ended for another request's sake. */
  readonly message: Request;
  readonly hear: (reply: Reply) => void;
  readonly fail: (problem: unknown) => void;
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
  const pending = new Map<number, Pending>();

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
    if (reply.kind !== 'progress') pending.delete(reply.id);
    if (reply.kind === 'failed') request.fail(new Error(reply.message));
    else request.hear(reply);
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
  /** Ends the work on one request and starts the others again. */
  function abort(id: number, reason: unknown): void {
    const request = pending.get(id);
    if (request === undefined) return;
    pending.delete(id);
    stop();
    for (const { message } of pending.values()) started().postMessage(message);
    request.fail(reason);
  }
  function send(id: number, request: Pending): void {
    pending.set(id, request);
    started().postMessage(request.message);
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
      send(id, {
        message: { kind: 'analyse', id, input },
        hear: (reply) => {
          if (reply.kind === 'progress') onProgress?.(reply.share);
          if (reply.kind !== 'done') return;
          unlisten();
          settle(reply.analysis);
        },
        fail: (problem) => {
          unlisten();
          fail(asError(problem));
        },
      });
    });
  }
  function outlook(what: ToLookAhead): Promise<Outlook> {
    return new Promise((settle, fail) => {
      latest += 1;
      send(latest, {
        message: { kind: 'outlook', id: latest, ...what },
        hear: (reply) => {
          if (reply.kind === 'outlook') settle(reply.outlook);
        },
        fail: (problem) => fail(asError(problem)),
      });
    });
  }
  return {
    analyse,
    outlook,
    close: () => {
      stop();
      failAll(new Error('The analysis was closed.'));
    },
  };
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
