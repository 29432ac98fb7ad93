import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ByteSource } from '../evidence/byte-source';
import { unreadable } from './arguments';

/** Rows are parts of a piece: in larger ones they are kept for longer, up to 30 MB with pieces of 1 MB. */
const pieceBytes = 1 << 16;

/**
 * The text of a file: UTF-8, or UTF-16 with the mark that Windows sets before it. Throws where it is
 * neither, since letters would be lost in silence.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isMarked = (one: number, other: number) => first === one && second === other;
  const encoding = isMarked(0xff, 0xfe) ? 'utf-16le' : isMarked(0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: longer than a text can be.
    if (!(error instanceof TypeError)) throw error;
    throw new Error('it is no text in UTF-8: save it as UTF-8', { cause: error });
  }
}

/**
 * A file of the disk as bytes in pieces. Throws as node:fs does where there is none; pieces throw BadInput
 * where they cannot be read.
 */
export function openFile(path: string): ByteSource {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new Error(`${path} is a folder`);
  return {
    name: path,
    size: stats.size,
    async *chunks() {
      try {
        for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
          if (chunk instanceof Uint8Array) yield chunk;
        }
      } catch (error) {
        // That it is there does not say that it may be read.
        throw unreadable(path, error);
      }
    },
    async slice(start, end) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(end - start);
        await file.read(bytes, 0, bytes.length, start);
        return bytes.buffer;
      } finally {
        await file.close();
      }
    },
  };
}
