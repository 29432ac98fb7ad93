import type { Catalogues } from '../model/catalogue';
import type { Knowledge } from '../model/knowledge';

/** Everything outside that a command touches; tests hand in their own. */
export interface World {
  readonly knowledge: Knowledge;
  /** Loads prices, models and cards, which most commands do without. */
  loadCatalogues(): Promise<Catalogues>;
  /** Address that links lead to when --base does not say otherwise. */
  readonly homepage: string;
  /** Text of a file; throws as node:fs does. */
  readFile(path: string): string;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
}

/** Carries out one command and gives what it prints. Throws BadInput, and then nothing is printed. */
export type Command = (args: string[], world: World) => Promise<string> | string;
