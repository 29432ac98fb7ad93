import * as z from 'zod/mini';
import { assumptionSchema } from './assumption';
import type { AssumptionEntry } from './assumption';
import type { DeepReadonly } from './ids';
import { daySchema, slotSchema } from './ids';
import { calibrationSchema, sharesSchema, ledgerEntrySchema } from './calibration';
import { cataloguesSchema } from './catalogue';
import type { Figures } from './catalogue';
import { contradictionSchema, disagreementSchema, ruleSchema } from './rule';
import { factSchema } from './fact';
import type { Fact } from './fact';
import type { LedgerEntry } from './calibration';
import { questionSchema } from './question';
import type { Question, QuestionEntry } from './question';
import type { Contradiction, Disagreement, Rule } from './rule';
import { sourceSchema } from './source';
import type { Citation, Source } from './source';
import { complementSchema, familySchema, stepSchema, strategySchema } from './strategy';
import type { Complement, Step, Strategy } from './strategy';

const digestSchema = z.string().check(z.regex(/^[0-9a-f]{8}$/));

/** A frozen version of the rules: links name it by slot; `hash` is of what was frozen. */
export const releaseSchema = z.object({
  version: z.string(),
  slot: slotSchema,
  /** Eight hexadecimal digits, see share/fingerprint.ts. */
  hash: digestSchema,
  date: z.string(),
  /** Digest of the frozen file, prose and replay included; see share/fingerprint.ts. */
  frozen: z.optional(digestSchema),
});
export type Release = DeepReadonly<z.infer<typeof releaseSchema>>;

/** Everything that the engine and the pages know, as plain data. Injected, never imported by them. */
export const knowledgeSchema = z.object({
  /** Version that these rules have, or will have once frozen, e.g. "1.0.0". */
  version: z.string(),
  /** Append-only. Rules whose hash equals no entry are unreleased, and their links say so. */
  releases: z.array(releaseSchema),
  /** The day that dated facts count as of; no rule reads the clock. */
  asOf: daySchema,
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
  /** How scores become chances. */
  calibration: calibrationSchema,
  /** How people answer, for what is still open. */
  shares: sharesSchema,
  /** What published cases made of each rule. */
  ledger: z.array(ledgerEntrySchema),
  /** Dated figures that facts are computed from. */
  catalogues: cataloguesSchema,
});
export type Knowledge = DeepReadonly<z.infer<typeof knowledgeSchema>>;

/** What a question says beside itself, read when a person wants to know. */
export type Aside = Pick<QuestionEntry, 'why' | 'example' | 'findOut'>;
export type Asides = Readonly<Record<string, Aside>>;

/**
 * What deciding needs, and what a result says at once: the rulebook module, before it is indexed. Every
 * Knowledge is one.
 */
export type RulebookEntries = Omit<
  Knowledge,
  | 'questions'
  | 'strategies'
  | 'steps'
  | 'complements'
  | 'assumptions'
  | 'rules'
  | 'disagreements'
  | 'contradictions'
  | 'facts'
  | 'sources'
  | 'ledger'
  | 'catalogues'
> & {
  catalogues: Figures;
  questions: readonly Question[];
  strategies: readonly (Omit<Strategy, 'says' | 'needs' | 'dominatedBy'> & {
    readonly dominatedBy?: { readonly strategy: string };
  })[];
  steps: readonly Pick<
    Step,
    'id' | 'phase' | 'do' | 'verdict' | 'days' | 'measures' | 'inPlaceOf'
  >[];
  complements: readonly Omit<Complement, 'says'>[];
  assumptions: readonly AssumptionEntry[];
  rules: readonly (Omit<
    Rule,
    'because' | 'asWritten' | 'despite' | 'cases' | 'quantity' | 'sources'
  > & {
    /** Absent where the rule neither weighs nor puts anything first: then it is no reason. */
    because?: string;
    sources: readonly Pick<Citation, 'source'>[];
  })[];
  disagreements: readonly Pick<Disagreement, 'id' | 'considerations'>[];
  contradictions: readonly Omit<Contradiction, 'says'>[];
  facts: readonly Omit<Fact, 'says'>[];
  sources: readonly Pick<Source, 'id' | 'grade'>[];
};

/** What is read further down or on other pages: the library module. */
export interface Library {
  readonly asides: Asides;
  readonly catalogues: Knowledge['catalogues'];
  readonly strategies: readonly Strategy[];
  readonly steps: readonly Step[];
  readonly complements: readonly Complement[];
  readonly assumptions: Knowledge['assumptions'];
  /** By rule: what the rulebook does not say of it. */
  readonly rules: Readonly<
    Record<string, Pick<Rule, 'sources' | 'despite' | 'cases' | 'quantity'> & { because?: string }>
  >;
  readonly disagreements: readonly Disagreement[];
  readonly contradictions: Knowledge['contradictions'];
  readonly facts: Knowledge['facts'];
  readonly sources: readonly Source[];
  readonly ledger: readonly LedgerEntry[];
}

/** What asking the questions needs, before anything is decided. */
export type Asked = Pick<RulebookEntries, 'version' | 'asOf' | 'questions' | 'assumptions'> & {
  /** True where these rules equal no frozen version; worked out at build. */
  readonly unreleased?: boolean;
};
