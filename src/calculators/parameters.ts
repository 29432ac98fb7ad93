import type { ModelShape, OpenModel } from '../model/catalogue';

/** What the formulas know about a model: its size, and its shape where the formula needs one. */
export interface ModelSizes {
  /** Number of parameters. */
  readonly parameters: number;
  readonly shape?: ModelShape | undefined;
}

/** One weight matrix of a layer: inputs times outputs. */
interface Matrix {
  readonly name: 'q' | 'k' | 'v' | 'o' | 'gate' | 'up' | 'down';
  readonly inputs: number;
  readonly outputs: number;
}

/** Which matrices get a low-rank update. */
export type LoraTargets = 'q' | 'qv' | 'attention' | 'mlp' | 'all-linear';

const targetNames: Readonly<Record<LoraTargets, readonly Matrix['name'][]>> = {
  q: ['q'],
  qv: ['q', 'v'],
  attention: ['q', 'k', 'v', 'o'],
  mlp: ['gate', 'up', 'down'],
  'all-linear': ['q', 'k', 'v', 'o', 'gate', 'up', 'down'],
};

/** Width of all query heads together. */
export function queryWidth(shape: ModelShape): number {
  return shape.heads * shape.headDim;
}

/** Width of all key heads (or value heads) together. */
export function keyWidth(shape: ModelShape): number {
  return shape.kvHeads * shape.headDim;
}

function matricesOfLayer(shape: ModelShape): Matrix[] {
  const { hidden, intermediate } = shape;
  const query = queryWidth(shape);
  const key = keyWidth(shape);
  return [
    { name: 'q', inputs: hidden, outputs: query },
    { name: 'k', inputs: hidden, outputs: key },
    { name: 'v', inputs: hidden, outputs: key },
    { name: 'o', inputs: query, outputs: hidden },
    { name: 'gate', inputs: hidden, outputs: intermediate },
    { name: 'up', inputs: hidden, outputs: intermediate },
    { name: 'down', inputs: intermediate, outputs: hidden },
  ];
}

/** Parameters in the weight matrices of one layer: what quantisation shrinks. */
export function linearParametersOfLayer(shape: ModelShape): number {
  return matricesOfLayer(shape).reduce((total, one) => total + one.inputs * one.outputs, 0);
}

/** All parameters of one layer: matrices, norms and, where the model has them, biases. */
export function parametersOfLayer(shape: ModelShape): number {
  const norms = (shape.normsPerLayer ?? 2) * shape.hidden;
  const headNorms = shape.qkNorm ? 2 * shape.headDim : 0;
  const biases = shape.qkvBias ? queryWidth(shape) + 2 * keyWidth(shape) : 0;
  return linearParametersOfLayer(shape) + norms + headNorms + biases;
}

/**
 * Parameters of a decoder: embedding, layers, final norm and, unless tied, the output head.
 * Reproduces the published configurations of litgpt/config.py exactly.
 */
export function totalParameters(shape: ModelShape): number {
  const embeddings = (shape.tied ? 1 : 2) * shape.vocabulary * shape.hidden;
  return embeddings + shape.layers * parametersOfLayer(shape) + shape.hidden;
}

/** A model known by its shape. */
export function sizesOfShape(shape: ModelShape): ModelSizes {
  return { parameters: totalParameters(shape), shape };
}

/** A model of the catalogue: by its shape, or by its published number of parameters alone. */
export function sizesOf(model: OpenModel): ModelSizes {
  return 'shape' in model ? sizesOfShape(model.shape) : { parameters: model.parameters.total };
}

/** Parameters of the largest weight matrix of a layer. */
export function largestLinear(shape: ModelShape): number {
  return Math.max(...matricesOfLayer(shape).map((one) => one.inputs * one.outputs));
}

/** Parameters of the largest single weight matrix, what DeepSpeed calls the largest layer. */
export function largestMatrix(shape: ModelShape): number {
  return Math.max(shape.vocabulary * shape.hidden, largestLinear(shape));
}

/** LoRA (2106.09685): rank × (inputs + outputs) for every adapted matrix. */
export function loraParameters(shape: ModelShape, rank: number, targets: LoraTargets): number {
  const names = targetNames[targets];
  const perLayer = matricesOfLayer(shape)
    .filter((one) => names.includes(one.name))
    .reduce((total, one) => total + rank * (one.inputs + one.outputs), 0);
  return shape.layers * perLayer;
}

/** Bottleneck adapters (Houlsby 1902.00751): 2·d·m + m + d each, norms not counted. */
export function adapterParameters(
  shape: ModelShape,
  bottleneck: number,
  adaptersPerLayer: number,
): number {
  const one = 2 * shape.hidden * bottleneck + bottleneck + shape.hidden;
  return shape.layers * adaptersPerLayer * one;
}

/** LLaMA-Adapter: per adapted layer, tokens × d and its gates (PEFT: 1; litgpt: one per head). */
export function llamaAdapterParameters(
  shape: ModelShape,
  tokens: number,
  layers: number,
  gatesPerLayer: number,
): number {
  return layers * (tokens * shape.hidden + gatesPerLayer);
}

/** Keys and values of every virtual token in every layer: what prefix tuning stores. */
export function prefixParameters(shape: ModelShape, tokens: number): number {
  return tokens * 2 * shape.layers * keyWidth(shape);
}

/** Prefix tuning through an encoder as PEFT builds it: embedding, then two linear maps. */
export function encodedPrefixParameters(
  shape: ModelShape,
  tokens: number,
  encoderHidden: number,
): number {
  const key = keyWidth(shape);
  const outputs = 2 * shape.layers * key;
  return tokens * key + (key * encoderHidden + encoderHidden) + (encoderHidden * outputs + outputs);
}

/** Prompt tuning: tokens × d. */
export function promptParameters(shape: ModelShape, tokens: number): number {
  return tokens * shape.hidden;
}

/** P-tuning with the three-layer encoder of PEFT, which is thrown away after training. */
export function pTuningParameters(
  shape: ModelShape,
  tokens: number,
  encoderHidden: number,
): number {
  const d = shape.hidden;
  const h = encoderHidden;
  return tokens * d + (d * h + h) + (h * h + h) + (h * d + d);
}

/** How the numbers of a frozen or served model are stored. */
export interface Storage {
  /** Bits per weight: 32, 16, 8, 6, 5, 4.25 (MXFP4), 4, ... */
  readonly bits: number;
  /** Block-wise NF4 storage: scales quantised once more (true) or not (false); absent: plain bits. */
  readonly doubleQuantization?: boolean | undefined;
}

/**
 * Bits of scale that block-wise storage adds per weight: one 32-bit scale for 64 weights is 0.5;
 * double quantisation leaves 0.127 (QLoRA 2305.14314). Storage in 8 bits has one scale a row, so
 * block-wise storage is never counted above 8.
 */
function scaleBits(storage: Storage): number {
  const blockwise = storage.doubleQuantization ? 0.127 : 0.5;
  return Math.max(0, Math.min(blockwise, 8 - storage.bits));
}

/**
 * Bytes of frozen weights: matrices of the blocks in `bits` and their scales; embeddings, output
 * head and norms stay in 16 bits, as bitsandbytes and QLoRA leave them. A number of parameters that is
 * told beside a shape may be less than the shape comes to: there are never fewer than none, and no more
 * of them in matrices than in all.
 */
export function quantisedBytes(
  parameters: { readonly all: number; readonly linear: number },
  storage: Storage,
): number {
  const all = Math.max(0, parameters.all);
  if (storage.bits >= 16) return (all * storage.bits) / 8;
  const linear = Math.min(parameters.linear, all);
  return (linear * (storage.bits + scaleBits(storage))) / 8 + (all - linear) * 2;
}

/**
 * Bytes of the weights that serve: bits / 8 per parameter (accelerate, EleutherAI); with
 * `doubleQuantization` told, NF4 storage that leaves embeddings in 16 bits.
 */
export function servedWeightBytes(model: ModelSizes, storage: Storage): number {
  const { shape, parameters } = model;
  if (storage.doubleQuantization === undefined || shape === undefined) {
    return (parameters * storage.bits) / 8;
  }
  const linear = shape.layers * linearParametersOfLayer(shape);
  return quantisedBytes({ all: parameters, linear }, storage);
}
