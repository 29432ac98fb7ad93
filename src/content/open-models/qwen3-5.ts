import type { OpenModel } from '../../model/catalogue';
import { modelsDev, qwen36, qwen38, qwen38licence } from './provenance';

// Hybrids of gated delta networks and attention: the formulas for dense decoders do not fit them.

const apache = { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-04-16', ...qwen36 } as const;
const contextWindow = { tokens: 262144, asOf: '2026-07-02', ...modelsDev } as const;

/** The size is the one in the name. */
const named = { asOf: '2026-04-16', ...qwen36, note: 'The size is the one in the name.' } as const;

export const laterQwenModels: OpenModel[] = [
  {
    id: 'qwen3-5-4b',
    name: 'Qwen3.5-4B',
    parameters: { total: 4e9 },
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-5-9b',
    name: 'Qwen3.5-9B',
    parameters: { total: 9e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-5-27b',
    name: 'Qwen3.5-27B',
    parameters: { total: 27e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-5-35b-a3b',
    name: 'Qwen3.5-35B-A3B',
    parameters: { total: 35e9, active: 3e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-5-122b-a10b',
    name: 'Qwen3.5-122B-A10B',
    parameters: { total: 122e9, active: 10e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-5-397b-a17b',
    name: 'Qwen3.5-397B-A17B',
    parameters: { total: 397e9, active: 17e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-6-27b',
    name: 'Qwen3.6-27B',
    parameters: { total: 27e9 },
    context: contextWindow,
    licence: apache,
    asOf: '2026-07-02',
    ...modelsDev,
    note: 'The size is the one in the name.',
  },
  {
    id: 'qwen3-6-35b-a3b',
    name: 'Qwen3.6-35B-A3B',
    parameters: { total: 35e9, active: 3e9 },
    context: contextWindow,
    licence: apache,
    ...named,
  },
  {
    id: 'qwen3-8-27b',
    name: 'Qwen3.8-27B',
    parameters: { total: 27e9 },
    context: { tokens: 262144, asOf: '2026-11-21', ...qwen38 },
    licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2026-08-14', ...qwen38licence },
    asOf: '2026-11-21',
    ...qwen38,
  },
];
