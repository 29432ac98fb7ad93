import type { ReactNode } from 'react';
import { memo, Suspense, useMemo } from 'react';
import { useApp } from '../app-context';
import { day } from '../shared/answer-words';
import type { Words } from '../../advisor/team';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import type { ResultView } from '../../state/router';
import { useAfterPaint, useOneByOne } from '../shared/timing';
import { latePart } from '../shared/late-part';
import { useWhatIf } from '../what-if/trial';
import type { Working } from '../what-if/trial';
import { PartBoundary } from '../shared/error-boundary';
import type { ContentProps } from './part-content';
import { ResultNav, useViewHash } from './result-nav';
import { ThreeQuestions } from './three-questions';
import { partsIn } from './views';
import type { PartHead, PartId } from './views';

interface PartProps {
  id: string;
  title: string;
  says?: string;
  /** With less room around it, so that several fit a screen. */
  isClose?: boolean;
  children: ReactNode;
}

/** One part of a result under its heading. */
function Part({ id, title, says, isClose = false, children }: PartProps) {
  return (
    <section className={isClose ? 'part close' : 'part'} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {says !== undefined && <p className="part-says">{says}</p>}
      {children}
    </section>
  );
}

/** Which rules spoke, and as of when. */
function RulesNote() {
  const { asked } = useApp();
  return (
    <p className="quiet-text rules-note">
      Rules {asked.version}
      {asked.unreleased === true && ', unreleased: they may still change before they are frozen'}.
      Dated facts as of <time dateTime={asked.asOf}>{day(asked.asOf)}</time>.
    </p>
  );
}

export const PartContent = latePart(async () => (await import('./part-content')).PartContent);

interface Props {
  decision: Result;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The result on the saved answers, where `decision` is on answers that are only tried. */
  base: Result;
  /** How sure that is; null until it is known. */
  certainty: CertaintySays | null;
  /** What of the result is shown; undefined: the overview. */
  view: ResultView | undefined;
  /** What the sender wrote beside it, where it was sent. */
  sent?: Words;
}

const nothingSent: Words = {};

const notYet: Working = { state: 'working', share: 0 };
const followsWork: readonly PartId[] = ['what-if', 'still-open'];
const wait = <p className="part-wait">One moment…</p>;

/** A part under its heading; what is in it comes when its turn has come. */
const LatePartOf = memo(function LatePartOf({
  head: { id, title, says },
  isDue,
  isClose,
  ...about
}: Omit<ContentProps, 'id'> & { head: PartHead; isDue: boolean; isClose: boolean }) {
  return (
    <Part id={id} title={title} says={says} isClose={isClose}>
      <PartBoundary resetKey={id} answers={() => about.decision.input.answers}>
        {isDue ? (
          // A boundary of its own, so that waiting for this part holds up no other.
          <Suspense fallback={wait}>
            <PartContent id={id} {...about} />
          </Suspense>
        ) : (
          wait
        )}
      </PartBoundary>
    </Part>
  );
});

/** The questions of the decision with the strongest reasons; they are said at once. */
const InShort = memo(function InShort({ result }: { result: Result }) {
  const hashOf = useViewHash();
  return (
    <Part id="questions" title="What decides it" isClose>
      <ThreeQuestions result={result} />
      <p className="part-more">
        <a href={hashOf('why')}>All reasons, with their sources</a>
      </p>
    </Part>
  );
});

/** Everything below the verdict. It is long, so a change that is none of its own passes it by. */
export const ResultBody = memo(function ResultBody({
  decision,
  own,
  base,
  certainty,
  view,
  sent = nothingSent,
}: Props) {
  const parts = useMemo(() => partsIn(view, decision, base), [view, decision, base]);
  const due = useOneByOne(parts.length, useAfterPaint());
  const working = useWhatIf(base, view === 'changes' || view === 'all');
  const about = { decision, base, certainty, own, sent };
  return (
    <>
      <ResultNav view={view} />
      {view === undefined && <InShort result={decision} />}
      {parts.map((head, place) => (
        <LatePartOf
          key={head.id}
          head={head}
          {...about}
          working={followsWork.includes(head.id) ? working : notYet}
          isDue={place < due}
          isClose={view === undefined}
        />
      ))}
      {(view === 'evidence' || view === 'all') && <RulesNote />}
    </>
  );
});
