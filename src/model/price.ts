import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly';
import { idSchema } from './ids';

const positive = z.number().check(z.positive());

/** Year, month or day: as exact as the source is. */
export const dateSchema = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** Where a dated figure comes from; every catalogue entry carries it. */
export const provenance = {
  /** The day, month or year for which the figure is known to hold. */
  asOf: dateSchema,
  source: z.object({ title: z.string(), url: z.optional(z.string()) }),
  /** True where the figure was read in somebody else's copy; such a figure alone shuts no gate. */
  secondary: z.boolean(),
  /** What a reader should know before leaning on it. */
  note: z.optional(z.string()),
};
export interface Provenance {
  asOf: string;
  source: { title: string; url?: string | undefined };
  secondary: boolean;
  note?: string | undefined;
}

/** USD per million tokens. A missing field means not known, never zero. */
export const usdPerMillionTokensSchema = z.object({
  input: positive,
  cachedRead: z.optional(positive),
  /** USD per million tokens written to the cache, or `as-input`: writing costs what input costs. */
  cacheWrite: z.optional(z.union([positive, z.literal('as-input')])),
  output: z.optional(positive),
});
export type UsdPerMillionTokens = DeepReadonly<z.infer<typeof usdPerMillionTokensSchema>>;

/** What one provider asks per token for one model. */
export const tokenPriceSchema = z.object({
  id: idSchema,
  name: z.string(),
  provider: z.string(),
  kind: z.enum(['chat', 'embedding']),
  usdPerMillionTokens: usdPerMillionTokensSchema,
  /** How long an unused cache entry lives at the write price above. */
  cacheMinutes: z.optional(positive),
  /** Shortest prefix that is cached at all, in tokens. */
  cacheMinimumTokens: z.optional(positive),
  /** Dearer rates above a prompt length in tokens: factors on input (and cache) and on output. */
  longPrompt: z.optional(
    z.object({ aboveTokens: positive, inputFactor: positive, outputFactor: positive }),
  ),
  /** Factor on every rate for requests that may wait, e.g. 0.5. */
  batchFactor: z.optional(positive),
  ...provenance,
});
export type TokenPrice = DeepReadonly<z.infer<typeof tokenPriceSchema>>;

/**
 * A model whose token price is taken from a kept list: where it stands there, and what that list does not
 * say. `npm run prices` makes a TokenPrice of it.
 */
export interface PriceListing extends Pick<
  TokenPrice,
  'id' | 'name' | 'kind' | 'cacheMinutes' | 'cacheMinimumTokens' | 'batchFactor' | 'note'
> {
  /** Provider and model as the list names them: `openai:gpt-6-sol`. */
  readonly from: string;
  readonly provider: string;
  /** Where the list has no price of writing, because writing to the cache costs what input costs. */
  readonly cacheWrite?: 'as-input';
}

/** What a provider asks per million training tokens; low and high differ where it depends. */
export const tuningPriceSchema = z.object({
  id: idSchema,
  name: z.string(),
  provider: z.string(),
  usdPerMillionTrainingTokens: z.object({ low: positive, high: positive }),
  /** Sizes of base model that the price covers, in parameters. */
  parameters: z.optional(z.object({ from: z.number(), to: positive })),
  /** True where only existing customers may still buy it. */
  closedToNewCustomers: z.boolean(),
  ...provenance,
});
export type TuningPrice = DeepReadonly<z.infer<typeof tuningPriceSchema>>;

/** What renting one card for one hour costs at one place. */
export const rentalSchema = z.object({
  id: idSchema,
  /** Id of the accelerator. */
  accelerator: idSchema,
  provider: z.string(),
  terms: z.enum(['on-demand', 'community', 'spot', 'median']),
  usdPerHour: positive,
  ...provenance,
});
export type Rental = DeepReadonly<z.infer<typeof rentalSchema>>;
