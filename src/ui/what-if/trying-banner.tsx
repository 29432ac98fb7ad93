import type { ReactNode } from 'react';
import { answerInWords } from '../shared/answer-words';
import { useVerdicts } from '../app-context';
import type { Trial } from './trial';
import { useQuiet } from '../shared/use-quiet';
import './what-if.css';

/** Changes that are named before the rest is counted. */
const named = 3;

interface Props {
  trial: Trial;
  /** What can be done with it, e.g. keep it. */
  children: ReactNode;
}

/** What is tried, what comes of it, and the ways out. Stays in sight while the page goes by. */
export function TryingBanner({ trial, children }: Props) {
  const isTrying = trial.changed.length > 0;
  const isQuiet = useQuiet(trial.shown);
  return (
    <div className={isTrying ? 'trying-place' : undefined}>
      <div role="status" aria-busy={!isQuiet}>
        {isTrying && <Words trial={trial} />}
      </div>
      {isTrying && (
        <div className="trying-ways">
          {children}
          <button type="button" className="button small" onClick={trial.drop}>
            Drop
          </button>
        </div>
      )}
    </div>
  );
}

function Words({ trial }: { trial: Trial }) {
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
