/** What is wrong in a file, and what to do about it. Never repeats the text of a row. */
export interface Fault {
  /** Line that it begins on, from 1; for Parquet the row; null where it is about the whole file. */
  readonly line: number | null;
  readonly what: string;
  readonly mend: string;
  /** Place of the file among those given, from 1; absent for one file. */
  readonly file?: number;
}

/** Faults that are listed one by one; further ones are only counted. */
export const listedFaults = 100;

/** Keeps the first faults and counts all. */
export class FaultList {
  readonly listed: Fault[] = [];
  /** How often each fault occurred, by its words. */
  readonly counts = new Map<string, number>();
  total = 0;
  /** Place of the file that is being read, where there are several. */
  file: number | undefined;

  add(line: number | null, what: string, mend: string): void {
    this.total += 1;
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
    // Of one kind, a few lines are enough to find it: the list stays open for others.
    const few = (this.counts.get(what) ?? 0) <= 20;
    if (!few || this.listed.length >= listedFaults) return;
    this.listed.push({
      line,
      what,
      mend,
      ...(this.file === undefined ? {} : { file: this.file }),
    });
  }
}

/** A file of which nothing can be read. The message is both sentences. */
export class UnreadableFile extends Error {
  /** Which of the files that were given it is, where that is known. */
  source: object | undefined;

  constructor(
    readonly what: string,
    readonly mend: string,
  ) {
    super(`${what}. ${mend}.`);
  }
}

/** Does something with a file; where that cannot be read, the error says which it is. */
export async function blaming<Result>(
  source: object,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableFile) error.source ??= source;
    throw error;
  }
}

/** Thrown out of a reading that was stopped on request. */
export class Cancelled extends Error {
  constructor() {
    super('Stopped on request.');
  }
}
