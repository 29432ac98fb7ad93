import type { ReactNode } from 'react';
import { routeHash } from '../pages';
import { lowered } from '../../words/answers';

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
const termPatterns: readonly (readonly [TermId, RegExp])[] = [
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

/** A word with the way to where it is explained. */
export function Term({ of, children }: { of: TermId; children: ReactNode }) {
  return (
    <a
      className="term"
      href={routeHash({ page: 'words', term: of })}
      title={`${termNames[of]}, in plain words`}
    >
      {children}
    </a>
  );
}

/** A text in which each word that is explained is a link where it stands first. */
export function WithTerms({ text }: { text: string }) {
  const found = termPatterns
    .flatMap(([id, pattern]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ id, at: match.index, word: match[0] }];
    })
    .sort((one, other) => one.at - other.at);
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { id, at, word } of found) {
    parts.push(
      text.slice(end, at),
      <Term key={id} of={id}>
        {word}
      </Term>,
    );
    end = at + word.length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

/** The words among some texts that are explained, each with the way there; nothing where there are none. */
export function WordsIn({ texts }: { texts: readonly string[] }) {
  const found = termPatterns.filter(([, pattern]) => texts.some((text) => pattern.test(text)));
  if (found.length === 0) return null;
  return (
    <p className="quiet-text words-in">
      In plain words:
      {found.map(([id], place) => (
        <span key={id}>
          {place === 0 ? ' ' : ', '}
          <Term of={id}>{lowered(termNames[id])}</Term>
        </span>
      ))}
    </p>
  );
}
