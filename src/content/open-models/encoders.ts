import type { OpenModel } from '../../model/catalogue';
import { debertaV3, modernBert } from './provenance';

const modernBertTerms = {
  licence: { name: 'Apache 2.0', commercial: 'yes', asOf: '2025-01-15', ...modernBert },
  context: { tokens: 8192, asOf: '2025-01-15', ...modernBert },
  asOf: '2025-01-15',
  ...modernBert,
} as const;

/** Encoders: they write nothing, but label or mark a text. */
export const encoderModels: OpenModel[] = [
  {
    id: 'modernbert-base',
    name: 'ModernBERT base 149M',
    parameters: { total: 149e6 },
    ...modernBertTerms,
  },
  {
    id: 'modernbert-large',
    name: 'ModernBERT large 395M',
    parameters: { total: 395e6 },
    ...modernBertTerms,
  },
  {
    id: 'deberta-v3-large',
    name: 'DeBERTa V3 large 418M',
    parameters: { total: 418e6 },
    licence: { name: 'MIT', commercial: 'yes', asOf: '2021-11', ...debertaV3 },
    asOf: '2021-11',
    ...debertaV3,
    note: 'About 131 million of the parameters are the embedding of its vocabulary.',
  },
];
