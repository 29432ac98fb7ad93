/* The visitor's own files, as `inspect` and `results` open and read them. */

import type { ByteSource } from '../evidence/byte-source';
import { sourceOfText } from '../evidence/byte-source';
import { UnreadableFile } from '../evidence/fault';
import { BadInput, nameOf, unreadable } from './arguments';
import type { Outside } from './world';

/** A file, or standard input for "-". Throws BadInput where it cannot be opened. */
export async function sourceOf(path: string, outside: Outside): Promise<ByteSource> {
  try {
    return path === '-' ? sourceOfText('-', await outside.readStdin()) : outside.openFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Reads files; what cannot be read becomes BadInput, by the path of the file that is at fault. */
export async function reading<Result>(
  paths: readonly string[],
  files: readonly ByteSource[],
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const atFault = paths.filter((_, place) => files[place] === error.source);
    const named = atFault.length > 0 ? atFault : paths;
    throw new BadInput(`${named.map(nameOf).join(', ')}: ${error.message}`);
  }
}
