/** Where a step stands in a plan; plans run through the phases in this order. */
export const phases = [
  'confirm',
  'measure',
  'baseline',
  'prepare',
  'experiment',
  'complement',
  'watch',
] as const;
export type Phase = (typeof phases)[number];
