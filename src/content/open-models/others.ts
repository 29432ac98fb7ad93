import type { OpenModel } from '../../model/catalogue';
import { gemma2, litgpt, mistralDocs, phi4, phi4context, scancode } from './provenance';

export const otherModels: OpenModel[] = [
  {
    id: 'mistral-7b-v0-1',
    name: 'Mistral-7B-v0.1',
    shape: {
      layers: 32,
      hidden: 4096,
      intermediate: 14336,
      heads: 32,
      kvHeads: 8,
      headDim: 128,
      vocabulary: 32000,
      tied: false,
    },
    context: {
      tokens: 8192,
      asOf: '2026-08-21',
      ...mistralDocs,
      note: 'With a sliding window of 4,096.',
    },
    licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-08-21', ...mistralDocs },
    ...litgpt,
  },
  {
    id: 'gemma-2-9b',
    name: 'Gemma-2-9B',
    shape: {
      layers: 42,
      hidden: 3584,
      intermediate: 14336,
      heads: 16,
      kvHeads: 8,
      headDim: 256,
      vocabulary: 256000,
      tied: true,
      normsPerLayer: 4,
    },
    context: { tokens: 8192, asOf: '2026-11-21', ...gemma2 },
    licence: {
      name: 'Gemma Terms of Use',
      commercial: 'with-conditions',
      asOf: '2025-03-24',
      ...scancode,
    },
    ...litgpt,
  },
  {
    id: 'phi-4',
    name: 'phi-4',
    shape: {
      layers: 40,
      hidden: 5120,
      intermediate: 17920,
      heads: 40,
      kvHeads: 10,
      headDim: 128,
      vocabulary: 100352,
      tied: false,
    },
    context: { tokens: 16384, asOf: '2024-12-12', ...phi4context },
    licence: { name: 'MIT', commercial: 'yes', asOf: '2024-12-12', ...phi4 },
    ...litgpt,
  },
];
