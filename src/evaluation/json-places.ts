/* Where things stand in a JSON text that somebody else wrote: the lines of its fields, names that are
   given twice, and the line at which it stops being JSON. */

import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';

/** A JSON text with its places. */
export interface PlacedJson {
  readonly value: unknown;
  /**
   * Paths of names that stand twice in one object, below a path. JSON allows them and keeps the last, so
   * that the first would be skipped in silence.
   */
  repeatedBelow(path: JSONPath): string[][];
  /** Line, from 1, of a field; where it is missing, of the nearest thing around it that is there. */
  lineOf(path: JSONPath): number;
}

export type ReadJson =
  | { readonly ok: true; readonly json: PlacedJson }
  /** What is wrong, to stand after the name of the file, and the line if it can be told. */
  | { readonly ok: false; readonly message: string; readonly line: number | null };

/** The line, from 1, of an offset in a text. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** Comments and trailing commas are no JSON. */
const strict = { disallowComments: true, allowTrailingComma: false } as const;

/** Names that stand twice in one object, by their paths from a node on. */
function repeatedNames(node: Node, path: readonly string[] = []): string[][] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, at) =>
      repeatedNames(child, [...path, String(at)]),
    );
  }
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = String(key?.value);
    const own = [...path, name];
    const again = seen.has(name) ? [own] : [];
    seen.add(name);
    return value === undefined ? again : [...again, ...repeatedNames(value, own)];
  });
}

/** The node at a path, its name included, or the nearest around it that is there. */
function nearest(root: Node, path: JSONPath): Node {
  let node = root;
  for (const segment of path) {
    // In a list a place goes by its number, in an object by its name.
    const step = node.type === 'array' ? Number(segment) : String(segment);
    const next = findNodeAtLocation(node, [step]);
    if (next === undefined) break;
    node = next;
  }
  return node.parent?.type === 'property' ? node.parent : node;
}

/** Reads a JSON text, a byte order mark aside. Never throws. */
export function readPlaced(text: string): ReadJson {
  const plain = text.replace(/^\uFEFF/u, '');
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(plain, errors, strict);
    value = JSON.parse(plain);
  } catch (error) {
    if (error instanceof RangeError) {
      return { ok: false, message: 'is nested too deeply to be read', line: null };
    }
    const says = error instanceof Error ? error.message : String(error);
    const [first] = errors;
    const line = first === undefined ? null : lineAt(plain, first.offset);
    return { ok: false, message: `is not JSON (${says})`, line };
  }
  if (root === undefined) return { ok: false, message: 'is empty', line: null };
  const tree = root;
  return {
    ok: true,
    json: {
      value,
      repeatedBelow(path) {
        const node = findNodeAtLocation(tree, path);
        return node === undefined ? [] : repeatedNames(node);
      },
      lineOf: (path) => lineAt(plain, nearest(tree, path).offset),
    },
  };
}
