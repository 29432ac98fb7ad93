// Where the rental prices were read.

export const dataReceipts = {
  asOf: '2026-11-09',
  source: { title: 'data-receipts 109, card rental prices' },
  secondary: true,
} as const;
export const lambda = {
  asOf: '2026-09-20',
  source: { title: 'API Evangelist, Lambda Labs price list' },
  secondary: true,
} as const;
export const akash = {
  asOf: '2026-09-20',
  source: { title: 'API Evangelist, Akash price list' },
  secondary: true,
} as const;
export const silybench = {
  source: { title: 'silybench-data, card rental prices' },
  secondary: true,
} as const;
export const lanternworks = {
  asOf: '2026-10-29',
  source: { title: 'lanternworks, card rental prices' },
  secondary: true,
} as const;
export const gemmozero = {
  asOf: '2026-09-20',
  source: { title: 'gemmozero on Hugging Face, card rental prices' },
  secondary: true,
} as const;
