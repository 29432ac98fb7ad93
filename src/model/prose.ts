import type { Knowledge, Logic, Prose, ProseOf, Told } from './knowledge';
import type { Asides, Question, QuestionEntry } from './question';
import { catalogueProseFields, proseFields, wordFields } from './prose-fields';
import type { WordFields } from './prose-fields';

type Loose = Record<string, unknown> & { id: string };
type Fields = Readonly<Record<string, readonly string[]>>;

/** Takes some fields out of the entries of some lists. */
function splitLists(lists: object, fieldsOf: Fields) {
  const kept: Record<string, unknown> = { ...lists };
  const apart: ProseOf<string> = {};
  for (const [key, fields] of Object.entries(fieldsOf)) {
    const read: Record<string, Record<string, unknown>> = {};
    kept[key] = (kept[key] as Loose[]).map((entry) => {
      const all = Object.entries(entry);
      read[entry.id] = Object.fromEntries(all.filter(([field]) => fields.includes(field)));
      return Object.fromEntries(all.filter(([field]) => !fields.includes(field)));
    });
    apart[key] = read;
  }
  return { kept, apart };
}

function joinLists(lists: object, fieldsOf: Fields, apart: ProseOf<string>) {
  const joined: Record<string, unknown> = { ...lists };
  for (const key of Object.keys(fieldsOf)) {
    joined[key] = (joined[key] as Loose[]).map((entry) => ({
      ...entry,
      ...apart[key]?.[entry.id],
    }));
  }
  return joined;
}

/** Splits knowledge into what decides and what is only read. `joinProse` is its inverse. */
export function splitProse(knowledge: Knowledge): { logic: Logic; prose: Prose } {
  const { kept, apart } = splitLists(knowledge, proseFields);
  const figures = splitLists(knowledge.catalogues, catalogueProseFields);
  return {
    logic: { ...kept, catalogues: figures.kept } as unknown as Logic,
    prose: { ...apart, catalogues: figures.apart } as unknown as Prose,
  };
}

/** Puts prose back beside the logic it was split from. */
export function joinProse(logic: Logic, prose: Prose): Knowledge {
  return {
    ...joinLists(logic, proseFields, prose),
    catalogues: joinLists(logic.catalogues, catalogueProseFields, prose.catalogues),
  } as unknown as Knowledge;
}

/** What a result says at once, by kind and id: the fields of wordFields. */
export type ToldProse = ProseOf<keyof WordFields>;

/** Splits prose into what a result says at once and the rest. `mergeProse` is its inverse. */
export function splitWords(prose: Prose): { words: ToldProse; details: Prose } {
  const fieldsOf: Fields = wordFields;
  const words: ProseOf<string> = {};
  const details: Record<string, ProseOf<string>[string]> = { ...prose };
  for (const [kind, fields] of Object.entries(fieldsOf)) {
    const entries = Object.entries(details[kind] ?? {}).map(([id, entry]) => {
      const all = Object.entries(entry);
      const isWord = ([field]: [string, unknown]) => fields.includes(field);
      return { id, told: all.filter(isWord), rest: all.filter((one) => !isWord(one)) };
    });
    words[kind] = Object.fromEntries(entries.map(({ id, told }) => [id, Object.fromEntries(told)]));
    const rest = entries.filter((entry) => entry.rest.length > 0);
    details[kind] = Object.fromEntries(rest.map((one) => [one.id, Object.fromEntries(one.rest)]));
  }
  return { words: words as ToldProse, details: details as unknown as Prose };
}

/** Puts together again what `splitWords` took apart. */
export function mergeProse(words: ToldProse, details: Prose): Prose {
  const merged: Record<string, ProseOf<string>[string]> = { ...details };
  for (const [kind, told] of Object.entries(words)) {
    const rest = merged[kind] ?? {};
    const join = ([id, entry]: [string, object]) => [id, { ...entry, ...rest[id] }] as const;
    merged[kind] = Object.fromEntries(Object.entries(told).map(join));
  }
  return merged as unknown as Prose;
}

/** Puts what a result says at once beside the logic. */
export function joinWords(logic: Logic, words: ToldProse): Told {
  return joinLists(logic, wordFields, words) as unknown as Told;
}

/** Questions without what is only read when somebody asks for it, and that by id. */
export function splitAsides(entries: readonly QuestionEntry[]): {
  questions: Question[];
  asides: Asides;
} {
  const asides = Object.fromEntries(entries.map(({ id, why, example }) => [id, { why, example }]));
  return { questions: entries.map(({ why: _why, example: _example, ...rest }) => rest), asides };
}
