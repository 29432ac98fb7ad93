import type { Rulebook } from '../engine/rulebook';
import type { ByteSource } from '../evidence/byte-source';
import type { Catalogues } from '../model/catalogue';
import type { Knowledge } from '../model/knowledge';

/** Everything outside that a command touches; tests hand in their own. */
export interface World {
  readonly knowledge: Knowledge;
  /** The same, indexed. */
  readonly rulebook: Rulebook;
  /** Loads prices, models and cards, which most commands do without. */
  loadCatalogues(): Promise<Catalogues>;
  /** Address that links lead to when --base does not say otherwise. */
  readonly homepage: string;
  /** Text of a file; throws as node:fs does. */
  readFile(path: string): string;
  /** A file as bytes in pieces, however large; throws as node:fs does. */
  openFile(path: string): ByteSource;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
}

/**
 * Carries out one command and gives what it prints: a text, or lines as they come. Throws BadInput, and
 * then nothing is printed.
 */
export type Command = (args: string[], world: World) => Promise<Printed> | Printed;
export type Printed = string | Iterable<string>;
