import type { PairedCounts } from '../calculators/statistics';
import type { Fault, FaultList } from './fault';

/* What files of results hold, whatever tool wrote them: the input of `reportResults`. */

/** What one variant did on one item. */
export interface Trial {
  /** What the item is called, or a hash of it: only equality counts. */
  readonly item: string;
  readonly variant: string;
  /** 0 to 1 for right or wrong, any number for other measures; null where it ended in an error. */
  readonly score: number | null;
  readonly latencyMs?: number;
  readonly costUsd?: number;
}

/** Which of two variants somebody liked better on one item; null for neither. */
export interface Preference {
  readonly item: string;
  readonly first: string;
  readonly second: string;
  readonly preferred: string | null;
}

/** Counts that somebody typed in, without the items behind them. */
export interface TypedCounts {
  readonly variants: readonly {
    readonly name: string;
    readonly right: number;
    readonly n: number;
  }[];
  readonly pairs: readonly (PairedCounts & { readonly a: string; readonly b: string })[];
  /** How often readers liked a better, b better, or neither. */
  readonly preferences: readonly {
    readonly a: string;
    readonly b: string;
    readonly won: number;
    readonly lost: number;
    readonly tied: number;
  }[];
}

/** What a file of results holds. */
export interface Results {
  readonly trials: readonly Trial[];
  readonly preferences: readonly Preference[];
  readonly typed: TypedCounts | null;
  readonly faults: readonly Fault[];
}

/** What is gathered while files are read. */
export interface Gathered {
  readonly trials: Trial[];
  readonly preferences: Preference[];
  readonly faults: FaultList;
}
