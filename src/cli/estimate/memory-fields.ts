import type { Fields } from './fields';
import { methodFields } from './method-fields';
import { modelTakes } from './model';

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
