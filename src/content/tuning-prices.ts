import type { TuningPrice } from '../model/catalogue';

const together = {
  provider: 'Together AI',
  closedToNewCustomers: false,
  asOf: '2026-05-08',
  source: { title: 'API Evangelist, Together AI price list' },
  secondary: true,
  note: 'The lower end is a LoRA, the upper end full or preference tuning.',
} as const;
const tinker = {
  provider: 'Tinker',
  closedToNewCustomers: false,
  asOf: '2026-10-07',
  source: { title: 'API Evangelist, Thinking Machines price list' },
  secondary: true,
} as const;
const primeIntellect = {
  provider: 'Prime Intellect',
  closedToNewCustomers: false,
  asOf: '2026-09-20',
  source: { title: 'API Evangelist, Prime Intellect price list' },
  secondary: true,
} as const;
const openAi = {
  provider: 'OpenAI',
  closedToNewCustomers: true,
  asOf: '2025',
  source: { title: 'brainwires-finetune, price table in its code' },
  secondary: true,
} as const;

/** Hosted tuning, USD per million training tokens. */
export const tuningPrices: TuningPrice[] = [
  {
    id: 'together-up-to-16b',
    name: 'Together, up to 16B',
    usdPerMillionTrainingTokens: { low: 0.48, high: 1.35 },
    parameters: { from: 0, to: 16e9 },
    ...together,
  },
  {
    id: 'together-17b-to-69b',
    name: 'Together, 17B to 69B',
    usdPerMillionTrainingTokens: { low: 1.5, high: 4.12 },
    parameters: { from: 17e9, to: 69e9 },
    ...together,
  },
  {
    id: 'together-70b-to-100b',
    name: 'Together, 70B to 100B',
    usdPerMillionTrainingTokens: { low: 2.9, high: 8 },
    parameters: { from: 70e9, to: 100e9 },
    ...together,
  },
  {
    id: 'tinker-qwen3-8b',
    name: 'Tinker, Qwen3-8B',
    usdPerMillionTrainingTokens: { low: 0.44, high: 0.44 },
    ...tinker,
    note: 'Reading costs 0.195 (cached 80 % less) and sampling 0.60 per million tokens; a checkpoint 0.10 per GB and month.',
  },
  {
    id: 'tinker-inkling-64k',
    name: 'Tinker, Inkling 64K',
    usdPerMillionTrainingTokens: { low: 5.61, high: 5.61 },
    ...tinker,
    note: 'At half price while a promotion runs. Reading costs 1.87 and sampling 4.68 per million tokens.',
  },
  {
    id: 'prime-intellect-qwen3-5-0-8b',
    name: 'Prime Intellect, Qwen3.5-0.8B',
    usdPerMillionTrainingTokens: { low: 0.06, high: 0.06 },
    ...primeIntellect,
  },
  {
    id: 'prime-intellect-qwen3-5-2b',
    name: 'Prime Intellect, Qwen3.5-2B',
    usdPerMillionTrainingTokens: { low: 0.15, high: 0.15 },
    ...primeIntellect,
  },
  {
    id: 'prime-intellect-qwen3-5-4b',
    name: 'Prime Intellect, Qwen3.5-4B',
    usdPerMillionTrainingTokens: { low: 0.3, high: 0.3 },
    ...primeIntellect,
  },
  {
    id: 'prime-intellect-qwen3-5-9b',
    name: 'Prime Intellect, Qwen3.5-9B',
    usdPerMillionTrainingTokens: { low: 0.6, high: 0.6 },
    ...primeIntellect,
  },
  {
    id: 'ori-up-to-10b-lora',
    name: 'Ori, LoRA up to 10B',
    provider: 'Ori',
    usdPerMillionTrainingTokens: { low: 0.46, high: 0.46 },
    parameters: { from: 0, to: 10e9 },
    closedToNewCustomers: false,
    asOf: '2026-11-21',
    source: { title: 'Ori, documentation', url: 'https://docs.ori.co' },
    secondary: false,
    note: 'The page bears no date; this is the day it was read.',
  },
  {
    id: 'openai-gpt-4o',
    name: 'OpenAI, GPT-4o',
    usdPerMillionTrainingTokens: { low: 25, high: 25 },
    ...openAi,
  },
  {
    id: 'openai-gpt-4o-mini',
    name: 'OpenAI, GPT-4o-mini',
    usdPerMillionTrainingTokens: { low: 3, high: 3 },
    ...openAi,
  },
];
