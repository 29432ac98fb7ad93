/** The built site as one file of the npm package, and back: some 4 MB become some 0.7 MB. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';

/** Files of the site by path: as they are, or in base64 where they are no text. */
const archiveSchema = z.record(
  z.string().check(z.regex(/^(?!\/)(?!.*\.\.)[\w./-]+$/u)),
  z.object({ text: z.optional(z.string()), base64: z.optional(z.string()) }),
);
type Archive = z.infer<typeof archiveSchema>;

/**
 * The table of the exact tokenizer is 1 MB when packed, more than all the rest. It stays in its own
 * package, gpt-tokenizer, from which the site gets it where that is installed beside this one.
 */
const tokenizer = /^assets\/o200k_base-[\w-]+\.js$/u;
const tokenizerFolder = 'tokenizer';
const tokenizerEntry = 'gpt-tokenizer/encoding/o200k_base';
const borrowed = `export { countTokens } from '../${tokenizerFolder}/encoding/o200k_base.js';\n`;

/**
 * What only link previews and shops of programs show, maps of the source, and the frozen rules of the
 * earlier way of deciding, which no page replays.
 */
const leftOut = /^(social-card|screenshot)\.png$|\.map$|^rules\/1\.[\d.]+\.json$/u;

const isText = (path: string) => !/\.(png|ico|woff2|wasm|jpe?g|webp)$/u.test(path);

/** Every file below a folder, relative to it, with forward slashes. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Packs a built site. @param quality of Brotli: 11 takes some seconds more than 10, and 2 % less room
 * @throws Error where the folder holds no tokenizer as the bundler names it
 */
export function packSite(folder: string, quality: 10 | 11): Uint8Array {
  const paths = filesBelow(folder).filter((path) => !leftOut.test(path));
  if (paths.filter((path) => tokenizer.test(path)).length !== 1) {
    throw new Error(
      `${folder} must hold one file like assets/o200k_base-….js: build the site first`,
    );
  }
  const archive: Archive = {};
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    if (tokenizer.test(path)) archive[path] = { text: borrowed };
    else if (isText(path)) archive[path] = { text: bytes.toString('utf8') };
    else archive[path] = { base64: bytes.toString('base64') };
  }
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS };
  return brotliCompressSync(JSON.stringify(archive), { params });
}

/** The folder that holds the modules of gpt-tokenizer, seen from a file; null where it is not installed. */
function findTokenizer(from: string): string | null {
  try {
    const entry = createRequire(from).resolve(tokenizerEntry);
    const folder = join(dirname(entry), '../../esm');
    return existsSync(join(folder, 'encoding/o200k_base.js')) ? folder : null;
  } catch {
    return null;
  }
}

/**
 * Writes a packed site into an empty folder, with the exact tokenizer where its package is installed.
 * @param from the file from which that package is looked for
 */
export function unpackSite(packed: Uint8Array, folder: string, from: string): void {
  const archive = z.parse(archiveSchema, JSON.parse(brotliDecompressSync(packed).toString('utf8')));
  const write = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const [path, { text, base64 = '' }] of Object.entries(archive)) {
    write(path, text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text, 'utf8'));
  }
  const found = findTokenizer(from);
  if (found === null) {
    const says = 'Exact counts need the package gpt-tokenizer: npm install gpt-tokenizer@4';
    write(
      `${tokenizerFolder}/encoding/o200k_base.js`,
      Buffer.from(`throw new Error('${says}');\n`),
    );
    return;
  }
  for (const path of filesBelow(found)) {
    const isOther = path.startsWith('bpeRanks/') && !path.endsWith('/o200k_base.js');
    if (path.endsWith('.js') && !isOther) {
      write(`${tokenizerFolder}/${path}`, readFileSync(join(found, path)));
    }
  }
}
