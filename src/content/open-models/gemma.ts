import type { OpenModel } from '../../model/catalogue';
import { gemma2, gemma4, gemma4licence, litgpt, modelsDev, scancode } from './provenance';

const gemmaTerms = {
  name: 'Gemma Terms of Use',
  commercial: 'with-conditions',
  asOf: '2025-03-24',
  ...scancode,
} as const;

const languagePart = 'The language part; what reads images is not counted.';

const gemma4Terms = {
  name: 'Apache 2.0',
  commercial: 'yes',
  asOf: '2026-11-21',
  ...gemma4licence,
} as const;

const gemma4Window = { tokens: 262144, asOf: '2026-07-02', ...modelsDev } as const;

/** The page bears no date; this is the day it was read. */
const gemma4Sizes = { asOf: '2026-11-21', ...gemma4 } as const;

export const gemmaModels: OpenModel[] = [
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
    licence: gemmaTerms,
    ...litgpt,
  },
  {
    id: 'gemma-3-4b',
    name: 'Gemma-3-4B',
    shape: {
      layers: 34,
      hidden: 2560,
      intermediate: 10240,
      heads: 8,
      kvHeads: 4,
      headDim: 256,
      vocabulary: 262144,
      tied: true,
      qkNorm: true,
      normsPerLayer: 4,
    },
    context: { tokens: 131072, ...litgpt },
    licence: gemmaTerms,
    ...litgpt,
    note: languagePart,
  },
  {
    id: 'gemma-3-12b',
    name: 'Gemma-3-12B',
    shape: {
      layers: 48,
      hidden: 3840,
      intermediate: 15360,
      heads: 16,
      kvHeads: 8,
      headDim: 256,
      vocabulary: 262144,
      tied: true,
      qkNorm: true,
      normsPerLayer: 4,
    },
    context: { tokens: 131072, ...litgpt },
    licence: gemmaTerms,
    ...litgpt,
    note: languagePart,
  },
  {
    id: 'gemma-3-27b',
    name: 'Gemma-3-27B',
    shape: {
      layers: 62,
      hidden: 5376,
      intermediate: 21504,
      heads: 32,
      kvHeads: 16,
      headDim: 128,
      vocabulary: 262144,
      tied: true,
      qkNorm: true,
      normsPerLayer: 4,
    },
    context: { tokens: 131072, ...litgpt },
    licence: gemmaTerms,
    ...litgpt,
    note: languagePart,
  },
  {
    id: 'gemma-4-26b-a4b',
    name: 'Gemma-4-26B-A4B',
    parameters: { total: 26e9, active: 4e9 },
    context: gemma4Window,
    licence: gemma4Terms,
    ...gemma4Sizes,
  },
  {
    id: 'gemma-4-31b',
    name: 'Gemma-4-31B',
    parameters: { total: 31e9 },
    context: gemma4Window,
    licence: gemma4Terms,
    ...gemma4Sizes,
  },
];
