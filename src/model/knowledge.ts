import * as z from 'zod/mini';
import { assumptionSchema } from './assumption';
import { cataloguesSchema } from './catalogue';
import type { Figures } from './catalogue';
import { contradictionSchema } from './contradiction';
import { factSchema } from './fact';
import { slotSchema } from './ids';
import type { ProseFields, WordFields } from './prose-fields';
import { questionSchema } from './question';
import type { Question } from './question';
import { disagreementSchema, ruleSchema } from './rule';
import { sourceSchema } from './source';
import type { Citation } from './source';
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

type Lists = ProseFields;
type Entry<Key extends keyof Lists> = Knowledge[Key][number];
/** An entry without the fields that only pages read. */
export type LogicEntry<Key extends keyof Lists> =
  Entry<Key> extends infer One
    ? One extends unknown
      ? Omit<One, Lists[Key][number]>
      : never
    : never;

/** What deciding needs; every Knowledge is one. */
export type Logic = Omit<Knowledge, keyof Lists | 'catalogues' | 'questions'> & {
  questions: Question[];
} & {
  [Key in keyof Lists]: LogicEntry<Key>[];
} & { catalogues: Figures };

/** The fields of an entry that are said at once; of its sources, only which they are. */
type Words<Key extends keyof WordFields> = {
  [Field in WordFields[Key][number] & keyof Entry<Key>]: Field extends 'sources'
    ? Pick<Citation, 'source'>[]
    : Entry<Key>[Field];
};

/** What deciding needs, with what a result says at once; every Knowledge is one. */
export type Told = Omit<Logic, keyof WordFields> & {
  [Key in 'contradictions' | 'sources']: (LogicEntry<Key> & Words<Key>)[];
} & {
  /** Those that a plan can hold say what they do. */
  steps: (LogicEntry<'steps'> & Partial<Words<'steps'>>)[];
  /** Those that can be a reason say why. */
  rules: (LogicEntry<'rules'> & Partial<Words<'rules'>> & Pick<Words<'rules'>, 'sources'>)[];
};

/** That, with what a plan says of its steps; every Knowledge is one. */
export type Planned = Omit<Told, 'steps'> & Pick<Knowledge, 'steps'>;

/** What asking the questions needs, before anything is decided. */
export type Asked = Pick<Logic, 'version' | 'asOf' | 'questions' | 'assumptions'> & {
  /** True where these rules equal no frozen version; worked out at build. */
  readonly unreleased?: boolean;
};

/** Fields that only pages read, by kind and id. */
export type ProseOf<Key extends string> = Record<Key, Record<string, Record<string, unknown>>>;

/** Prose by kind and id: the fields of proseFields. */
export type Prose = ProseOf<keyof Lists> & { catalogues: ProseOf<keyof Figures> };
