/* The entry of an assumption as content has it. Apart from assumption-values.ts, which reads what a visitor
   set and which every page loads: the schema brings a library that none of them needs. */

import * as z from 'zod/mini';
import type { DeepReadonly } from './ids';
import { idSchema, slotSchema } from './ids';

const shared = {
  id: idSchema,
  slot: slotSchema,
  /** Name in lists. */
  label: z.string(),
  /** What it means and where the default comes from, one or two sentences. */
  help: z.string(),
  /** Where the default comes from. */
  source: z.object({ title: z.string(), url: z.optional(z.string()), asOf: z.string() }),
};

/** A quantity that nobody is asked for but results lean on; the visitor may change it. */
export const assumptionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('number'),
    unit: z.string(),
    min: z.number(),
    max: z.number(),
    /** Decimal places that a value may have; a link carries the value times ten to this power. */
    decimals: z.int(),
    /** null: not set until the visitor sets it; facts that need it are unknown. */
    default: z.nullable(z.number()),
  }),
  z.object({
    ...shared,
    kind: z.literal('choice'),
    options: z.array(z.object({ id: idSchema, slot: slotSchema, label: z.string() })),
    default: idSchema,
  }),
]);
export type Assumption = DeepReadonly<z.infer<typeof assumptionSchema>>;

type WithoutWords<Entry> = Entry extends unknown ? Omit<Entry, 'label' | 'help' | 'source'> : never;

/** What reading a value needs of an assumption; every Assumption is one. */
export type AssumptionEntry = WithoutWords<Assumption>;
