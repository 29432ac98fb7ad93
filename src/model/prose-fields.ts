import type { Catalogues } from './catalogue';

/**
 * Fields that no decision hangs on and a result says at once: the reasons with their sources, and the
 * plan. Loaded with the logic.
 */
export const wordFields = {
  steps: ['do', 'metric', 'baseline', 'stopRule', 'effort', 'measures', 'ifPass', 'ifFail'],
  rules: ['because', 'sources'],
  contradictions: ['says'],
  sources: ['title', 'author', 'year', 'url', 'grade', 'interest'],
} as const;

/** Fields that no decision hangs on and that are read further down, or on other pages. */
export const detailFields = {
  strategies: ['says', 'needs', 'dominance'],
  complements: ['says'],
  assumptions: ['help', 'source'],
  facts: ['says'],
  rules: ['asWritten'],
  disagreements: ['title', 'sides', 'measured', 'measuredBy', 'resolution'],
  sources: ['says', 'article', 'secondary'],
} as const;

/** Fields that only pages read, per kind of entry: loaded apart from the logic that decides. */
export const proseFields = {
  ...wordFields,
  ...detailFields,
  rules: [...wordFields.rules, ...detailFields.rules],
  sources: [...wordFields.sources, ...detailFields.sources],
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
export type WordFields = typeof wordFields;
export type CatalogueProse = typeof catalogueProseFields;
