import { cacheBytesPerToken, inferenceMemory } from '../../calculators/memory-inference';
import type { TrainingMemoryInput } from '../../calculators/memory-training';
import { totalMemory, trainingMemory } from '../../calculators/memory-training';
import type { Unknown } from '../../calculators/ranges';
import { isUnknown } from '../../calculators/ranges';
import type { Catalogues } from '../../model/catalogue';
import type { Fields, Read, Values } from './fields';
import { methodFields, methodOf, unusedSettings, readFields } from './fields';
import { modelTakes, readModel } from './model';
import type { ReadModel } from './model';
import type { Estimate, PrintedSource, Unsourced } from './result';
import { formulaSources, headline, printParts, sourceOf } from './result';

const whole = { kind: 'number', whole: true } as const;

/** Inputs of kind memory. */
export const memoryFields = {
  phase: {
    kind: 'choice',
    options: ['training', 'inference'],
    default: 'training',
    says: 'What the card does.',
  },
  model: { kind: 'any', takes: modelTakes, says: 'Required.' },
  ...methodFields,
  bits: {
    kind: 'number',
    whole: false,
    min: 1,
    max: 32,
    says: 'Bits per frozen or served weight; absent: 4 for qlora, 32 with precision fp32, else 16. In training, below 16 embeddings and norms stay in 16.',
  },
  doubleQuantization: {
    kind: 'flag',
    says: 'Scales of 4-bit blocks quantised again: 0.127 bit a weight instead of 0.5; absent: true in training, plain bits in inference.',
  },
  batch: { ...whole, min: 1, max: 65_536, default: 1, says: 'Sequences per card at once.' },
  sequence: { ...whole, min: 1, max: 1e7, default: 2048, says: 'Tokens of a training example.' },
  checkpointing: { kind: 'flag', default: true, says: 'Compute activations again to save memory.' },
  flashAttention: { kind: 'flag', default: true, says: 'Never store the attention scores.' },
  optimizer: {
    kind: 'choice',
    options: ['adamw', 'adamw-8bit', 'sgd-momentum', 'lion', 'adafactor'],
    aliases: {
      adam: 'adamw',
      'adam-8bit': 'adamw-8bit',
      adam8bit: 'adamw-8bit',
      adamw8bit: 'adamw-8bit',
      adamw_8bit: 'adamw-8bit',
      '8bit-adam': 'adamw-8bit',
      sgd: 'sgd-momentum',
    },
    default: 'adamw',
    says: 'Optimiser of the trained parameters.',
  },
  precision: {
    kind: 'choice',
    options: ['amp', 'pure-bf16', 'fp32', 'zero-paper', 'deepspeed'],
    default: 'amp',
    says: 'Bytes per trained parameter with AdamW: 18, 8, 16, 16; deepspeed: as its estimator (ZeRO 2 and 3, all parameters trained).',
  },
  zeroStage: { ...whole, min: 0, max: 3, default: 0, says: 'ZeRO or FSDP stage.' },
  gpus: { ...whole, min: 1, max: 100_000, default: 1, says: 'Cards, over all nodes.' },
  gpusPerNode: { ...whole, min: 1, max: 1024, default: 8, says: 'Cards of one node.' },
  largestLayer: {
    ...whole,
    min: 1,
    max: 1e12,
    says: 'Parameters of the largest layer, for offload and deepspeed; absent: from the shape.',
  },
  offload: {
    kind: 'choice',
    options: ['none', 'optimizer', 'all'],
    default: 'none',
    says: 'What moves to the memory of the host.',
  },
  contextTokens: {
    ...whole,
    min: 1,
    max: 1e9,
    says: 'Inference: cached tokens of a sequence; absent: `sequence`.',
  },
} as const satisfies Fields;

type MemoryValues = Values<typeof memoryFields>;

const units = {
  expected: 'bytes',
  low: 'bytes',
  high: 'bytes',
  parts: 'bytes',
  ranges: 'bytes',
  modelStates: 'bytes',
  artefactBytes: 'bytes',
  cacheBytesPerToken: 'bytes',
  hostBytes: 'bytes',
  trainableParameters: 'parameters',
  totalParameters: 'parameters',
} as const;

const stages = [0, 1, 2, 3] as const;

function trainingInput(values: MemoryValues, model: ReadModel): Read<TrainingMemoryInput> {
  const { method, precision, gpus, gpusPerNode, offload, doubleQuantization } = values;
  const bits = values.bits ?? (method === 'qlora' ? 4 : precision === 'fp32' ? 32 : 16);
  if (method === 'qlora' && bits > 8) {
    return { ok: false, message: 'bits: must be from 1 to 8 for qlora' };
  }
  if (precision === 'deepspeed' && method !== 'full') {
    const message = 'precision: deepspeed counts full training only; method must be full';
    return { ok: false, message };
  }
  const zeroStage = stages.find((stage) => stage === values.zeroStage) ?? 0;
  const { optimizer, largestLayer, batch, sequence, checkpointing, flashAttention } = values;
  return {
    ok: true,
    value: {
      model: model.sizes,
      method: methodOf(values),
      storage: { bits, doubleQuantization: doubleQuantization ?? true },
      sharding: { zeroStage, gpus, gpusPerNode, offload },
      ...{ optimizer, precision, largestLayer, batch, sequence, checkpointing, flashAttention },
    },
  };
}

/** Says at the field what a calculation lacks. */
function explain(lacking: Unknown, values: MemoryValues): string {
  if (lacking.missing.includes('largestLayer')) {
    return `largestLayer: is needed for offload "${values.offload}" without a shape`;
  }
  if (lacking.missing.includes('shape of the model')) {
    return `model: ${values.method} needs the shape, not the parameters alone; give ${modelTakes}`;
  }
  return `zeroStage: precision deepspeed needs ${lacking.missing.join(', ')}`;
}

function sourcesOf(values: MemoryValues, model: ReadModel): PrintedSource[] {
  const { mlEngineering, korthikanti, zero, deepspeed, lora, qlora, houlsby, peft, eleuther } =
    formulaSources;
  const own: PrintedSource[] = model.entry === undefined ? [] : [sourceOf(model.entry)];
  if (values.phase === 'inference') return [...own, eleuther, mlEngineering];
  const byMethod: Record<MemoryValues['method'], PrintedSource[]> = {
    full: [],
    lora: [lora],
    qlora: [lora, qlora],
    adapter: [houlsby],
    'llama-adapter': [peft],
    prefix: [peft],
    prompt: [peft],
    'p-tuning': [peft],
    'last-layers': [],
  };
  const sharded = values.precision === 'deepspeed' ? deepspeed : zero;
  return [...own, mlEngineering, korthikanti, sharded, ...byMethod[values.method]];
}

function perToken(model: ReadModel, precision: MemoryValues['precision']): number | null {
  const { shape } = model.sizes;
  return shape === undefined ? null : cacheBytesPerToken(shape, precision === 'fp32' ? 4 : 2);
}

function estimateTraining(values: MemoryValues, model: ReadModel): Read<Unsourced> {
  const input = trainingInput(values, model);
  if (!input.ok) return input;
  const memory = trainingMemory(input.value);
  if (isUnknown(memory)) {
    return { ok: false, message: explain(memory, values) };
  }
  const { parts, trainableParameters, totalParameters, modelStates, hostBytes } = memory;
  return {
    ok: true,
    value: {
      kind: 'memory',
      ...headline(totalMemory(parts).bytes),
      ...printParts({ ...parts }),
      ...{ trainableParameters, totalParameters, modelStates, hostBytes },
      artefactBytes: memory.artefactBytes.expected,
      cacheBytesPerToken: perToken(model, values.precision),
      units,
    },
  };
}

/** With neither a context nor a shape, no cache was asked for and none is counted. */
function estimateInference(
  values: MemoryValues,
  model: ReadModel,
  asked: boolean,
): Read<Unsourced> {
  if (asked && model.sizes.shape === undefined) {
    const message = 'model: a cache for contextTokens needs layers, kvHeads and headDim';
    return { ok: false, message };
  }
  const { batch, gpus, doubleQuantization, precision } = values;
  const memory = inferenceMemory({
    model: model.sizes,
    storage: { bits: values.bits ?? (precision === 'fp32' ? 32 : 16), doubleQuantization },
    contextTokens: values.contextTokens ?? values.sequence,
    cacheBytesEach: precision === 'fp32' ? 4 : 2,
    ...{ batch, gpus },
  });
  const weights = memory.parts.weights.expected;
  return {
    ok: true,
    value: {
      kind: 'memory',
      ...headline(totalMemory(memory.parts).bytes),
      ...printParts({ ...memory.parts }),
      trainableParameters: 0,
      totalParameters: memory.totalParameters,
      modelStates: weights,
      artefactBytes: weights * gpus,
      cacheBytesPerToken: perToken(model, precision),
      hostBytes: 0,
      units,
    },
  };
}

/** Memory per card in bytes, by part. */
export function estimateMemory(
  input: Readonly<Record<string, unknown>>,
  catalogues: Catalogues,
): Read<Estimate> {
  const read = readFields(memoryFields, input);
  if (!read.ok) return read;
  const model = readModel(read.value.model, catalogues.models);
  if (!model.ok) return model;
  const asked = input.contextTokens !== undefined;
  const result =
    read.value.phase === 'training'
      ? estimateTraining(read.value, model.value)
      : estimateInference(read.value, model.value, asked);
  if (!result.ok) return result;
  const sources = sourcesOf(read.value, model.value);
  const unused = unusedSettings(read.value.method, input);
  return { ok: true, value: { ...result.value, unused, sources } };
}
