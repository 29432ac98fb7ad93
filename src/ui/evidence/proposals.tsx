import { useState } from 'react';
import { useStore } from 'zustand';
import type { Proposal } from '../../advisor/evidence';
import { readAnswer, sameAnswer } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Measured, MeasuredFrom } from '../../model/measured';
import type { Question } from '../../model/question';
import { today } from '../../state/today';
import { useApp } from '../app-context';
import { answerInWords } from '../shared/answer-words';

interface Props {
  proposals: readonly Proposal[];
  from: MeasuredFrom;
  /** Id of the heading. */
  id: string;
}

interface Fitting extends Proposal {
  readonly of: Question;
}

/** What was measured, as answers that the visitor accepts or leaves. */
export function Proposals({ proposals, from, id }: Props) {
  const { asked } = useApp();
  const fitting = proposals.flatMap((proposal): Fitting[] => {
    const of = asked.questions.find((question) => question.id === proposal.question);
    if (of === undefined) return [];
    const read = readAnswer(of, proposal.answer);
    return read.ok ? [{ ...proposal, answer: read.answer, of }] : [];
  });
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>What it answers</h3>
      {fitting.length === 0 ? (
        <p className="part-says">Nothing in this answers a question by itself.</p>
      ) : (
        <>
          <p className="part-says">
            Accept what holds for your task, and leave the rest. Only the answer, the reason and
            today’s date are kept, in this browser.
          </p>
          <ul className="proposals">
            {fitting.map((proposal) => (
              <Row key={proposal.question} proposal={proposal} from={from} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ proposal, from }: { proposal: Fitting; from: MeasuredFrom }) {
  const { session } = useApp();
  const { of, answer, because } = proposal;
  const now = useStore(session.store, (state) => state.answers[of.id]);
  const note = useStore(session.store, (state) => state.measured?.[of.id]);
  const [isLeft, setLeft] = useState(false);
  const [before, setBefore] = useState<{ answer?: Answer; note?: Measured }>({});
  const isAccepted = note !== undefined && sameAnswer(now, answer);
  const given = answerInWords(of, now);

  function accept(): void {
    setBefore({ answer: now, note });
    session.accept(of.id, answer, { from, date: today(), because });
  }
  function takeBack(): void {
    if (before.answer !== undefined && before.note !== undefined)
      session.accept(of.id, before.answer, before.note);
    // The same answer, given by hand before it was measured, would keep the note.
    else {
      session.answer(of.id, undefined);
      if (before.answer !== undefined) session.answer(of.id, before.answer);
    }
  }
  const about = <span className="visually-hidden"> {of.short}</span>;
  return (
    <li className={isAccepted ? 'accepted' : isLeft ? 'left' : ''}>
      <p className="proposal-question">{of.short}</p>
      <p className="proposal-answer">{answerInWords(of, answer)}</p>
      <p className="quiet-text">{because}</p>
      {!isAccepted && given !== null && (
        <p className="quiet-text">
          {sameAnswer(now, answer) ? 'You answered the same.' : `Your answer now: ${given}.`}
        </p>
      )}
      <p className="proposal-actions">
        {isAccepted ? (
          <>
            <span className="proposal-state">Accepted</span>
            <button type="button" className="link" onClick={takeBack}>
              Take back{about}
            </button>
          </>
        ) : isLeft ? (
          <>
            <span className="proposal-state">Left as it is</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                setLeft(false);
              }}
            >
              Look again{about}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button small primary" onClick={accept}>
              Accept{about}
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => {
                setLeft(true);
              }}
            >
              Leave{about}
            </button>
          </>
        )}
        <a href={`#/q/${of.id}?from=check`}>See the question{about}</a>
      </p>
    </li>
  );
}
