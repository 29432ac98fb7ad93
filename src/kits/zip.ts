import { strToU8, zipSync } from 'fflate';
import type { KitFile } from './kit-input';

/** The files as one ZIP in a folder of its own. The date is the day that the rules stand at. */
export function zipOf(files: readonly KitFile[], folder: string, day: string): Uint8Array {
  const entries = files.map(({ path, text }): [string, Uint8Array] => [
    `${folder}/${path}`,
    strToU8(text),
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: `${day}T12:00:00` });
}
