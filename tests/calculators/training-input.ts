import type { TrainingMemoryInput } from '../../src/calculators/memory-training';
import { totalMemory, trainingMemory } from '../../src/calculators/memory-training';
import { isUnknown } from '../../src/calculators/ranges';
import { method, model } from './published-models';

/** One card, one sequence of 512, checkpointing; what a case leaves out. */
export function training(settings: Partial<TrainingMemoryInput>): TrainingMemoryInput {
  return {
    model: model('llama-3-1-8b'),
    method: method({ method: 'full' }),
    storage: { bits: 16, doubleQuantization: true },
    optimizer: 'adamw',
    precision: 'amp',
    sharding: { zeroStage: 0, gpus: 1, gpusPerNode: 8, offload: 'none' },
    batch: 1,
    sequence: 512,
    checkpointing: true,
    flashAttention: true,
    ...settings,
  };
}

/** What training takes; fails where it is unknown. */
export function memoryOf(settings: Partial<TrainingMemoryInput>) {
  const memory = trainingMemory(training(settings));
  if (isUnknown(memory)) throw new Error(memory.missing.join());
  return { ...memory, total: totalMemory(memory.parts).bytes };
}
