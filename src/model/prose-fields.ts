import type { Catalogues } from './catalogue';

/**
 * Fields that no decision hangs on and a result says at once: its reasons, and what its plan does.
 * Loaded with the logic. Of the sources of a rule they name no more than which, see `splitWords`.
 */
export const wordFields = {
  steps: ['do', 'measures'],
  rules: ['because', 'sources'],
  contradictions: ['says'],
  sources: ['grade'],
} as const;

/** Fields that a plan says of its steps; loaded once the verdict is shown. */
export const planFields = {
  steps: ['metric', 'baseline', 'stopRule', 'effort', 'ifPass', 'ifFail'],
} as const;

/** Fields that no decision hangs on and that are read further down, or on other pages. */
export const detailFields = {
  strategies: ['says', 'needs', 'dominance'],
  complements: ['says'],
  assumptions: ['help', 'source'],
  facts: ['says'],
  rules: ['asWritten'],
  disagreements: ['title', 'sides', 'measured', 'measuredBy', 'resolution'],
  sources: ['title', 'author', 'year', 'url', 'interest', 'says', 'article', 'secondary'],
} as const;

/** Fields that only pages read, per kind of entry: loaded apart from the logic that decides. */
export const proseFields = {
  ...wordFields,
  ...detailFields,
  steps: [...wordFields.steps, ...planFields.steps],
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
export type PlanFields = typeof planFields;
export type CatalogueProse = typeof catalogueProseFields;
