import type { OpenModel } from '../../model/catalogue';
import {
  deepseekV4,
  glm5,
  glm5licence,
  gptOss,
  kimiK2,
  kimiK3,
  kimiK3licence,
  metaLlama,
  openRouter,
} from './provenance';

const gptOssTerms = {
  licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-07-24', ...gptOss },
  context: { tokens: 131072, asOf: '2026-07-24', ...gptOss },
  asOf: '2026-07-24',
  ...gptOss,
  note: 'The experts come in 4 bits (MXFP4).',
} as const;

const llama4 = { asOf: '2025-04-05', ...metaLlama } as const;
const llama4Terms = {
  name: 'Llama 4 Community',
  commercial: 'with-conditions',
  ...llama4,
  note: 'Grants no rights to people and companies based in the European Union.',
} as const;

const mit = { name: 'MIT', commercial: 'yes' } as const;

/** Mixtures of experts: large to store, and cheaper to run than their size says. */
export const expertModels: OpenModel[] = [
  {
    id: 'gpt-oss-20b',
    name: 'gpt-oss-20b',
    parameters: { total: 21e9, active: 3.6e9 },
    ...gptOssTerms,
  },
  {
    id: 'gpt-oss-120b',
    name: 'gpt-oss-120b',
    parameters: { total: 117e9, active: 5.1e9 },
    ...gptOssTerms,
  },
  {
    id: 'llama-4-scout',
    name: 'Llama-4-Scout (109B)',
    parameters: { total: 109e9, active: 17e9 },
    context: { tokens: 10_000_000, ...llama4, note: 'Rounded at the source.' },
    licence: llama4Terms,
    ...llama4,
  },
  {
    id: 'llama-4-maverick',
    name: 'Llama-4-Maverick (400B)',
    parameters: { total: 400e9, active: 17e9 },
    context: { tokens: 1_000_000, ...llama4, note: 'Rounded at the source.' },
    licence: llama4Terms,
    ...llama4,
  },
  {
    id: 'deepseek-v4-flash',
    name: 'DeepSeek-V4-Flash (284B)',
    parameters: { total: 284e9, active: 13e9 },
    context: { tokens: 1_048_576, asOf: '2026-04-24', ...openRouter },
    licence: { ...mit, asOf: '2026-11-21', ...deepseekV4 },
    asOf: '2026-04-24',
    ...openRouter,
    note: 'The first V4-Flash; later versions differ in size.',
  },
  {
    id: 'deepseek-v4-pro',
    name: 'DeepSeek-V4-Pro (1.6T)',
    parameters: { total: 1.6e12, active: 49e9 },
    context: {
      tokens: 1_000_000,
      asOf: '2026-11-21',
      ...deepseekV4,
      note: 'Rounded at the source.',
    },
    licence: { ...mit, asOf: '2026-11-21', ...deepseekV4 },
    asOf: '2026-11-21',
    ...deepseekV4,
  },
  {
    id: 'kimi-k2',
    name: 'Kimi-K2 (1T)',
    parameters: { total: 1e12, active: 32e9 },
    context: { tokens: 131_072, asOf: '2026-11-21', ...kimiK2 },
    licence: {
      name: 'Modified MIT',
      commercial: 'with-conditions',
      asOf: '2026-11-21',
      ...kimiK2,
    },
    asOf: '2026-11-21',
    ...kimiK2,
  },
  {
    id: 'kimi-k3',
    name: 'Kimi-K3 (2.8T)',
    parameters: { total: 2.8e12 },
    context: { tokens: 1_000_000, asOf: '2026-07-27', ...kimiK3, note: 'Rounded at the source.' },
    licence: {
      name: 'Kimi K3 License',
      commercial: 'with-conditions',
      asOf: '2026-08-09',
      ...kimiK3licence,
      note: 'Large sellers of the model need an agreement or must name it.',
    },
    asOf: '2026-07-27',
    ...kimiK3,
  },
  {
    id: 'glm-5-2',
    name: 'GLM-5.2 (744B)',
    parameters: { total: 744e9, active: 40e9 },
    context: { tokens: 1_000_000, asOf: '2026-11-21', ...glm5, note: 'Rounded at the source.' },
    licence: { ...mit, asOf: '2026-11-21', ...glm5licence },
    asOf: '2026-11-21',
    ...glm5,
  },
];
