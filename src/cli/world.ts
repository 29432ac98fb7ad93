import type { Rulebook } from '../engine/rulebook';
import type { ByteSource } from '../evidence/byte-source';
import type { Catalogues } from '../model/catalogue';
import type { Knowledge } from '../model/knowledge';

/** Where files are written; both throw as node:fs does. */
export interface Disk {
  /** Names of what a folder holds; empty where there is none. */
  listFolder(path: string): readonly string[];
  /** Writes a file and the folders above it. */
  writeFile(path: string, text: string): void;
}

/** Where the page is when it is served on this machine: links lead there unless --base says otherwise. */
export const localAddress = 'http://localhost:4173/';

/** Everything outside that a command touches; tests hand in their own. */
export interface Outside {
  /** Address that links lead to when --base does not say otherwise. */
  readonly homepage: string;
  /** How a person starts this program, for its help; `npm run -s cli --` unless said. */
  readonly program?: string;
  /** Text of a file; throws as node:fs does. */
  readFile(path: string): string;
  /** A file as bytes in pieces, however large; throws as node:fs does. */
  openFile(path: string): ByteSource;
  /** The disk, where a command may write: absent for a world that only answers. */
  readonly disk?: Disk;
  /** All of standard input. */
  readStdin(): Promise<string>;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
}

/** What most commands need besides: what the rules know. */
export interface World extends Outside {
  readonly knowledge: Knowledge;
  /** The same, indexed. */
  readonly rulebook: Rulebook;
  /** Loads prices, models and cards, which most commands do without. */
  loadCatalogues(): Promise<Catalogues>;
}

/**
 * Carries out one command and gives what it prints: a text, or lines as they come. Throws BadInput, and
 * then nothing is printed.
 */
export type Command<Needed = World> = (
  args: string[],
  needed: Needed,
) => Promise<Printed> | Printed;
export type Printed = string | Iterable<string>;
