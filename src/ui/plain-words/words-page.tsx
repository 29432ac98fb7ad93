import { useEffect } from 'react';
import { useApp, useDecider } from '../app-context';
import { Citations, withSources } from '../results/citations';
import { PageHeading } from '../shared/page-heading';
import { byCount } from '../../model/by-count';
import { lowered } from '../../words/answers';
import { Picture } from './pictures';
import { plainWords } from './plain-words';
import type { PlainWord } from './plain-words';
import { termNames } from './terms';
import './plain-words.css';

/** The words that a newcomer needs, one picture each. @param term the one to begin at */
export function WordsPage({ term }: { term: string | undefined }) {
  const { router } = useApp();
  const known = plainWords.find(({ id }) => id === term);
  useEffect(() => {
    // Whoever goes back is brought to where they were.
    if (known === undefined || router.store.getState().arrival === 'traverse') return;
    const heading = document.getElementById(`word-${known.id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [known, router]);
  return (
    <div className="page plain-words">
      <PageHeading
        title={known === undefined ? 'In plain words' : `${termNames[known.id]}, in plain words`}
      >
        In plain words
      </PageHeading>
      <p className="lede">
        There are only a few ways to make a language model fit a task. Five words name them; here is
        what each one means, when it helps and what it costs.
      </p>
      <nav className="words-nav" aria-label="Words on this page">
        <ul>
          {plainWords.map(({ id }) => (
            <li key={id}>
              <a href={`#/words/${id}`} aria-current={id === term ? 'true' : undefined}>
                {termNames[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {plainWords.map((word) => (
        <Word key={word.id} word={word} />
      ))}
      <p className="part-more">
        Which of them fits your task? <a href="#/">Answer a few questions</a>, or see{' '}
        <a href="#/how/strategies">every method with what it needs</a>.
      </p>
    </div>
  );
}

const rows = [
  ['helps', 'When it helps'],
  ['doesNot', 'What it does not do'],
  ['costs', 'What it costs'],
  ['example', 'For example'],
] as const;

function Word({ word }: { word: PlainWord }) {
  const { knowledge } = useDecider();
  const { id, what, picture, sources, step } = word;
  const effort = knowledge.steps.find((entry) => entry.id === step)?.effort;
  const cited = withSources(
    knowledge,
    sources.map((source) => ({ source, at: '' })),
  );
  return (
    <section className="plain-word" aria-labelledby={`word-${id}`}>
      <div>
        <h2 id={`word-${id}`} tabIndex={-1}>
          {termNames[id]}
        </h2>
        <p className="plain-what">{what}</p>
        <Picture of={id} says={picture} />
      </div>
      <dl>
        {rows.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>
              {word[field]}
              {field === 'costs' && effort !== undefined && ` A first try: ${lowered(effort)}.`}
            </dd>
          </div>
        ))}
        {cited.length > 0 && (
          <div>
            <dt>{byCount(cited.length, 'Source', 'Sources')}</dt>
            <dd className="said">
              <Citations citations={cited} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
