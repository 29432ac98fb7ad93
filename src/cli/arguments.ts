import { parseArgs } from 'node:util';
import { shown } from '../model/foreign-text';

/** What a person got wrong: told in one line on standard error, exit status 2. */
export class BadInput extends Error {}

/** Longest message, in characters. */
const longestLine = 4000;

/** A message as one line, whatever foreign text it repeats, and however much of it. */
export function oneLine(text: string): string {
  return shown(text, longestLine);
}

/** How a message calls a file. */
export function nameOf(file: string): string {
  if (file === '') return 'a file without a name';
  return file === '-' ? 'standard input' : file;
}

/** What is said of a file that cannot be read, e.g. a folder as standard input. */
export function unreadable(file: string, error: unknown): BadInput {
  const says = error instanceof Error ? error.message : String(error);
  return new BadInput(`${nameOf(file)} cannot be read (${says})`);
}

interface Arguments {
  readonly words: readonly string[];
  /** Options that were given with a value, by name without dashes. */
  readonly options: Partial<Record<string, string>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Splits arguments into words, `--name value` options and `--name` flags. Throws BadInput for options
 * that are not known.
 */
export function readArguments(
  args: string[],
  known: readonly string[] = [],
  knownFlags: readonly string[] = [],
): Arguments {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of known) options[name] = { type: 'string' };
  for (const name of knownFlags) options[name] = { type: 'boolean' };
  try {
    const { values, positionals, tokens } = parseArgs({
      args,
      options,
      allowPositionals: true,
      tokens: true,
    });
    refuseRepeated(tokens.flatMap((token) => (token.kind === 'option' ? [token.rawName] : [])));
    const given = Object.entries(values);
    return {
      words: positionals,
      options: Object.fromEntries(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const [says] = (error instanceof Error ? error.message : String(error)).split('. ');
    const allowed = [...known, ...knownFlags].map((name) => `--${name}`).join(', ');
    throw new BadInput(`${says}; options here: ${allowed === '' ? 'none' : allowed}`);
  }
}

/** Of an option that is given twice the last would count, in silence. Throws BadInput. */
function refuseRepeated(names: readonly string[]): void {
  const repeated = names.find((name, at) => names.indexOf(name) < at);
  if (repeated !== undefined) throw new BadInput(`${repeated} is given twice`);
}

/** What `--format` of a table can be: for people, or one JSON object. Throws BadInput. */
export function readFormat({ options: { format = 'text' } }: Arguments): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format;
  throw new BadInput(`--format must be one of: text, json; not "${format}"`);
}

/** The one word that a command takes. Throws BadInput for none or more. */
export function onlyWord(words: readonly string[], usage: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new BadInput(`takes one argument: ${usage}`);
  return word;
}

/** Longest address that links may lead to, in characters: what browsers and mail programs take. */
const longestBase = 2000;

/** Checks an address that links shall lead to. Throws BadInput. */
export function readBase(base: string): string {
  // A base is written into links and records, where none of these may stand as it is.
  const isPlain = !/[\s\p{Cc}\p{Cf}<>"'`\\^{}|]/u.test(base) && base.length <= longestBase;
  const protocol = isPlain && URL.canParse(base) ? new URL(base).protocol : '';
  if (['http:', 'https:', 'file:'].includes(protocol)) return base;
  throw new BadInput(
    `--base must be a full address, like https://example.org/tune/, not "${shown(base)}"`,
  );
}
