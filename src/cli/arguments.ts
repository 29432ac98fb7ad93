import { parseArgs } from 'node:util';
import { BadInput } from './bad-input';

/** Splits arguments into words and --base. Throws BadInput for any other option. */
export function readArguments(args: string[]): { words: string[]; base: string | null } {
  try {
    const options = { base: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { words: positionals, base: values.base ?? null };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    throw new BadInput(`${says.split('. ')[0]}; the only option is --base URL`);
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
