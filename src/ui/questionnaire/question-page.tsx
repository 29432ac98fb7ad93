/* The page of one question, with the progress through the questionnaire above it. */

import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { byCount } from '../../model/by-count';
import type { Question } from '../../model/question';
import { firstRoundDone, progressAt, questionAfter } from '../../state/questionnaire';
import type { Origin, Route } from '../../state/router';
import { useApp, useQuestion, useWalk } from '../app-context';
import { UnknownPage } from '../shared/page-heading';
import { QuestionForm } from './question-form';
import { useQuestionAfter, useRouteTo, useWayOn, useWaysOn } from './use-way-on';
import './question.css';
import type { ReactNode } from 'react';
import type { Progress as Standing } from '../../state/questionnaire';
import { inTen } from '../../words/chances';
import { counted } from '../../words/answers';
import { sectionNames } from '../shared/answer-words';

/** The page of one question, on the way through the questionnaire or opened from another page. */
export function QuestionPage({ id, from }: { id: string; from: Origin | undefined }) {
  const question = useQuestion(id);
  if (question === null) return <UnknownPage says={`There is no question called “${id}”.`} />;
  return <KnownQuestion key={id} question={question} from={from} />;
}

interface Props {
  question: Question;
  from: Origin | undefined;
}

function KnownQuestion({ question, from }: Props) {
  const { asked, session, router, walk: walkOf } = useApp();
  const walk = useWalk();
  const { soon } = useWaysOn();
  const routeTo = useRouteTo();
  const standing = useStore(session.store);
  const { answers, assumptions, asksAll } = standing;
  const visited = useMemo(
    () =>
      standing.visited.includes(question.id)
        ? standing.visited
        : [...standing.visited, question.id],
    [standing.visited, question.id],
  );
  const isFirst = question.asked === 'first';
  // Found while the person still reads: pressing Continue only goes there.
  const after = useMemo(
    () => (isFirst || from !== undefined ? null : { answers, assumptions, visited, asksAll }),
    [isFirst, from, answers, assumptions, visited, asksAll],
  );
  const found = useQuestionAfter(after);
  const next = isFirst
    ? questionAfter(walk, question)
    : found === undefined
      ? undefined
      : (asked.questions.find(({ id }) => id === found) ?? null);

  const isGoing = useRef(false);
  async function goOn(): Promise<void> {
    if (isGoing.current) return;
    isGoing.current = true;
    const now = session.store.getState();
    const goal = isFirst
      ? (questionAfter(walkOf(now.answers, now.visited), question)?.id ?? null)
      : (await soon({ ...now, visited })).question;
    isGoing.current = false;
    // In one go with leaving, so that this page is not drawn once more.
    session.pass(question.id);
    router.go(routeTo(goal));
  }
  const fallback: Route = { page: from ?? 'start' };
  return (
    <div className="question-page">
      <p className="back">
        <button
          type="button"
          className="link"
          onClick={() => {
            router.back(fallback);
          }}
        >
          <span aria-hidden="true">‹ </span>Back
        </button>
        {from !== 'result' && firstRoundDone(walk) && <a href="#/result">See the result so far</a>}
      </p>
      {from === undefined && <Standing question={question} />}
      <QuestionForm
        question={question}
        state={walk.states[question.id] ?? 'applies'}
        ahead={{ next, from }}
        onContinue={() => {
          if (from === undefined) void goOn();
          else {
            session.pass(question.id);
            router.go(from === 'check' ? { page: from, at: question.id } : { page: from });
          }
        }}
      />
    </div>
  );
}

/** How far along this is. Beyond the first round it is worked out once, so that no choice can be felt in it. */
function Standing({ question }: { question: Question }) {
  const { session } = useApp();
  const walk = useWalk();
  const asksAll = useStore(session.store, (state) => state.asksAll);
  const [isAgain] = useState(() => question.asked === 'first' && firstRoundDone(walk));
  if (isAgain) {
    return <p className="progress">You change an earlier answer; the others stay as they are.</p>;
  }
  if (question.asked === 'first' || asksAll)
    return <Progress standing={progressAt(walk, question)} />;
  return <Beyond id={question.id} />;
}

function Beyond({ id }: { id: string }) {
  const { session } = useApp();
  const [atFirst] = useState(() => session.store.getState());
  const { question, changes, near, worthAsking } = useWayOn(atFirst);
  // Opened by hand, it is not what would have been asked next.
  const isNext = question === id;
  return <Sharpening near={near} worthAsking={worthAsking} changes={isNext ? changes : null} />;
}

/** The standing in words; what it promises is what the questionnaire will do. */
function progressInWords(standing: Standing): string {
  const { round, section, position, of, left, mayGrow } = standing;
  if (round === 'first') {
    if (left === 0 && !mayGrow) return `Question ${position} · a first result after this one`;
    return `Question ${position} · a first result after ${mayGrow ? 'about ' : ''}${left} more`;
  }
  const rest = left === 0 ? 'the last new question' : `${counted(left, 'new question')} after this`;
  return `${sectionNames[section]}, ${position} of ${of} · ${rest}, stop whenever you like`;
}

interface BarProps {
  words: string;
  /** 0 to 1. */
  share: number;
  children?: ReactNode;
}

/** Words, and a bar that says the same to the eye only. */
function Bar({ words, share, children }: BarProps) {
  return (
    <div className="progress">
      <p>{words}</p>
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect className="track" width="100" height="1" />
        <rect className="fill" width={100 * share} height="1" />
      </svg>
      {children}
    </div>
  );
}

/** Progress while the number of questions is known. */
function Progress({ standing }: { standing: Standing }) {
  const share = standing.of === 0 ? 0 : standing.position / standing.of;
  return <Bar words={progressInWords(standing)} share={share} />;
}

interface SharpeningProps {
  /** How near asking is to its end, 0 to 1. */
  near: number;
  /** Open questions that are likely to change the advice by themselves; null while that is not known. */
  worthAsking: number | null;
  /** Chance that an answer to this question alone changes the advice; null where that is not known. */
  changes: number | null;
}

/** Why it is this question that is asked. */
function whyThis(changes: number): string {
  if (changes <= 0) return 'Why this one: with the answers that follow, it settles the most.';
  return `Why this one: for ${inTen(changes)} people who answer like you, it changes the advice.`;
}

/** What the questions ahead can do. It promises no number of them: answers make others worth asking. */
function wayOnInWords(worthAsking: number | null): string {
  if (worthAsking === null) return 'Beyond the first result';
  if (worthAsking === 0) return 'Several answers together may still change the advice';
  return `${worthAsking} open ${byCount(worthAsking, 'question could change the advice by itself', 'questions could each change the advice')}`;
}

/** Progress beyond the first round, where the next question hangs on the answers: how steady it is. */
function Sharpening({ near, worthAsking, changes }: SharpeningProps) {
  const left = wayOnInWords(worthAsking);
  return (
    <Bar words={`${left} · stop whenever you like`} share={near}>
      {changes !== null && <p className="why-this">{whyThis(changes)}</p>}
    </Bar>
  );
}
