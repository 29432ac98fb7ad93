/* Asks the worker that reads the visitor's own files, through comlink: one worker for one thing. */

import { proxy, wrap } from 'comlink';
import type { ProxyMarked, Remote } from 'comlink';
import { UnreadableFile } from '../evidence/fault';
import type { WorkerLike } from './client';
import type { EvidenceOutcome, EvidenceProgress, EvidenceTasks } from './evidence-tasks';
import workerUrl from './evidence-worker?worker&url';
import { ownScript } from './own-script';

export type { EvidenceFile, EvidenceProgress, ToInspect } from './evidence-tasks';

export interface ReadingOptions {
  /** Aborting rejects with the signal's reason and ends the work at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EvidenceProgress) => void;
}

const startWorker = (): WorkerLike => new Worker(ownScript(workerUrl), { type: 'module' });

/**
 * Asks one thing of a worker of its own, which ends with the answer: nothing of a file stays in memory.
 * Rejects with UnreadableFile where the file is at fault, and where the signal is aborted.
 * @param ask calls the task; `report` is for those that tell how far they are
 */
export function askEvidenceWorker<Reading>(
  ask: (
    tasks: Remote<EvidenceTasks>,
    report: ((progress: EvidenceProgress) => void) & ProxyMarked,
  ) => Promise<EvidenceOutcome<Reading>>,
  { signal, onProgress }: ReadingOptions = {},
  start: () => WorkerLike = startWorker,
): Promise<Reading> {
  return new Promise((settle, fail) => {
    signal?.throwIfAborted();
    const worker = start();
    let isOver = false;
    const end = () => {
      isOver = true;
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    const onAbort = () => {
      end();
      fail(asError(signal?.reason));
    };
    const onBroken = () => {
      end();
      fail(new UnreadableFile('The reading broke off', 'Reload the page, and try again'));
    };
    const report = proxy((progress: EvidenceProgress) => {
      if (!isOver) onProgress?.(progress);
    });
    signal?.addEventListener('abort', onAbort, { once: true });
    worker.addEventListener('error', onBroken);
    ask(wrap<EvidenceTasks>(worker), report).then((outcome) => {
      if (isOver) return;
      end();
      if (outcome.ok) settle(outcome.report);
      else fail(new UnreadableFile(outcome.what, outcome.mend));
    }, onBroken);
  });
}

function asError(problem: unknown): Error {
  return problem instanceof Error ? problem : new Error(String(problem));
}
