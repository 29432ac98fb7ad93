/**
 * The few globals that every JavaScript host has and that pure folders may use.
 * Only `src/pure.tsconfig.json` reads this file: there, the DOM and Node are switched off,
 * so anything else (document, fetch, localStorage, process) is a type error.
 */

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
  encodeInto(source: string, destination: Uint8Array): { read: number; written: number };
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array | ArrayBuffer, options?: { stream?: boolean }): string;
}

declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string | Record<string, string>);
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

declare class URL {
  constructor(url: string, base?: string | URL);
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
}

/** Base64 of a binary string, one character a byte. */
declare function btoa(data: string): string;
/** The inverse of `btoa`; throws on characters outside base64. */
declare function atob(data: string): string;

declare function structuredClone<Value>(value: Value): Value;
