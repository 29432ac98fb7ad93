import type { Baseline } from './baseline';
import type { DataKind, Layout } from './columns';
import type { Fault } from './fault';
import type { LabelDrift, Labels } from './labels';
import type { PersonalData } from './personal-data';
import type { Regularity } from './regularity';
import type { Lengths } from './token-lengths';

/** Token lengths of inputs (without what all of them share) and of outputs. */
export interface TokenLengths {
  readonly input: Lengths | null;
  readonly output: Lengths | null;
}

/** How one file is written. */
export interface FileFormat {
  /** E.g. "CSV", "JSONL in gzip". */
  readonly name: string;
  readonly encoding: string;
  /** Names of columns or fields in the first rows. */
  readonly columns: readonly string[];
  /** What the columns were taken for; null where none is known as an input, output or text. */
  readonly layout: Layout | null;
}

/** What is counted in a test set beside the training set. */
export interface TestReport {
  readonly rows: number;
  readonly usable: number;
  readonly labels: Labels | null;
  /** Rows whose input stands in the training set: exactly, and once case and spaces are folded. */
  readonly overlap: number;
  readonly overlapFolded: number;
  /** Rows whose input is almost one of the training set's, and of how many rows. */
  readonly overlapNear: { readonly near: number; readonly of: number };
  readonly drift: LabelDrift | null;
  readonly faults: readonly Fault[];
}

/**
 * What was found in a data set. It holds counts, names of columns and labels, and no text of a row; and
 * neither it nor the name of the file is ever stored.
 */
export interface Report {
  readonly files: readonly FileFormat[];
  /** Rows, broken ones included. */
  readonly rows: number;
  /** Rows with everything that their kind needs. */
  readonly usable: number;
  readonly kinds: readonly DataKind[];
  /** Words of all usable rows. */
  readonly words: number;
  readonly labels: Labels | null;
  readonly duplicates: {
    readonly exact: number;
    /** Further rows whose input repeats once letter case and spaces are folded. */
    readonly folded: number;
    /** Rows whose input is almost that of an earlier one, exact repeats left out, as estimated. */
    readonly near: number;
    /** Different rows that were compared for it: a seeded sample where there are more. */
    readonly nearOf: number;
    readonly nearSampled: boolean;
    /** 1, or the share of rows that exact, folded and conflicts were scaled up from. */
    readonly share: number;
  };
  /** Inputs that come with more than one output. */
  readonly conflicts: number;
  readonly regularity: Regularity | null;
  readonly tokens: {
    readonly estimate: TokenLengths;
    /** Counted by this tokenizer, where that was asked for. */
    readonly exact: (TokenLengths & { readonly tokenizer: string }) | null;
    /** Estimated tokens of the text that all inputs begin or end with, e.g. one system prompt. */
    readonly shared: number;
  };
  readonly baseline: Baseline | null;
  readonly personalData: PersonalData;
  readonly test: TestReport | null;
  /** The first faults of each kind, and how many there are in all. */
  readonly faults: readonly Fault[];
  readonly faultsInAll: number;
}
