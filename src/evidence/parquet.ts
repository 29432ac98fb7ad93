import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet';
import type { AsyncBuffer, Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { gunzip } from 'hyparquet-compressors/src/gzip.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import type { ByteSource } from './byte-source';
import { joined } from './byte-source';
import type { FaultList } from './fault';
import { UnreadableFile } from './fault';
import type { OnRecord } from './records';

// Snappy is not listed: hyparquet brings its own.
const compressors: Compressors = {
  GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
  BROTLI: decompressBrotli,
  ZSTD: (input) => decompress(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

/**
 * Reads a Parquet file, one group of rows at a time: what is held at once is a group, as its writer cut
 * it. Gives each row with its number from 1. Throws UnreadableFile where nothing can be read; groups
 * after a broken one are left out with a fault.
 */
export async function readParquet(
  source: ByteSource,
  onRecord: OnRecord,
  faults: FaultList,
  tell: (bytes: number) => void,
): Promise<void> {
  const file = await bufferOf(source);
  const metadata = await parquetMetadataAsync(file).catch(() => {
    throw new UnreadableFile(
      'The Parquet file is cut short or damaged: the directory at its end is missing',
      'Copy or download it again',
    );
  });
  checkColumns(metadata);
  let rowStart = 0;
  for (const [place, group] of metadata.row_groups.entries()) {
    const rowEnd = rowStart + Number(group.num_rows);
    try {
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
      rows.forEach((row, within) => onRecord(plain(row), rowStart + within + 1));
    } catch (error) {
      const [what, mend] = faultOf(error);
      if (place === 0) throw new UnreadableFile(what, mend);
      faults.add(rowStart + 1, `${what}; the rows from here on were left out`, mend);
      return;
    }
    tell(Number(group.total_byte_size));
    rowStart = rowEnd;
  }
}

/**
 * Refuses a directory whose columns are not those of its schema: hyparquet would begin to read columns
 * that it then drops, and where one of those is broken, nobody is there to hear of it.
 */
function checkColumns(metadata: FileMetaData): void {
  const named = (path: readonly string[]) => JSON.stringify(path);
  const known = new Set(leavesOf(metadata).map(named));
  for (const { columns } of metadata.row_groups) {
    const paths = columns.map(({ meta_data }) => named(meta_data?.path_in_schema ?? []));
    if (new Set(paths).size < paths.length || !paths.every((path) => known.has(path))) {
      throw new UnreadableFile(
        'The Parquet file is damaged: its columns are not those of its schema',
        'Copy or download it again',
      );
    }
  }
}

/** Paths of the columns that hold values. */
function leavesOf(metadata: FileMetaData): readonly (readonly string[])[] {
  const below = ({ children, path }: SchemaTree): readonly (readonly string[])[] =>
    children.length === 0 ? [path] : children.flatMap(below);
  const top = parquetSchema(metadata).children;
  const names = new Set(top.map(({ path }) => path[0]));
  // Of two columns of one name, the second would be dropped, too.
  return names.size < top.length ? [] : top.flatMap(below);
}

function faultOf(error: unknown): readonly [what: string, mend: string] {
  const says = error instanceof Error ? error.message : String(error);
  const [, codec] = /unsupported compression codec: (\w+)/.exec(says) ?? [];
  if (codec !== undefined) {
    return [
      `The Parquet file is compressed with ${codec}, which is not read here`,
      'Write it with Snappy, gzip, Zstandard, Brotli or LZ4, or without compression',
    ];
  }
  return ['Part of the Parquet file is damaged', 'Copy or download it again'];
}

async function bufferOf(source: ByteSource): Promise<AsyncBuffer> {
  const { size } = source;
  if (size !== undefined && source.slice !== undefined) {
    return {
      byteLength: size,
      slice: (start, end = size) => source.slice?.(start, end) ?? new ArrayBuffer(0),
    };
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of source.chunks()) parts.push(chunk.slice());
  const whole = joined(parts);
  return {
    byteLength: whole.length,
    slice: (start, end = whole.length) => new Uint8Array(whole.subarray(start, end)).buffer,
  };
}

/** Values as JSON would have them: whole numbers of 64 bits and days are no JSON. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return value instanceof Uint8Array ? '' : [...toNumbers(value)];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function toNumbers(view: ArrayBufferView): Iterable<number> {
  return view instanceof Float32Array || view instanceof Float64Array || view instanceof Int32Array
    ? view
    : [];
}
