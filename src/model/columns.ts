/*
 * Lists of entries as columns: all values of one field side by side, which compress to about two
 * thirds of the same entries written one after another.
 */

/** Values of a field; where they are lists of entries, those in one list, and how long each was. */
type Values = readonly unknown[] | { readonly lengths: readonly number[]; readonly of: Columns };

/** A field; where not all entries have it, `only` says which do. */
type Column = Values | { readonly only: readonly number[]; readonly have: Values };

/** A list by its fields. */
export type Columns = Readonly<Record<string, Column>>;

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isEntries = (value: unknown): value is readonly Entry[] =>
  Array.isArray(value) && value.length > 0 && value.every(isEntry);

function toValues(values: readonly unknown[]): Values {
  const lists = values.filter(isEntries);
  if (lists.length === 0 || lists.length < values.length) return values;
  const of = toColumns(lists.flat());
  // Where entries differ in what they hold, saying which holds what costs more than it saves.
  const columns = Object.values(of);
  const isAlike = columns.filter((column) => 'only' in column).length <= columns.length / 2;
  return isAlike ? { lengths: lists.map(({ length }) => length), of } : values;
}

/** The columns of a list; `fromColumns` is the inverse, but for the order of an entry's fields. */
export function toColumns(entries: readonly Entry[]): Columns {
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const columns = fields.map((field): [string, Column] => {
    const at = entries.flatMap((entry, index) => (entry[field] === undefined ? [] : [index]));
    const values = toValues(at.map((index) => entries[index]?.[field]));
    return [field, at.length === entries.length ? values : { only: at, have: values }];
  });
  return Object.fromEntries(columns);
}

function fromValues(values: Values): readonly unknown[] {
  if (!('lengths' in values)) return values;
  const { lengths, of } = values;
  const entries = fromColumns(
    of,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  return lengths.map((length) => entries.splice(0, length));
}

/** The list that some columns came from. @param count of entries: none may have any field */
export function fromColumns(columns: Columns, count: number): Record<string, unknown>[] {
  const entries = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [field, column] of Object.entries(columns)) {
    const only = 'only' in column ? column.only : null;
    const values = fromValues('only' in column ? column.have : column);
    for (const [place, value] of values.entries()) {
      const entry = entries[only === null ? place : (only[place] ?? -1)];
      if (entry !== undefined) entry[field] = value;
    }
  }
  return entries;
}

/** A record of lists, each as columns. */
export const packRecord = (record: Entry): Columns => toColumns([record]);

/** What `packRecord` packed. */
export const unpackRecord = (packed: Columns): Record<string, unknown> =>
  fromColumns(packed, 1)[0] ?? {};
