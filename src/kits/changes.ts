// What differs between two kits: files that came, went or changed, and their lines.

import type { KitFile } from './kit-input';

/** A line of a text, and whether it stands in both, only in the newer or only in the older one. */
export interface ChangedLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface FileChange {
  readonly path: string;
  readonly kind: 'same' | 'new' | 'changed' | 'gone';
  /** Lines that were added and removed. */
  readonly added: number;
  readonly removed: number;
  /** Empty unless the file is there in both and differs. */
  readonly lines: readonly ChangedLine[];
}

/** Every file of the newer kit in its order, then those that are gone. */
export function changesOf(
  before: readonly KitFile[],
  now: readonly KitFile[],
): readonly FileChange[] {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const present = new Set(now.map(({ path }) => path));
  const gone = before.filter(({ path }) => !present.has(path));
  return [
    ...now.map(({ path, text }) => changeOf(path, old.get(path), text)),
    ...gone.map(({ path }) => ({ path, kind: 'gone', added: 0, removed: 0, lines: [] }) as const),
  ];
}

function changeOf(path: string, before: string | undefined, text: string): FileChange {
  if (before === undefined) return { path, kind: 'new', added: 0, removed: 0, lines: [] };
  if (before === text) return { path, kind: 'same', added: 0, removed: 0, lines: [] };
  const lines = changedLines(before.split('\n'), text.split('\n'));
  const count = (kind: ChangedLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return { path, kind: 'changed', added: count('added'), removed: count('removed'), lines };
}

/** Both texts as one list of lines, by their longest common subsequence; removed before added. */
export function changedLines(before: readonly string[], now: readonly string[]): ChangedLine[] {
  const start = sharedStart(before, now);
  const end = sharedEnd(before.slice(start), now.slice(start));
  const old = before.slice(start, before.length - end);
  const own = now.slice(start, now.length - end);
  const same = (lines: readonly string[]) => lines.map((text) => ({ kind: 'same', text }) as const);
  return [...same(now.slice(0, start)), ...middle(old, own), ...same(now.slice(now.length - end))];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

const sharedEnd = (a: readonly string[], b: readonly string[]) =>
  sharedStart([...a].reverse(), [...b].reverse());

/** Lengths of the common subsequences of every pair of rests, then a walk along the longest. */
function middle(old: readonly string[], own: readonly string[]): ChangedLine[] {
  const width = own.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = own.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === own[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < own.length) {
    if (i < old.length && j < own.length && old[i] === own[j]) {
      lines.push({ kind: 'same', text: own[j] ?? '' });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === own.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: old[i] ?? '' });
      i += 1;
    } else {
      lines.push({ kind: 'added', text: own[j] ?? '' });
      j += 1;
    }
  }
  return lines;
}
