import * as z from 'zod/mini';
import { assumptionSchema } from './assumptions';
import { factSchema } from './fact';
import { slotSchema } from './ids';
import { questionSchema } from './question';
import { disagreementSchema, ruleSchema } from './rule';
import { sourceSchema } from './source';
import { complementSchema, familySchema, stepSchema, strategySchema } from './strategy';

/** A frozen version of the rules: links name it by slot; `hash` is of the logic that was frozen. */
export const releaseSchema = z.object({
  version: z.string(),
  slot: slotSchema,
  /** Eight hexadecimal digits, see share/fingerprint.ts. */
  hash: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  date: z.string(),
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
  sources: z.array(sourceSchema),
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
export type Logic = Omit<Knowledge, keyof Lists> & { [Key in keyof Lists]: LogicEntry<Key>[] };

/** What asking the questions needs, before anything is decided. */
export type Asked = Pick<Logic, 'version' | 'asOf' | 'questions' | 'assumptions'>;

/** Prose by kind and id: the fields of proseFields. */
export type Prose = { [Key in keyof Lists]: Record<string, Record<string, unknown>> };

type Loose = Record<string, unknown> & { id: string };

/** Splits knowledge into what decides and what is only read. `joinProse` is its inverse. */
export function splitProse(knowledge: Knowledge): { logic: Logic; prose: Prose } {
  const logic: Record<string, unknown> = { ...knowledge };
  const prose: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [key, fields] of Object.entries(proseFields)) {
    const apart: Record<string, Record<string, unknown>> = {};
    const entries = logic[key] as Loose[];
    logic[key] = entries.map((entry) => {
      const kept: Record<string, unknown> = {};
      const read: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(entry)) {
        if (fields.some((name) => name === field)) read[field] = value;
        else kept[field] = value;
      }
      apart[entry.id] = read;
      return kept;
    });
    prose[key] = apart;
  }
  return { logic: logic as unknown as Logic, prose: prose as Prose };
}

/** Puts prose back beside the logic it was split from. */
export function joinProse(logic: Logic, prose: Prose): Knowledge {
  const joined: Record<string, unknown> = { ...logic };
  for (const key of Object.keys(proseFields) as (keyof Lists)[]) {
    joined[key] = (logic[key] as Loose[]).map((entry) => ({ ...entry, ...prose[key][entry.id] }));
  }
  return joined as unknown as Knowledge;
}
