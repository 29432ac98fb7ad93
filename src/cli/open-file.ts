import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ByteSource } from '../evidence/byte-source';

/** Rows are parts of a piece: in larger ones they are kept for longer, up to 30 MB with pieces of 1 MB. */
const pieceBytes = 1 << 16;

/** A file of the disk as bytes in pieces. Throws as node:fs does where there is none. */
export function openFile(path: string): ByteSource {
  const stats = statSync(path);
  if (stats.isDirectory()) throw new Error(`${path} is a folder`);
  return {
    name: path,
    size: stats.size,
    async *chunks() {
      for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
        if (chunk instanceof Uint8Array) yield chunk;
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
