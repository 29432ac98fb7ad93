/* What a reply proposes as answers: what lies on the page, and the list to accept or leave. */

import { useRef } from 'react';
import { useStore } from 'zustand';
import type { Proposal, Fault, ReadReply } from '../../doors/describe/reply';
import { sameAnswer } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { Question } from '../../model/question';
import { useApp } from '../app-context';
import { counted } from '../../words/answers';
import { answerInWords } from '../shared/answer-words';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../../state/session';

/** What lies on the page: for this visit only, and kept nowhere. */
interface Desk {
  readonly description: string;
  readonly proposals: readonly Proposal[];
  readonly faults: readonly Fault[];
  /** Questions of which the reply says that the description does not answer them. */
  readonly open: readonly string[];
  /** Proposals that the visitor left, by question. */
  readonly left: readonly string[];
  /** What was answered before each proposal that was accepted; null where nothing was. */
  readonly before: Readonly<Record<string, Answer | null>>;
  /** Whether anything was read yet. */
  readonly isRead: boolean;
}

const empty: Desk = {
  description: '',
  proposals: [],
  faults: [],
  open: [],
  left: [],
  before: {},
  isRead: false,
};

/** Outlives the page, so that a look at a question loses nothing. */
export const desk = createStore<Desk>(() => empty);

export function useDesk(): Desk {
  return useStore(desk);
}

/** Lays out what a reply proposes, in place of what lay there. */
export function layOut({ proposals, faults, open }: ReadReply): void {
  desk.setState({ proposals, faults, open, left: [], before: {}, isRead: true });
}

/** Leaves a proposal, or looks at it again. */
function leave(question: string, isLeft: boolean): void {
  const others = desk.getState().left.filter((id) => id !== question);
  desk.setState({ left: isLeft ? [...others, question] : others });
}

/** Takes a proposal as the visitor's answer; only ever done by a press. */
function accept(session: Session, { question, answer }: Proposal): void {
  const now = session.store.getState().answers[question] ?? null;
  desk.setState({ before: { ...desk.getState().before, [question]: now } });
  leave(question, false);
  session.answer(question, answer);
}

/** Puts back what was answered before. */
function takeBack(session: Session, question: string): void {
  session.answer(question, desk.getState().before[question] ?? undefined);
}

export function clearDesk(): void {
  desk.setState(empty);
}

interface Fitting extends Proposal {
  readonly of: Question;
}

/** What was proposed, each answer beside the words it rests on; nothing counts before it is accepted. */
export function ProposedAnswers() {
  const { asked, session, walk } = useApp();
  const { proposals, left } = useDesk();
  const answers = useStore(session.store, (state) => state.answers);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = proposals.flatMap((proposal): Fitting[] => {
    const of = asked.questions.find(({ id }) => id === proposal.question);
    return of === undefined ? [] : [{ ...proposal, of }];
  });
  const due = rows.filter(
    ({ question, answer, isQuoted }) =>
      isQuoted && !left.includes(question) && !sameAnswer(answers[question], answer),
  );
  const accepted = rows.filter(({ question, answer }) =>
    sameAnswer(answers[question], answer),
  ).length;
  const all = Object.fromEntries(rows.map(({ question, answer }) => [question, answer]));
  const { states } = walk({ ...answers, ...all }, []);
  const loose = rows.some(({ isQuoted }) => !isQuoted);
  function acceptAll(): void {
    for (const proposal of due) accept(session, proposal);
    heading.current?.focus();
  }
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed" ref={heading} tabIndex={-1}>
        {counted(rows.length, 'proposed answer')}
      </h2>
      <p className="describe-says">
        Hold each against its words. Nothing counts before you accept it
        {loose ? '; an answer without words from your description is accepted one by one.' : '.'}
      </p>
      {due.length > 1 && (
        <p className="actions">
          <button type="button" className="button" onClick={acceptAll}>
            {loose ? `Accept the ${due.length} that are quoted` : `Accept all ${due.length}`}
          </button>
        </p>
      )}
      <p role="status" className="quiet-text">
        {accepted === 0 ? 'None accepted yet.' : `${accepted} of ${rows.length} accepted.`}
      </p>
      <ul className="proposed-list">
        {rows.map((row) => (
          <Row key={row.question} row={row} applies={states[row.question] !== 'not-applicable'} />
        ))}
      </ul>
    </section>
  );
}

function Words({ row: { quote, isQuoted } }: { row: Fitting }) {
  if (isQuoted) {
    return (
      <blockquote className="proposed-words" dir="auto">
        {quote}
      </blockquote>
    );
  }
  return (
    <p className="proposed-doubt">
      {quote === '' ? (
        'No words of your description were given for it.'
      ) : (
        <>
          These words are not in your description: “<bdi>{quote}</bdi>”
        </>
      )}
    </p>
  );
}

function Row({ row, applies }: { row: Fitting; applies: boolean }) {
  const { session } = useApp();
  const { left, before } = useDesk();
  const { of, answer } = row;
  const now = useStore(session.store, (state) => state.answers[of.id]);
  const isGiven = sameAnswer(now, answer);
  // What was answered alike already is not for the proposal to take back.
  const isAccepted = isGiven && of.id in before;
  const isLeft = !isGiven && left.includes(of.id);
  const given = answerInWords(of, now);
  const about = <span className="visually-hidden"> {of.short}</span>;
  return (
    <li className={isGiven ? 'accepted' : isLeft ? 'left' : undefined}>
      <p className="proposed-question">{of.text}</p>
      <p className="proposed-answer">{answerInWords(of, answer)}</p>
      <Words row={row} />
      {!applies && (
        <p className="quiet-text">
          With the other answers this question does not apply; the answer would be put aside.
        </p>
      )}
      {!isGiven && given !== null && <p className="quiet-text">Your answer now: {given}.</p>}
      <p className="proposed-actions">
        {(isAccepted || !isGiven) && (
          // One button in two roles, so that whoever pressed it does not lose their place.
          <button
            type="button"
            className={isAccepted ? 'button small' : 'button small primary'}
            onClick={() => {
              if (isAccepted) takeBack(session, of.id);
              else accept(session, row);
            }}
          >
            {isAccepted ? 'Take back' : 'Accept'}
            {about}
          </button>
        )}
        {!isGiven && (
          <button
            type="button"
            className="button small"
            onClick={() => {
              leave(of.id, !isLeft);
            }}
          >
            {isLeft ? 'Look again' : 'Leave'}
            {about}
          </button>
        )}
        {isGiven && (
          <span className="proposed-state">
            {isAccepted ? 'Accepted' : 'You answered the same'}
          </span>
        )}
        {isLeft && <span className="proposed-state">Left</span>}
        <a href={`#/q/${of.id}?from=check`}>See the question{about}</a>
      </p>
    </li>
  );
}
