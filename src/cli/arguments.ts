import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';

export interface Arguments {
  readonly words: readonly string[];
  /** Options that were given, by name without dashes. */
  readonly options: Partial<Record<string, string>>;
}

/** Splits arguments into words and `--name value` options. Throws BadInput for options not in `known`. */
export function readArguments(args: string[], known: readonly string[] = []): Arguments {
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { words: positionals, options: values };
  } catch (error) {
    const [says] = (error instanceof Error ? error.message : String(error)).split('. ');
    const allowed = known.map((name) => `--${name}`).join(', ');
    throw new BadInput(`${says}; options here: ${allowed === '' ? 'none' : allowed}`);
  }
}

/** The one word that a command takes. Throws BadInput for none or more. */
export function onlyWord(words: readonly string[], usage: string): string {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0) throw new BadInput(`takes one argument: ${usage}`);
  return word;
}

/** Checks an address that links shall lead to. Throws BadInput. */
export function readBase(base: string): string {
  const protocol = URL.canParse(base) ? new URL(base).protocol : '';
  if (['http:', 'https:', 'file:'].includes(protocol)) return base;
  throw new BadInput(
    `--base must be a full address, like https://example.org/tune/, not "${base}"`,
  );
}
