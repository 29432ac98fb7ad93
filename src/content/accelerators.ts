import type { Accelerator } from '../model/catalogue';

const mlEngineering = {
  asOf: '2026-11-21',
  source: {
    title: 'Bekman, Machine Learning Engineering, accelerator tables at 744d01e',
    url: 'https://github.com/stas00/ml-engineering',
  },
  secondary: false,
} as const;

const lightning = {
  asOf: '2026-07-20',
  source: {
    title: 'PyTorch Lightning, throughput table at 7f0c343, citing the data sheet of the maker',
    url: 'https://github.com/Lightning-AI/pytorch-lightning',
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
    asOf: '2026-09-20',
    source: { title: 'Rental lists that name the card; its rates were not found' },
    secondary: true,
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
    id: 'rtx-5090-32',
    name: 'RTX 5090 32 GB',
    memoryGb: 32,
    peakTflops: 209.5,
    terabytesPerSecond: 1.792,
    ...nanochat,
  },
  {
    id: 'rtx-4090-24',
    name: 'RTX 4090 24 GB',
    memoryGb: 24,
    peakTflops: 165.2,
    terabytesPerSecond: 1.008,
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
    ...lightning,
  },
  {
    id: 'l4-24',
    name: 'L4 24 GB',
    memoryGb: 24,
    peakTflops: 121,
    terabytesPerSecond: 0.3,
    ...lightning,
  },
  {
    id: 't4-16',
    name: 'T4 16 GB',
    memoryGb: 16,
    peakTflops: 65,
    terabytesPerSecond: 0.32,
    ...lightning,
    note: 'Has fp16 but no bf16.',
  },
];
