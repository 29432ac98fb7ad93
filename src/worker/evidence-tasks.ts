import type { ByteSource } from '../evidence/byte-source';
import type { Layout } from '../evidence/columns';
import { UnreadableFile } from '../evidence/fault';
import { inspect } from '../evidence/inspect';
import { inspectPrompt } from '../evidence/prompt';
import type { PromptReport } from '../evidence/prompt';
import { readResults } from '../evidence/read-results';
import type { Report } from '../evidence/report';
import { reportResults } from '../evidence/results-report';
import type { ResultsReport } from '../evidence/results-report';
import { loadTokenizer } from '../evidence/token-lengths';

/** A file that was dropped or picked, or pasted rows. Of the name only the ending is looked at. */
export interface EvidenceFile {
  readonly name: string;
  readonly blob: Blob;
}

/** A data set to look into. */
export interface ToInspect {
  readonly files: readonly EvidenceFile[];
  /** A test set to hold it against. */
  readonly test: readonly EvidenceFile[];
  /** What the columns hold, where the visitor has said so. */
  readonly layout?: Layout;
  readonly exactTokens: boolean;
}

/** Bytes read so far, of all, and rows; after the last byte come comparison and training. */
export interface EvidenceProgress {
  readonly bytes: number;
  readonly of: number;
  readonly rows: number;
}

/** What was read, or in words what went wrong and what to do: an error would lose them between threads. */
export type EvidenceOutcome<Reading> =
  | { readonly ok: true; readonly report: Reading }
  | { readonly ok: false; readonly what: string; readonly mend: string };

/** What the page asks of the worker: one thing, once. Never throws: what goes wrong is an outcome. */
export interface EvidenceTasks {
  data(
    what: ToInspect,
    report: (progress: EvidenceProgress) => void,
  ): Promise<EvidenceOutcome<Report>>;
  results(files: readonly EvidenceFile[]): Promise<EvidenceOutcome<ResultsReport>>;
  prompt(text: string): Promise<EvidenceOutcome<PromptReport>>;
}

/** A file of the browser as a source, read piece by piece. */
export function sourceOfBlob({ name, blob }: EvidenceFile): ByteSource {
  return {
    name,
    size: blob.size,
    async *chunks() {
      // Not every browser can go over a stream itself.
      const reader = blob.stream().getReader();
      try {
        for (;;) {
          const next = await reader.read();
          if (next.done) return;
          yield next.value;
        }
      } finally {
        await reader.cancel().catch(() => undefined);
      }
    },
    slice: (start, end) => blob.slice(start, end).arrayBuffer(),
  };
}

/** Shortest time between two words on how far it is, in milliseconds. */
const pause = 100;

async function outcomeOf<Reading>(read: () => Promise<Reading>): Promise<EvidenceOutcome<Reading>> {
  try {
    return { ok: true, report: await read() };
  } catch (problem) {
    return { ok: false, ...inWords(problem) };
  }
}

export const evidenceTasks: EvidenceTasks = {
  data: (what, report) => outcomeOf(() => inspectFiles(what, report)),
  results: (files) =>
    outcomeOf(async () => reportResults(await readResults(files.map(sourceOfBlob)))),
  prompt: (text) => outcomeOf(async () => inspectPrompt(text, await loadTokenizer())),
};

function inspectFiles(
  { files, test, layout, exactTokens }: ToInspect,
  report: (progress: EvidenceProgress) => void,
): Promise<Report> {
  const of = [...files, ...test].reduce((sum, { blob }) => sum + blob.size, 0);
  let told = -Infinity;
  return inspect(files.map(sourceOfBlob), {
    test: test.map(sourceOfBlob),
    exactTokens,
    ...(layout === undefined ? {} : { layout }),
    progress(bytes, rows) {
      const now = performance.now();
      if (now - told < pause && bytes < of) return;
      told = now;
      // A Parquet file is read from its end, and parts of it twice.
      report({ bytes: Math.min(bytes, of), of, rows });
    },
  });
}

function inWords(problem: unknown): { readonly what: string; readonly mend: string } {
  if (problem instanceof UnreadableFile) return { what: problem.what, mend: problem.mend };
  const says = problem instanceof Error ? problem.message : String(problem);
  if (problem instanceof DOMException && problem.name === 'NotReadableError') {
    return {
      what: 'The browser could not read the file to its end',
      mend: 'It may have been moved or changed meanwhile: choose it again',
    };
  }
  if (/dynamically imported module|Importing a module/i.test(says)) {
    return {
      what: 'A part of this program that the file needs could not be loaded',
      mend: 'Look whether you are connected, and try again',
    };
  }
  if (problem instanceof RangeError) {
    return {
      what: 'The file does not fit into memory',
      mend: 'Cut it into several files, and choose them together',
    };
  }
  return { what: `The reading broke off (${says})`, mend: 'Try a smaller part of the file' };
}
