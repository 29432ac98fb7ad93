import type { PromptReport } from '../evidence/prompt';
import type { Report } from '../evidence/report';
import type { ResultsReport } from '../evidence/results-report';
import type {
  EvidenceAnswer,
  EvidenceFile,
  EvidenceRequest,
  EvidenceWorker,
  ReadingOptions,
  ToInspect,
} from '../worker/evidence-client';
import { askEvidenceWorker } from '../worker/evidence-client';

export type { Score } from '../evidence/baseline';
export type { DataKind, Layout } from '../evidence/columns';
export { UnreadableFile } from '../evidence/fault';
export type { Fault } from '../evidence/fault';
export type { Labels } from '../evidence/labels';
export type { PersonalData } from '../evidence/personal-data';
export { cacheSaving, inspectPrompt } from '../evidence/prompt';
export type { PromptReport } from '../evidence/prompt';
export { proposalsFromData, proposalsFromPrompt } from '../evidence/proposals';
export type { Proposal } from '../evidence/proposals';
export type { FileFormat, Report, TestReport, TokenLengths } from '../evidence/report';
export { guessRole, proposalsFromResults } from '../evidence/results-proposals';
export type { VariantRole } from '../evidence/results-proposals';
export type { PairReport, ResultsReport, VariantReport } from '../evidence/results-report';
export type { Lengths } from '../evidence/token-lengths';
export type {
  EvidenceFile,
  EvidenceProgress,
  ReadingOptions,
  ToInspect,
} from '../worker/evidence-client';

/** Reads the visitor's own files, on this machine. All reject as `askEvidenceWorker` does. */
export interface EvidenceReader {
  /** What a data set holds. */
  readonly inspect: (what: ToInspect, options?: ReadingOptions) => Promise<Report>;
  /** How the variants of an experiment scored. */
  readonly results: (
    files: readonly EvidenceFile[],
    options?: ReadingOptions,
  ) => Promise<ResultsReport>;
  /** A prompt with its tokens counted exactly. */
  readonly prompt: (text: string, options?: ReadingOptions) => Promise<PromptReport>;
}

/** @param start how a worker is started; the browser's own way unless told */
export function createEvidenceReader(start?: () => EvidenceWorker): EvidenceReader {
  const ask = (request: EvidenceRequest, options: ReadingOptions) =>
    askEvidenceWorker(request, options, start);
  return {
    async inspect(what, options = {}) {
      const answer = await ask({ kind: 'data', ...what }, options);
      if (answer.kind !== 'data') throw wrongAnswer(answer);
      return answer.report;
    },
    async results(files, options = {}) {
      const answer = await ask({ kind: 'results', files }, options);
      if (answer.kind !== 'results') throw wrongAnswer(answer);
      return answer.report;
    },
    async prompt(text, options = {}) {
      const answer = await ask({ kind: 'prompt', text }, options);
      if (answer.kind !== 'prompt') throw wrongAnswer(answer);
      return answer.report;
    },
  };
}

function wrongAnswer({ kind }: EvidenceAnswer): Error {
  return new Error(`The worker answered another question: ${kind}`);
}
