/** The words that a newcomer needs; the page “In plain words” explains each. */
export type TermId = 'prompt' | 'retrieval' | 'tuning' | 'classifier' | 'distillation';

/** What each is called. */
export const termNames: Readonly<Record<TermId, string>> = {
  prompt: 'Prompt',
  retrieval: 'Retrieval',
  tuning: 'Tuning',
  classifier: 'Classifier',
  distillation: 'Distillation',
};

/** What a text that people read calls them: the first of a kind is worth a link. */
export const termPatterns: readonly (readonly [TermId, RegExp])[] = [
  ['prompt', /\bprompt(?:s|ing|ed)?\b/iu],
  ['retrieval', /\bretriev(?:al|e|es|ed)\b|\bRAG\b/u],
  ['tuning', /\b(?:fine-)?tun(?:ing|e|ed)\b/iu],
  ['classifier', /\bclassifiers?\b/iu],
  ['distillation', /\bdistil(?:l|ling|lation|led)?\b/iu],
];

/** The word that explains a family of methods; null where none does. */
export function termOfFamily(family: string): TermId | null {
  const terms: Readonly<Record<string, TermId>> = {
    prompt: 'prompt',
    retrieve: 'retrieval',
    tune: 'tuning',
    classifier: 'classifier',
    align: 'tuning',
    distill: 'distillation',
  };
  return terms[family] ?? null;
}
