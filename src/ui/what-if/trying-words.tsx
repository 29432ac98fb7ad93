/* The words of the banner over what is tried. Loaded once something is, apart from trial.tsx. */

import { useVerdicts } from '../app-context';
import { answerInWords } from '../shared/answer-words';
import type { Trial } from './trial';

/** Changes that are named before the rest is counted. */
const named = 3;

/** What is tried, and what comes of it. */
export function Words({ trial }: { trial: Trial }) {
  const { known: knowledge } = useVerdicts();
  const { base, shown, changed } = trial;
  const some = knowledge.questions.filter(({ id }) => changed.slice(0, named).includes(id));
  const more = changed.length - some.length;
  const nameOf = (id: string): string =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
  const today = base.recommendation.strategy;
  const now = shown.recommendation.strategy;
  return (
    <>
      <p className="trying-what">
        You are trying:{' '}
        {some.map((question, place) => (
          <span key={question.id}>
            {place > 0 && '; '}
            {question.short.toLowerCase()}:{' '}
            <b>{answerInWords(question, shown.input.answers[question.id]) ?? 'not answered'}</b>
          </span>
        ))}
        {more > 0 && `; and ${more} more`}
      </p>
      <p className="trying-so">
        {now === today ? (
          <>
            Still <b>{nameOf(now)}</b>
          </>
        ) : (
          <>
            <b>{nameOf(now)}</b> instead of {nameOf(today)}
          </>
        )}
      </p>
    </>
  );
}
