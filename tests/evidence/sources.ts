import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByteSource } from '../../src/evidence/byte-source';
import { sourceOfBytes } from '../../src/evidence/byte-source';
import { FaultList } from '../../src/evidence/fault';
import { readRecords } from '../../src/evidence/inspect';
import { broken } from '../../src/evidence/records';
import { sharedPath } from '../fixtures/shared';

/** A data set in `../shared`, which a bare clone does not have. */
export function sharedFile(name: string): ByteSource {
  return sourceOfBytes(name, readFileSync(sharedPath(`data/${name}`)));
}

/** A small file that is kept here. */
export function keptFile(name: string): ByteSource {
  return sourceOfBytes(name, readFileSync(join(import.meta.dirname, 'files', name)));
}

/** Bytes that arrive in pieces of a given length, as from a slow disk; without access by place. */
export function inPieces(name: string, bytes: Uint8Array, length: number): ByteSource {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += length) {
        yield await Promise.resolve(bytes.slice(at, at + length));
      }
    },
  };
}

export interface Read {
  readonly name: string;
  readonly encoding: string;
  /** Rows in order; `undefined` for broken ones. */
  readonly rows: readonly unknown[];
  readonly lines: readonly number[];
  readonly faults: FaultList;
}

/** Reads all rows of a source. */
export async function readAll(source: ByteSource): Promise<Read> {
  const faults = new FaultList();
  const rows: unknown[] = [];
  const lines: number[] = [];
  const written = await readRecords(
    source,
    faults,
    (record, line) => {
      rows.push(record === broken ? undefined : record);
      lines.push(line);
    },
    () => undefined,
  );
  return { ...written, rows, lines, faults };
}

/** Reads pasted text under a name. */
export function readText(name: string, text: string): Promise<Read> {
  return readAll(sourceOfBytes(name, new TextEncoder().encode(text)));
}
