import type { Accelerator } from '../model/catalogue';

const mlEngineering = {
  asOf: '2026-11-21',
  source: {
    title: 'Bekman, Machine Learning Engineering, accelerator tables at 744d01e',
    url: 'https://github.com/stas00/ml-engineering',
  },
  secondary: false,
} as const;

const gpuCatalog = {
  asOf: '2026-11-21',
  source: {
    title: 'Bhope, GPU catalogue on Hugging Face',
    url: 'https://huggingface.co/RajBhope/gpu-runtime-predictor/blob/main/gpu_catalog.json',
  },
  secondary: true,
} as const;

const autonomous = {
  asOf: '2026-11-21',
  source: {
    title: 'Autonomous, Personal AI Computer, README of four such cards',
    url: 'https://github.com/autonomous-ai/Personal-AI-Computer',
  },
  secondary: true,
} as const;

const nanochat = {
  asOf: '2026-07-03',
  source: {
    title: 'Karpathy, nanochat, common.py at 92d63d4',
    url: 'https://github.com/karpathy/nanochat',
  },
  secondary: true,
} as const;

const llmAnalysis = {
  asOf: '2024-11-13',
  source: {
    title: 'Li, llm-analysis, GPU configurations at d841e40',
    url: 'https://github.com/cli99/llm-analysis',
  },
  secondary: true,
} as const;

/** Cards, dense 16-bit rates (never the sparse ones). */
export const accelerators: Accelerator[] = [
  {
    id: 'a100-sxm-80',
    name: 'A100 SXM 80 GB',
    memoryGb: 80,
    peakTflops: 312,
    terabytesPerSecond: 2.0,
    measuredTflops: 271,
    ...mlEngineering,
  },
  {
    id: 'a100-pcie-80',
    name: 'A100 PCIe 80 GB',
    memoryGb: 80,
    peakTflops: 312,
    terabytesPerSecond: 1.94,
    measuredTflops: 253,
    ...mlEngineering,
  },
  {
    id: 'a100-40',
    name: 'A100 40 GB',
    memoryGb: 40,
    peakTflops: 312,
    terabytesPerSecond: 1.555,
    ...llmAnalysis,
  },
  {
    id: 'h100-sxm-80',
    name: 'H100 SXM 80 GB',
    memoryGb: 80,
    peakTflops: 989,
    terabytesPerSecond: 3.35,
    measuredTflops: 794,
    ...mlEngineering,
  },
  {
    id: 'h100-pcie-80',
    name: 'H100 PCIe 80 GB',
    memoryGb: 80,
    peakTflops: 756,
    terabytesPerSecond: 2.0,
    ...mlEngineering,
  },
  {
    id: 'h200-141',
    name: 'H200 141 GB',
    memoryGb: 141,
    peakTflops: 989,
    terabytesPerSecond: 4.8,
    ...mlEngineering,
  },
  {
    id: 'b200-180',
    name: 'B200 180 GB',
    memoryGb: 180,
    peakTflops: 2250,
    terabytesPerSecond: 8.0,
    measuredTflops: 1745,
    ...mlEngineering,
  },
  {
    id: 'b300-288',
    name: 'B300 288 GB',
    memoryGb: 288,
    peakTflops: 2250,
    terabytesPerSecond: 8.0,
    measuredTflops: 1769,
    ...mlEngineering,
  },
  {
    id: 'mi300x-192',
    name: 'MI300X 192 GB',
    memoryGb: 192,
    peakTflops: 1300,
    terabytesPerSecond: 5.3,
    measuredTflops: 668,
    ...mlEngineering,
  },
  {
    id: 'l40s-48',
    name: 'L40S 48 GB',
    memoryGb: 48,
    peakTflops: 362,
    terabytesPerSecond: 0.86,
    ...mlEngineering,
  },
  {
    id: 'rtx-a6000-48',
    name: 'RTX A6000 48 GB',
    memoryGb: 48,
    peakTflops: 150,
    terabytesPerSecond: 0.768,
    asOf: '2024-01-09',
    source: {
      title: 'Li, transformers-benchmarks, README',
      url: 'https://github.com/mli/transformers-benchmarks',
    },
    secondary: true,
    note: 'The rate is rounded at the source.',
  },
  {
    id: 'rtx-pro-6000-96',
    name: 'RTX PRO 6000 96 GB',
    memoryGb: 96,
    terabytesPerSecond: 1.792,
    ...autonomous,
    note: 'Of its 16-bit rate, sources name 500 and 1,021; it is left out.',
  },
  {
    id: 'rtx-5090-32',
    name: 'RTX 5090 32 GB',
    memoryGb: 32,
    peakTflops: 209.5,
    terabytesPerSecond: 1.79,
    ...nanochat,
  },
  {
    id: 'rtx-4090-24',
    name: 'RTX 4090 24 GB',
    memoryGb: 24,
    peakTflops: 165.2,
    terabytesPerSecond: 1.01,
    ...nanochat,
  },
  {
    id: 'rtx-3090-24',
    name: 'RTX 3090 24 GB',
    memoryGb: 24,
    peakTflops: 71,
    terabytesPerSecond: 0.936,
    ...nanochat,
  },
  {
    id: 'a10-24',
    name: 'A10 24 GB',
    memoryGb: 24,
    peakTflops: 125,
    terabytesPerSecond: 0.6,
    ...llmAnalysis,
    note: 'PyTorch Lightning gives the same rate, citing the data sheet of the maker.',
  },
  {
    id: 'l4-24',
    name: 'L4 24 GB',
    memoryGb: 24,
    peakTflops: 121,
    terabytesPerSecond: 0.3,
    ...nanochat,
  },
  {
    id: 't4-16',
    name: 'T4 16 GB',
    memoryGb: 16,
    peakTflops: 65,
    terabytesPerSecond: 0.32,
    ...gpuCatalog,
    note: 'Has fp16 but no bf16. PyTorch Lightning gives the same rate, citing the data sheet of the maker.',
  },
];
