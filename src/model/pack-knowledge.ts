import { fromColumns, packRecord, toColumns, unpackRecord } from './columns';
import type { Columns } from './columns';
import type { Logic, Prose, ProseOf } from './knowledge';
import type { ToldProse } from './prose';

/** Fields of entries by kind, as columns in the order of the logic's entries. */
export type PackedProse = Readonly<Record<string, Columns>>;

/** What decides, its figures apart. */
export type PackedLogic = Readonly<Record<'known' | 'catalogues', Columns>>;

/** Packs what decides, or a part of it, for the way to a browser. */
export function packLogic({ catalogues, ...known }: Pick<Logic, 'catalogues'>): PackedLogic {
  return { known: packRecord(known), catalogues: packRecord(catalogues) };
}

/** What `packLogic` packed. */
export function unpackLogic({ known, catalogues }: PackedLogic): Record<string, unknown> {
  return { ...unpackRecord(known), catalogues: unpackRecord(catalogues) };
}

type Kinds = Readonly<Record<string, readonly { readonly id: string }[]>>;

const idsOf = (logic: Logic, kind: string) =>
  ((logic as unknown as Kinds)[kind] ?? []).map(({ id }) => id);

/** Packs fields that stand apart from their entries; ids are left to the logic. */
export function packProse(prose: ProseOf<string>, logic: Logic): PackedProse {
  const columns = Object.entries(prose).map(([kind, fields]) => {
    const entries = idsOf(logic, kind).map((id) => fields[id] ?? {});
    return [kind, toColumns(entries)] as const;
  });
  return Object.fromEntries(columns);
}

/** What `packProse` packed. */
export function unpackProse(packed: PackedProse, logic: Logic): ProseOf<string> {
  const prose = Object.entries(packed).map(([kind, columns]) => {
    const ids = idsOf(logic, kind);
    const entries = fromColumns(columns, ids.length).map((entry, at) => ({ id: ids[at], entry }));
    const told = entries.filter(({ entry }) => Object.keys(entry).length > 0);
    return [kind, Object.fromEntries(told.map(({ id, entry }) => [id, entry]))] as const;
  });
  return Object.fromEntries(prose);
}

type Details = Readonly<Record<'kinds' | 'catalogues', PackedProse>>;

const figures = (logic: Logic) => logic.catalogues as unknown as Logic;

/** Packs what is read further down, the notes on figures among it. */
export function packDetails({ catalogues, ...kinds }: Prose, logic: Logic): Details {
  return { kinds: packProse(kinds, logic), catalogues: packProse(catalogues, figures(logic)) };
}

/** What `packDetails` packed. */
export function unpackDetails({ kinds, catalogues }: Details, logic: Logic): Prose {
  const details = unpackProse(kinds, logic);
  return { ...details, catalogues: unpackProse(catalogues, figures(logic)) } as unknown as Prose;
}

/** What a result says at once; which sources a rule cites, by their places in the list of sources. */
export interface PackedWords {
  readonly prose: PackedProse;
  readonly cites: readonly (readonly number[])[];
}

type Cited = readonly { readonly source: string }[];

/** Packs what a result says at once. */
export function packWords(words: ToldProse, logic: Logic): PackedWords {
  const places = idsOf(logic, 'sources');
  const bare = Object.entries(words.rules).map(([id, rule]) => {
    const { sources: _cited, ...rest } = rule;
    return [id, rest] as const;
  });
  const cites = idsOf(logic, 'rules').map((id) => {
    const cited = words.rules[id]?.sources as Cited | undefined;
    return (cited ?? []).map(({ source }) => places.indexOf(source));
  });
  return { prose: packProse({ ...words, rules: Object.fromEntries(bare) }, logic), cites };
}

/** What `packWords` packed. */
export function unpackWords({ prose, cites }: PackedWords, logic: Logic): ToldProse {
  const places = idsOf(logic, 'sources');
  const words = unpackProse(prose, logic);
  const rules = idsOf(logic, 'rules').map((id, at) => {
    const sources = (cites[at] ?? []).map((place) => ({ source: places[place] }));
    return [id, { ...words.rules?.[id], sources }] as const;
  });
  return { ...words, rules: Object.fromEntries(rules) } as unknown as ToldProse;
}
