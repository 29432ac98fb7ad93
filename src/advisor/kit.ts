import { effortWords } from '../engine/describe/plan';
import { changesOf } from '../kits/changes';
import type { FileChange } from '../kits/changes';
import { KitRefused } from '../kits/kit-input';
import type { KitFile } from '../kits/kit-input';
import { kitOf } from '../kits/kit-of';
import { reasonsOf } from '../kits/reasons';
import type { Reason } from '../kits/reasons';
import { zipOf } from '../kits/zip';
import { sameAnswer } from '../model/answers';
import type { Input } from '../model/recommendation';
import type { SwitchedOff } from '../model/switched-off';
import type { Decider } from './decider';
import type { Result } from './verdicts';

export type { ChangedLine, FileChange } from '../kits/changes';

/** One file as a page shows it. */
export interface ShownFile extends KitFile {
  /** Why its values are what they are. */
  readonly reasons: readonly Reason[];
  /** How it differs from the kit before; null where there is none to compare with. */
  readonly change: FileChange | null;
}

/** How a kit differs from the one that was looked at before. */
export interface KitChange {
  /** Questions whose answers changed, in words. */
  readonly since: readonly string[];
  /** Files that are no longer there. */
  readonly gone: readonly string[];
  /** Files that are new or differ. */
  readonly count: number;
}

/** A folder that runs the plan, or why there is none. */
export type Kit =
  | {
      readonly ok: true;
      /** README.md first. */
      readonly files: readonly ShownFile[];
      /** Null where there was no kit before, or it was another one. */
      readonly change: KitChange | null;
      /** All of them as one ZIP. */
      readonly zip: () => readonly Uint8Array[];
    }
  | { readonly ok: false; readonly says: string };

/** With more changes than these it is another kit, and no mark tells which did what. */
const mostChanges = 2;

/**
 * The kit of a result: the same files as `cli kit` writes. Loaded when a plan is opened, not before.
 * @param earlier what was answered for the kit before, to show what one or two changes since did to the files
 */
export function kitFor(
  decider: Decider,
  { input, off }: Result,
  earlier: Input | null = null,
): Kit {
  const now = filesOf(decider, input, off);
  if (!Array.isArray(now)) return { ok: false, says: now.message };
  const since = earlier === null ? [] : changedQuestions(decider, earlier, input);
  const before = since.length <= mostChanges ? earlier : null;
  const then = before === null ? null : filesOf(decider, before, off);
  const changes = then === null || !Array.isArray(then) ? null : changesOf(then, now);
  const byPath = new Map(changes?.map((change) => [change.path, change]));
  const files = now.map((file) => ({
    ...file,
    reasons: reasonsOf(file),
    change: byPath.get(file.path) ?? null,
  }));
  return {
    ok: true,
    files,
    change:
      changes === null
        ? null
        : {
            since,
            gone: changes.filter(({ kind }) => kind === 'gone').map(({ path }) => path),
            count: changes.filter(({ kind }) => kind === 'new' || kind === 'changed').length,
          },
    zip: () => zipOf(now, 'starter-kit', decider.knowledge.asOf),
  };
}

function filesOf(decider: Decider, input: Input, off: SwitchedOff): KitFile[] | KitRefused {
  const { knowledge } = decider;
  const { recommendation, explanation } = decider.decide(input, off);
  const effort = effortWords(recommendation);
  try {
    return [...kitOf({ knowledge, input, recommendation, explanation, effort })];
  } catch (error) {
    if (error instanceof KitRefused) return error;
    throw error;
  }
}

/** Texts of the questions and names of the assumptions that the two inputs set differently. */
function changedQuestions({ knowledge }: Decider, before: Input, now: Input): string[] {
  return [
    ...knowledge.questions
      .filter(({ id }) => !sameAnswer(before.answers[id], now.answers[id]))
      .map(({ text }) => text),
    ...knowledge.assumptions
      .filter(({ id }) => before.assumptions?.[id] !== now.assumptions?.[id])
      .map(({ label }) => label),
  ];
}
