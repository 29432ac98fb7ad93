import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly';
import { idSchema } from './ids';
import { dateSchema, provenance, rentalSchema, tokenPriceSchema, tuningPriceSchema } from './price';

const count = z.int().check(z.positive());
const positive = z.number().check(z.positive());

/** Context window in tokens, with its own source. */
const contextSchema = z.object({ tokens: count, ...provenance });

/** Sizes of a decoder with grouped-query attention and a gated feed-forward block. */
export const modelShapeSchema = z.object({
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
export const shapedModelSchema = z.object({ ...openModel, shape: modelShapeSchema });
export type ShapedModel = DeepReadonly<z.infer<typeof shapedModelSchema>>;

/**
 * An open model of another build (mixtures of experts, hybrid or compressed attention): only its number of
 * parameters is known to the formulas, which say so where they need more.
 */
export const sizedModelSchema = z.object({
  ...openModel,
  /** Numbers of parameters as published: all, and those that one token goes through. */
  parameters: z.object({ total: count, active: z.optional(count) }),
});
export type SizedModel = DeepReadonly<z.infer<typeof sizedModelSchema>>;

/** An open model that can be trained or served on one's own cards. */
export const openModelSchema = z.union([shapedModelSchema, sizedModelSchema]);
export type OpenModel = DeepReadonly<z.infer<typeof openModelSchema>>;

/** A model that is only sold by the token. */
export const hostedModelSchema = z.object({
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
export const acceleratorSchema = z.object({
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

export const tuningMethodSchema = z.enum(['sft', 'dpo', 'rft', 'distillation', 'classifier']);
export type TuningMethod = DeepReadonly<z.infer<typeof tuningMethodSchema>>;

/** One dated statement: this provider tunes models this way, or no longer does. */
export const providerOfferSchema = z.object({
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
