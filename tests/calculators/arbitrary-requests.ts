import fc from 'fast-check';

/** A request to `estimate`. */
export type Input = Record<string, unknown>;

export const size = (max: number) => fc.integer({ min: 1, max });

/** Any decoder, the odd ones too. */
const shapes = fc
  .record({
    ...{ layers: size(200), hidden: size(20_000), intermediate: size(60_000), kvHeads: size(64) },
    ...{ groups: size(16), headDim: size(256), vocabulary: size(300_000), tied: fc.boolean() },
  })
  .map(({ groups, ...shape }) => ({ ...shape, heads: shape.kvHeads * groups }));

const methods = fc.constantFrom(
  ...['full', 'lora', 'qlora', 'adapter', 'llama-adapter', 'prefix', 'prompt', 'p-tuning'],
  'last-layers',
);

export const trainings = fc.record({
  kind: fc.constant('memory'),
  model: shapes,
  method: methods,
  rank: size(512),
  targets: fc.constantFrom('q', 'qv', 'attention', 'mlp', 'all-linear'),
  bottleneck: size(1000),
  virtualTokens: size(500),
  lastLayers: size(50),
  batch: size(64),
  sequence: size(32_768),
  checkpointing: fc.boolean(),
  flashAttention: fc.boolean(),
  optimizer: fc.constantFrom('adamw', 'adamw-8bit', 'sgd-momentum', 'lion', 'adafactor'),
  precision: fc.constantFrom('amp', 'pure-bf16', 'fp32', 'zero-paper'),
  zeroStage: fc.constantFrom(0, 1, 2, 3),
  gpus: size(64),
});

export const servings = fc.record({
  kind: fc.constant('memory'),
  phase: fc.constant('inference'),
  model: shapes,
  bits: size(32),
  batch: size(256),
  contextTokens: size(200_000),
  gpus: size(16),
});

export const latencies = fc.record({
  kind: fc.constant('latency'),
  model: shapes,
  accelerator: fc.constantFrom('h100-sxm-80', 'rtx-4090-24', 'mi300x-192', 'l4-24'),
  batch: size(256),
  promptTokens: fc.integer({ min: 2, max: 200_000 }),
  cachedTokens: fc.constantFrom(0, 1),
  outputTokens: size(4000),
});

export const costs = fc.record({
  kind: fc.constant('cost'),
  way: fc.constantFrom(
    ...['zero-shot', 'few-shot', 'dynamic-few-shot', 'many-shot', 'cached-content', 'retrieval'],
    ...['hosted-tuned', 'self-hosted-tuned', 'frozen-features'],
  ),
  price: fc.constantFrom('gpt-6-sol', 'gpt-4o-mini', 'claude-opus-5', 'gemini-2-5-pro'),
  servedModel: fc.constant('llama-3.1-8b'),
  accelerator: fc.constantFrom('h100-sxm-80', 'l40s-48', 't4-16'),
  trainingUsd: fc.constant(100),
  requestsPerMonth: size(1e9),
  instructionTokens: size(5000),
  inputTokens: size(20_000),
  outputTokens: size(4000),
});

export const tuning = fc.record({
  kind: fc.constant('training'),
  model: shapes,
  method: methods,
  tokens: size(1e9),
  epochs: size(10),
  accelerator: fc.constantFrom('h100-sxm-80', 'a100-40', 't4-16'),
  gpus: size(64),
});
