import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { KitFile } from './kit-input';

/**
 * The files as one ZIP in a folder of its own, file by file as a stream of pieces, which a Blob takes as
 * they are. The date is the day that the rules stand at. Throws what the packer refuses.
 */
export function zipOf(files: readonly KitFile[], folder: string, day: string): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault !== null) throw fault;
    pieces.push(piece);
  });
  for (const { path, text } of files) {
    const entry = new ZipDeflate(`${folder}/${path}`);
    entry.mtime = `${day}T12:00:00`;
    zip.add(entry);
    entry.push(strToU8(text), true);
  }
  zip.end();
  return pieces;
}
