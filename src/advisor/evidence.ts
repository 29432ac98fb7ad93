import type { PromptReport } from '../evidence/prompt';
import type { Report } from '../evidence/report';
import type { ResultsReport } from '../evidence/results-report';
import type { WorkerLike } from '../worker/client';
import { askEvidenceWorker } from '../worker/evidence-client';
import type { EvidenceFile, ReadingOptions, ToInspect } from '../worker/evidence-client';

export type { Score } from '../evidence/baseline';
export type { DataKind, Layout } from '../evidence/columns';
export { UnreadableFile } from '../evidence/fault';
export type { Fault } from '../evidence/fault';
export type { Labels } from '../evidence/labels';
export type { PersonalData } from '../evidence/personal-data';
export { cacheSaving, inspectPrompt } from '../evidence/prompt';
export type { PromptReport } from '../evidence/prompt';
export { kindsInWords, proposalsFromData, proposalsFromPrompt } from '../evidence/proposals';
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
export function createEvidenceReader(start?: () => WorkerLike): EvidenceReader {
  return {
    inspect: (what, options = {}) =>
      askEvidenceWorker((tasks, report) => tasks.data(what, report), options, start),
    results: (files, options = {}) =>
      askEvidenceWorker((tasks) => tasks.results(files), options, start),
    prompt: (text, options = {}) =>
      askEvidenceWorker((tasks) => tasks.prompt(text), options, start),
  };
}
