import type { Assumption } from '../../model/assumption-values';

/** What a request carries beside the prompt, and how long its answer may take. */
export const requestAssumptions: Assumption[] = [
  {
    id: 'retrieved-tokens',
    slot: 32,
    kind: 'number',
    label: 'Passages that retrieval adds to a request',
    help: 'All passages of one request together, in tokens. The default is about five passages of 400 tokens, a page each.',
    source: { title: 'Our choice', asOf: '2026-11-29' },
    unit: 'tokens',
    min: 0,
    max: 1_000_000,
    decimals: 0,
    default: 2000,
  },
  {
    id: 'content-tokens',
    slot: 33,
    kind: 'number',
    label: 'Length of the whole reference content',
    help: 'What would be sent with every request if all of it stood in the prompt, in tokens; a page is about 400.',
    source: { title: 'Yours to set; no default', asOf: '2026-11-29' },
    unit: 'tokens',
    min: 1,
    max: 10_000_000,
    decimals: 0,
    default: null,
  },
  {
    id: 'answer-within-ms',
    slot: 34,
    kind: 'number',
    label: 'Longest wait for the first word',
    help: 'In milliseconds, from the request to the first word that somebody sees, or to the whole label where a program waits. A second is 1,000.',
    source: { title: 'Yours to set; no default', asOf: '2026-11-29' },
    unit: 'milliseconds',
    min: 1,
    max: 3_600_000,
    decimals: 0,
    default: null,
  },
];
