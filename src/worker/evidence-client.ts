import { UnreadableFile } from '../evidence/fault';
import type { EvidenceProgress, EvidenceReply, EvidenceRequest } from './evidence-tasks';
import workerUrl from './evidence-worker?worker&url';
import { ownScript } from './own-script';

export type {
  EvidenceFile,
  EvidenceProgress,
  EvidenceReply,
  EvidenceRequest,
  ToInspect,
} from './evidence-tasks';

/** The part of a Worker that reading files uses. */
export interface EvidenceWorker {
  postMessage(message: EvidenceRequest): void;
  addEventListener(type: 'message', listen: (event: { data: EvidenceReply }) => void): void;
  addEventListener(type: 'error', listen: (event: { message?: string }) => void): void;
  terminate(): void;
}

export interface ReadingOptions {
  /** Aborting rejects with the signal's reason and ends the work at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EvidenceProgress) => void;
}

/** What a request is answered with, once it is done. */
export type EvidenceAnswer = Exclude<EvidenceReply, { kind: 'progress' | 'failed' }>;

const startWorker = (): EvidenceWorker => new Worker(ownScript(workerUrl), { type: 'module' });

/**
 * Asks one thing of a worker of its own, which ends with the answer: nothing of a file stays in memory.
 * Rejects with UnreadableFile where the file is at fault, and where the signal is aborted.
 */
export function askEvidenceWorker(
  request: EvidenceRequest,
  { signal, onProgress }: ReadingOptions = {},
  start: () => EvidenceWorker = startWorker,
): Promise<EvidenceAnswer> {
  return new Promise((settle, fail) => {
    signal?.throwIfAborted();
    const worker = start();
    const onAbort = () => {
      worker.terminate();
      fail(asError(signal?.reason));
    };
    const end = () => {
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') {
        onProgress?.(data);
        return;
      }
      end();
      if (data.kind === 'failed') fail(new UnreadableFile(data.what, data.mend));
      else settle(data);
    });
    worker.addEventListener('error', () => {
      end();
      fail(new UnreadableFile('The reading broke off', 'Reload the page, and try again'));
    });
    worker.postMessage(request);
  });
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
