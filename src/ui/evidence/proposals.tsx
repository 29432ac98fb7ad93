import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import type { Proposal } from '../../advisor/evidence';
import { readAnswer, sameAnswer } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Measured, MeasuredFrom } from '../../model/measured';
import type { Question } from '../../model/question';
import { today } from '../../state/today';
import { useApp } from '../app-context';
import { counted } from '../../words/answers';
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

/** What stood before a proposal was accepted. */
interface Before {
  readonly answer: Answer | undefined;
  readonly note: Measured | undefined;
}

/** What was measured, as answers that the visitor accepts or leaves. */
export function Proposals({ proposals, from, id }: Props) {
  const { asked, session } = useApp();
  const answers = useStore(session.store, (state) => state.answers);
  const measured = useStore(session.store, (state) => state.measured);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [before, setBefore] = useState<Readonly<Record<string, Before>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const fitting = proposals.flatMap((proposal): Fitting[] => {
    const of = asked.questions.find((question) => question.id === proposal.question);
    if (of === undefined) return [];
    const read = readAnswer(of, proposal.answer);
    return read.ok ? [{ ...proposal, answer: read.answer, of }] : [];
  });
  const isAccepted = ({ of, answer }: Fitting) =>
    measured?.[of.id] !== undefined && sameAnswer(answers[of.id], answer);
  const due = fitting.filter((one) => !isAccepted(one) && !left.includes(one.of.id));

  const noteOf = ({ because }: Fitting): Measured => ({ from, date: today(), because });
  function remember(accepted: readonly Fitting[]): void {
    const now = accepted.map(({ of: { id } }): [string, Before] => [
      id,
      { answer: answers[id], note: measured?.[id] },
    ]);
    setBefore({ ...before, ...Object.fromEntries(now) });
  }
  function accept(proposal: Fitting): void {
    remember([proposal]);
    session.accept(proposal.of.id, proposal.answer, noteOf(proposal));
  }
  function acceptAll(): void {
    remember(due);
    const { assumptions, visited } = session.store.getState();
    const taken = Object.fromEntries(due.map(({ of, answer }) => [of.id, answer]));
    const notes = Object.fromEntries(due.map((one) => [one.of.id, noteOf(one)]));
    session.replace(
      {
        answers: { ...answers, ...taken },
        measured: { ...measured, ...notes },
        assumptions,
        visited,
      },
      `${counted(due.length, 'measured answer')} accepted.`,
    );
    heading.current?.focus();
  }
  function takeBack({ of: { id } }: Fitting): void {
    const { answer, note } = before[id] ?? {};
    if (answer !== undefined && note !== undefined) session.accept(id, answer, note);
    // The same answer, given by hand before it was measured, would keep the note.
    else {
      session.answer(id, undefined);
      if (answer !== undefined) session.answer(id, answer);
    }
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        What it answers
      </h3>
      {fitting.length === 0 ? (
        <p className="part-says">Nothing in this answers a question by itself.</p>
      ) : (
        <>
          <p className="part-says">
            Accept what holds for your task, and leave the rest. Only the answer, the reason and
            today’s date are kept, in this browser.
          </p>
          {due.length > 1 && (
            <p className="actions">
              <button type="button" className="button" onClick={acceptAll}>
                Accept all {due.length}
              </button>
            </p>
          )}
          <ul className="proposals">
            {fitting.map((proposal) => (
              <Row
                key={proposal.question}
                proposal={proposal}
                state={
                  isAccepted(proposal) ? 'accepted' : left.includes(proposal.of.id) ? 'left' : 'due'
                }
                onAccept={accept}
                onTakeBack={takeBack}
                onLeave={(isLeft) => {
                  const others = left.filter((one) => one !== proposal.of.id);
                  setLeft(isLeft ? [...others, proposal.of.id] : others);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface RowProps {
  proposal: Fitting;
  state: 'accepted' | 'left' | 'due';
  onAccept: (proposal: Fitting) => void;
  onTakeBack: (proposal: Fitting) => void;
  onLeave: (isLeft: boolean) => void;
}

/**
 * Where the focus goes from a button that goes away as it is pressed: on to the next proposal that waits,
 * or to what stands in its place.
 */
function useFocusOn(): [RefObject<HTMLLIElement | null>, (to: 'next' | 'here') => void] {
  const row = useRef<HTMLLIElement>(null);
  const goal = useRef<'next' | 'here' | null>(null);
  useLayoutEffect(() => {
    if (goal.current === null) return;
    let found: HTMLElement | null | undefined = null;
    for (let next = row.current?.nextElementSibling; next && !found; next = next.nextElementSibling)
      if (goal.current === 'next') found = next.querySelector<HTMLElement>('.button.primary');
    (found ?? row.current?.querySelector('button'))?.focus();
    goal.current = null;
  });
  return [
    row,
    (to) => {
      goal.current = to;
    },
  ];
}

function Row({ proposal, state, onAccept, onTakeBack, onLeave }: RowProps) {
  const { session } = useApp();
  const { of, answer, because } = proposal;
  const now = useStore(session.store, (kept) => kept.answers[of.id]);
  const [row, focusOn] = useFocusOn();
  const given = answerInWords(of, now);
  const about = <span className="visually-hidden"> {of.short}</span>;
  return (
    <li ref={row} className={state === 'due' ? '' : state}>
      <p className="proposal-question">{of.short}</p>
      <p className="proposal-answer">{answerInWords(of, answer)}</p>
      <p className="quiet-text">{because}</p>
      {state !== 'accepted' && given !== null && (
        <p className="quiet-text">
          {sameAnswer(now, answer) ? 'You answered the same.' : `Your answer now: ${given}.`}
        </p>
      )}
      <p className="proposal-actions">
        {state === 'accepted' && (
          <>
            <span className="proposal-state">Accepted</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                focusOn('here');
                onTakeBack(proposal);
              }}
            >
              Take back{about}
            </button>
          </>
        )}
        {state === 'left' && (
          <>
            <span className="proposal-state">Left as it is</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                focusOn('here');
                onLeave(false);
              }}
            >
              Look again{about}
            </button>
          </>
        )}
        {state === 'due' && (
          <>
            <button
              type="button"
              className="button small primary"
              onClick={() => {
                focusOn('next');
                onAccept(proposal);
              }}
            >
              Accept{about}
            </button>
            <button
              type="button"
              className="button small"
              onClick={() => {
                focusOn('next');
                onLeave(true);
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
