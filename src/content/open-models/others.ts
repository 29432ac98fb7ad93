import type { OpenModel } from '../../model/catalogue';
import { litgpt, mistralDocs, phi4, phi4context } from './provenance';

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
  {
    id: 'mistral-small-4',
    name: 'Mistral Small 4 (119B)',
    parameters: { total: 119e9, active: 6.5e9 },
    context: {
      tokens: 256_000,
      asOf: '2026-08-21',
      ...mistralDocs,
      note: 'Rounded at the source.',
    },
    licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-08-21', ...mistralDocs },
    asOf: '2026-08-21',
    ...mistralDocs,
  },
  {
    id: 'mistral-large-3',
    name: 'Mistral Large 3 (675B)',
    parameters: { total: 675e9, active: 41e9 },
    context: {
      tokens: 256_000,
      asOf: '2026-08-21',
      ...mistralDocs,
      note: 'Rounded at the source.',
    },
    licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-08-21', ...mistralDocs },
    asOf: '2026-08-21',
    ...mistralDocs,
  },
];
