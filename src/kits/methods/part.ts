import type { Section, Tool } from '../every-kit/papers';
import type { KitFile } from '../kit-input';
import type { RowFormat } from '../scripts/convert';

/** What a method adds to the files that every kit has. */
export interface MethodPart {
  readonly files: readonly KitFile[];
  readonly sections: readonly Section[];
  readonly tools: readonly Tool[];
  /** The rows that its training reads; null where nothing is trained. */
  readonly format: RowFormat | null;
}

export const nothingToAdd: MethodPart = { files: [], sections: [], tools: [], format: null };

export function joined(...parts: readonly MethodPart[]): MethodPart {
  return {
    files: parts.flatMap(({ files }) => files),
    sections: parts.flatMap(({ sections }) => sections),
    tools: parts.flatMap(({ tools }) => tools),
    format: parts.find(({ format }) => format !== null)?.format ?? null,
  };
}
