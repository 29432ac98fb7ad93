/*
 * The options of the tools behind the npm scripts. They are read before a tool begins, so that a slip in
 * one neither writes a file nor leaves half a run behind: it is told in one line, with exit status 2.
 */

import { statSync } from 'node:fs';
import { BadInput, oneLine, readArguments } from '../cli/arguments';
import { shown } from '../model/foreign-text';
import { readNumber } from '../words/typed-number';

type Given = ReturnType<typeof readArguments>;

/** What a tool takes. */
interface Known {
  /** Options with a value. */
  readonly options?: readonly string[];
  /** Options without one. */
  readonly flags?: readonly string[];
  /** The one word that it takes, as a message calls it; absent: none. */
  readonly word?: string;
}

/** Splits arguments and lets a tool check them. Throws BadInput. */
export function parseToolOptions<Read>(
  args: readonly string[],
  { options = [], flags = [], word }: Known,
  read: (given: Given) => Read,
): Read {
  const given = readArguments([...args], options, flags);
  const { words } = given;
  if (word === undefined && words.length > 0) {
    throw new BadInput(`takes options only, not "${shown(words[0] ?? '')}"`);
  }
  if (word !== undefined && words.length !== 1) throw new BadInput(`takes one argument: ${word}`);
  return read(given);
}

/**
 * The options that a tool was started with.
 * @param tool how its npm script is called
 * @param read checks them; throws BadInput
 */
export function toolOptions<Read>(tool: string, known: Known, read: (given: Given) => Read): Read {
  try {
    return parseToolOptions(process.argv.slice(2), known, read);
  } catch (error) {
    return refuse(tool, error);
  }
}

/** Ends a tool that cannot do its work, and says why in one line. */
export function refuse(tool: string, error: unknown): never {
  const says = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${tool}: ${oneLine(says)}\n`);
  process.exit(2);
}

/** For tools without options: whoever asks one for help would have it write its files. */
export function takesNoOptions(tool: string): void {
  toolOptions(tool, {}, () => undefined);
}

/** An option that is a whole number. Throws BadInput. */
export function wholeOf(
  { options }: Given,
  name: string,
  limits: { readonly min: number; readonly max: number },
  otherwise: number,
): number {
  const given = options[name];
  if (given === undefined) return otherwise;
  const read = readNumber(given, { ...limits, unit: '' });
  if (read.kind === 'number') return read.value;
  const { min, max } = limits;
  throw new BadInput(
    `--${name} must be a whole number from ${min} to ${max}, not "${shown(given)}"`,
  );
}

/** An option that is a folder which is there; undefined where it is not given. Throws BadInput. */
export function folderOf({ options }: Given, name: string): string | undefined {
  const given = options[name];
  const isThere = given === undefined || statSync(given, { throwIfNoEntry: false })?.isDirectory();
  if (isThere === true) return given;
  throw new BadInput(`--${name} must be a folder that is there, not "${shown(given ?? '')}"`);
}
