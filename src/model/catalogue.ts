/* Dated figures: prices, models, cards and the offers of providers. */

import * as z from 'zod/mini';
import type { DeepReadonly } from './ids';
import { idSchema } from './ids';

const positive = z.number().check(z.positive());

/** Year, month or day: as exact as the source is. */
const dateSchema = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/));

/** Where a dated figure comes from; every catalogue entry carries it. */
const provenance = {
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
const usdPerMillionTokensSchema = z.object({
  input: positive,
  cachedRead: z.optional(positive),
  /** USD per million tokens written to the cache, or `as-input`: writing costs what input costs. */
  cacheWrite: z.optional(z.union([positive, z.literal('as-input')])),
  output: z.optional(positive),
});

/** What one provider asks per token for one model. */
const tokenPriceSchema = z.object({
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
  /** Day on which the list's keepers last looked at the provider's page, where it says so. */
  readonly checked?: string;
  /** Where the list has no price of writing, because writing to the cache costs what input costs. */
  readonly cacheWrite?: 'as-input';
}

/** What a provider asks per million training tokens; low and high differ where it depends. */
const tuningPriceSchema = z.object({
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
const rentalSchema = z.object({
  id: idSchema,
  /** Id of the accelerator. */
  accelerator: idSchema,
  provider: z.string(),
  terms: z.enum(['on-demand', 'community', 'spot', 'median']),
  usdPerHour: positive,
  ...provenance,
});
export type Rental = DeepReadonly<z.infer<typeof rentalSchema>>;

const count = z.int().check(z.positive());

/** Context window in tokens, with its own source. */
const contextSchema = z.object({ tokens: count, ...provenance });

/** Sizes of a decoder with grouped-query attention and a gated feed-forward block. */
const modelShapeSchema = z.object({
  layers: count,
  /** Width of the residual stream. */
  hidden: count,
  /** Width of the feed-forward block. */
  intermediate: count,
  heads: count,
  kvHeads: count,
  headDim: count,
  vocabulary: count,
  /** True where the output head shares the embedding. */
  tied: z.boolean(),
  /** Biases on query, key and value projections (Qwen2.5). */
  qkvBias: z.optional(z.boolean()),
  /** Normalised queries and keys (Qwen3, Gemma 3). */
  qkNorm: z.optional(z.boolean()),
  /** Norms per layer; 2 unless told (Gemma 2 and 3 have 4). */
  normsPerLayer: z.optional(count),
});
export type ModelShape = DeepReadonly<z.infer<typeof modelShapeSchema>>;

const openModel = {
  id: idSchema,
  name: z.string(),
  context: z.optional(contextSchema),
  licence: z.object({
    name: z.string(),
    commercial: z.enum(['yes', 'with-conditions', 'no']),
    ...provenance,
  }),
  ...provenance,
};

/** An open model whose sizes fit the formulas: memory and speed are computed from its shape. */
const shapedModelSchema = z.object({ ...openModel, shape: modelShapeSchema });

/**
 * An open model of another build (mixtures of experts, hybrid or compressed attention): only its number of
 * parameters is known to the formulas, which say so where they need more.
 */
const sizedModelSchema = z.object({
  ...openModel,
  /** Numbers of parameters as published: all, and those that one token goes through. */
  parameters: z.object({ total: count, active: z.optional(count) }),
});

/** An open model that can be trained or served on one's own cards. */
const openModelSchema = z.union([shapedModelSchema, sizedModelSchema]);
export type OpenModel = DeepReadonly<z.infer<typeof openModelSchema>>;

/** A model that is only sold by the token. */
const hostedModelSchema = z.object({
  id: idSchema,
  name: z.string(),
  provider: z.string(),
  /** Prompt and answer together. */
  contextTokens: count,
  /** Longest prompt, where it is less than the window. */
  maxInputTokens: z.optional(count),
  maxOutputTokens: z.optional(count),
  ...provenance,
});
export type HostedModel = DeepReadonly<z.infer<typeof hostedModelSchema>>;

/** A card. A missing field means not known. */
const acceleratorSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** As sold; counted as 10^9 bytes each, which is on the safe side. */
  memoryGb: positive,
  /** Dense 16-bit tensor rate in units of 10^12 operations a second. */
  peakTflops: z.optional(positive),
  /** Memory bandwidth in units of 10^12 bytes a second. */
  terabytesPerSecond: z.optional(positive),
  /** Best matrix-multiply rate measured, in the unit of peakTflops. */
  measuredTflops: z.optional(positive),
  ...provenance,
});
export type Accelerator = DeepReadonly<z.infer<typeof acceleratorSchema>>;

const tuningMethodSchema = z.enum(['sft', 'dpo', 'rft', 'distillation', 'classifier']);
export type TuningMethod = DeepReadonly<z.infer<typeof tuningMethodSchema>>;

/** One dated statement: this provider tunes models this way, or no longer does. */
const providerOfferSchema = z.object({
  id: idSchema,
  provider: z.string(),
  methods: z.array(tuningMethodSchema),
  /** Base models it covers, in words. */
  models: z.string(),
  /** preview: before general availability, not for production. */
  status: z.enum(['offered', 'preview', 'winding-down', 'deprecated', 'ended']),
  /** First day on which newcomers are turned away. */
  closedToNewFrom: z.optional(dateSchema),
  /** First day on which nobody can start a job. */
  noNewJobsFrom: z.optional(dateSchema),
  /** First day on which tuned models no longer answer. */
  inferenceEndsFrom: z.optional(dateSchema),
  ...provenance,
});
export type ProviderOffer = DeepReadonly<z.infer<typeof providerOfferSchema>>;

/** All dated figures that the calculators take. */
export const cataloguesSchema = z.object({
  models: z.array(openModelSchema),
  hostedModels: z.array(hostedModelSchema),
  accelerators: z.array(acceleratorSchema),
  tokenPrices: z.array(tokenPriceSchema),
  tuningPrices: z.array(tuningPriceSchema),
  rentals: z.array(rentalSchema),
  providers: z.array(providerOfferSchema),
});
export type Catalogues = DeepReadonly<z.infer<typeof cataloguesSchema>>;

type Bare<T> = T extends readonly (infer Item)[]
  ? readonly Bare<Item>[]
  : T extends object
    ? { readonly [Key in keyof T as Exclude<Key, 'source' | 'note' | 'url'>]: Bare<T[Key]> }
    : T;

/** The figures alone: what is computed needs neither notes nor where they were read. */
export type Figures = Bare<Catalogues>;
