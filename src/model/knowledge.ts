import * as z from 'zod/mini';
import { assumptionSchema } from './assumptions';
import { catalogueProseFields, cataloguesSchema } from './catalogue';
import type { Figures } from './catalogue';
import { contradictionSchema } from './contradiction';
import { factSchema } from './fact';
import { slotSchema } from './ids';
import { questionSchema } from './question';
import { disagreementSchema, ruleSchema } from './rule';
import { sourceSchema } from './source';
import { complementSchema, familySchema, stepSchema, strategySchema } from './strategy';

const digestSchema = z.string().check(z.regex(/^[0-9a-f]{8}$/));

/** A frozen version of the rules: links name it by slot; `hash` is of the logic that was frozen. */
export const releaseSchema = z.object({
  version: z.string(),
  slot: slotSchema,
  /** Eight hexadecimal digits, see share/fingerprint.ts. */
  hash: digestSchema,
  date: z.string(),
  /** Digest of the frozen file, prose and replay included; see share/fingerprint.ts. */
  frozen: z.optional(digestSchema),
});
export type Release = z.infer<typeof releaseSchema>;

/** Everything that the engine and the pages know, as plain data. Injected, never imported by them. */
export const knowledgeSchema = z.object({
  /** Version that these rules have, or will have once frozen, e.g. "1.0.0". */
  version: z.string(),
  /** Append-only. Rules whose hash equals no entry are unreleased, and their links say so. */
  releases: z.array(releaseSchema),
  /** The day (YYYY-MM-DD) that dated facts count as of; no rule reads the clock. */
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  questions: z.array(questionSchema),
  families: z.array(familySchema),
  strategies: z.array(strategySchema),
  steps: z.array(stepSchema),
  complements: z.array(complementSchema),
  assumptions: z.array(assumptionSchema),
  facts: z.array(factSchema),
  rules: z.array(ruleSchema),
  disagreements: z.array(disagreementSchema),
  contradictions: z.array(contradictionSchema),
  sources: z.array(sourceSchema),
  /** Dated figures that facts are computed from. */
  catalogues: cataloguesSchema,
});
export type Knowledge = z.infer<typeof knowledgeSchema>;

/** Fields that only pages read, per kind of entry: loaded apart from the logic that decides. */
export const proseFields = {
  strategies: ['says', 'needs', 'dominance'],
  steps: ['do', 'metric', 'baseline', 'stopRule', 'effort', 'ifPass', 'ifFail'],
  complements: ['says'],
  assumptions: ['help', 'source'],
  facts: ['says'],
  rules: ['because', 'sources', 'asWritten'],
  disagreements: ['title', 'sides', 'measured', 'measuredBy', 'resolution'],
  contradictions: ['says'],
  sources: ['title', 'author', 'year', 'url', 'grade', 'interest', 'says', 'article', 'secondary'],
} as const;

type Lists = typeof proseFields;
type Entry<Key extends keyof Lists> = Knowledge[Key][number];
/** An entry without the fields that only pages read. */
export type LogicEntry<Key extends keyof Lists> =
  Entry<Key> extends infer One
    ? One extends unknown
      ? Omit<One, Lists[Key][number]>
      : never
    : never;

/** What deciding needs; every Knowledge is one. */
export type Logic = Omit<Knowledge, keyof Lists | 'catalogues'> & {
  [Key in keyof Lists]: LogicEntry<Key>[];
} & { catalogues: Figures };

/** What asking the questions needs, before anything is decided. */
export type Asked = Pick<Logic, 'version' | 'asOf' | 'questions' | 'assumptions'>;

/** Fields that only pages read, by kind and id. */
type ProseOf<Key extends string> = Record<Key, Record<string, Record<string, unknown>>>;

/** Prose by kind and id: the fields of proseFields. */
export type Prose = ProseOf<keyof Lists> & { catalogues: ProseOf<keyof Figures> };

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
