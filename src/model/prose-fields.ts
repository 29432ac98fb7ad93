import type { Catalogues } from './catalogue';

/** Fields that only pages read, per kind of entry: loaded apart from the logic that decides. */
export const proseFields = {
  strategies: ['says', 'needs', 'dominance'],
  steps: ['do', 'metric', 'baseline', 'stopRule', 'effort', 'ifPass', 'ifFail'],
  complements: ['says'],
  assumptions: ['help', 'source'],
  facts: ['says'],
  rules: ['because', 'sources', 'asWritten'],
  disagreements: ['title', 'sides', 'measured', 'measuredBy', 'resolution'],
  contradictions: ['says'],
  sources: ['title', 'author', 'year', 'url', 'grade', 'interest', 'says', 'article', 'secondary'],
} as const;

/** The same for the catalogues. */
export const catalogueProseFields = {
  models: ['context', 'licence', 'source', 'note'],
  hostedModels: ['provider', 'source', 'note'],
  accelerators: ['source', 'note'],
  tokenPrices: ['source', 'note'],
  tuningPrices: ['source', 'note'],
  rentals: ['source', 'note'],
  providers: ['models', 'source', 'note'],
} as const satisfies Record<keyof Catalogues, readonly string[]>;

export type ProseFields = typeof proseFields;
export type CatalogueProse = typeof catalogueProseFields;
