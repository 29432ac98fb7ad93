import type { Table, Term } from './terms';

/** Words that are read together, so that they stay in registers while groups are gone through. */
export const block = 4;

/**
 * The terms as bits in planes: plane k holds the k-th term of every unit that has one, so a unit is
 * the `or` of its bit over the planes. Units with more terms come first, so later planes are short.
 */
export interface Planes {
  /** Words (32 units) of each plane; the first has all units. */
  readonly words: Int32Array;
  /** First word of each plane. */
  readonly starts: Int32Array;
  /** All words of all planes, rounded up to whole blocks. */
  readonly width: number;
}

export function makePlanes(terms: readonly (readonly Term[])[]): Planes {
  const most = Math.max(1, ...terms.map((own) => own.length));
  const words = Int32Array.from({ length: most }, (_, plane) =>
    Math.ceil(terms.filter((own) => own.length > plane).length / 32),
  );
  const starts = new Int32Array(most);
  for (let plane = 1; plane < most; plane += 1) {
    starts[plane] = (starts[plane - 1] ?? 0) + (words[plane - 1] ?? 0);
  }
  const used = words.reduce((sum, count) => sum + count, 0);
  return { words, starts, width: Math.ceil(used / block) * block };
}

/** A variable's part in one term: the term's bit, and what each code makes of the part. */
export interface Literal {
  readonly word: number;
  readonly bit: number;
  readonly table: Table;
}

/** Goes through all terms with the place of their bits. */
function eachTerm(
  terms: readonly (readonly Term[])[],
  { starts }: Planes,
  visit: (term: Term, word: number, bit: number) => void,
): void {
  terms.forEach((own, unit) => {
    own.forEach((term, plane) => visit(term, (starts[plane] ?? 0) + (unit >> 5), 1 << (unit & 31)));
  });
}

/** Every literal by its variable. */
export function literalsOf(
  terms: readonly (readonly Term[])[],
  planes: Planes,
): Map<number, Literal[]> {
  const result = new Map<number, Literal[]>();
  eachTerm(terms, planes, (term, word, bit) => {
    for (const [variable, table] of term) {
      const list = result.get(variable) ?? [];
      list.push({ word, bit, table });
      result.set(variable, list);
    }
  });
  return result;
}

/** Terms that there are: what a word holds where nothing bears on it. */
export function present(terms: readonly (readonly Term[])[], planes: Planes): Int32Array {
  const words = new Int32Array(planes.width);
  eachTerm(terms, planes, (_term, word, bit) => {
    words[word] = (words[word] ?? 0) | bit;
  });
  return words;
}
