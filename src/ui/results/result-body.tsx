import { memo, Suspense, useMemo } from 'react';
import type { Result, CertaintySays } from '../../advisor/verdicts';
import { useAfterPaint } from '../shared/after-paint';
import { latePart } from '../shared/late-part';
import { useWhatIf } from '../what-if/use-what-if';
import type { Working } from '../what-if/use-what-if';
import { Contents } from './contents';
import { furtherParts } from './further-parts';
import type { PartHead } from './further-parts';
import { Part } from './part';
import { PartBoundary } from './part-boundary';
import type { ContentProps } from './part-content';
import { RulesNote } from './rules-note';
import { ThreeQuestions } from './three-questions';
import { useOneByOne } from '../shared/use-one-by-one';

export const PartContent = latePart(async () => (await import('./part-content')).PartContent);
export const PlanAndLadder = latePart(
  async () => (await import('./plan-and-ladder')).PlanAndLadder,
);

interface Props {
  decision: Result;
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
  /** The result on the saved answers, where `decision` is on answers that are only tried. */
  base: Result;
  /** How sure that is; null until it is known. */
  certainty: CertaintySays | null;
}

/** The questions of the decision; they are said at once. */
const Questions = memo(function Questions({ result }: { result: Result }) {
  return (
    <Part
      id="why"
      title="Why"
      says="One question after the other, each answered by the side that has the higher chance."
    >
      <ThreeQuestions result={result} />
    </Part>
  );
});

const wait = <p className="quiet-text">One moment…</p>;

/** A part further down; what is in it comes when its turn has come. */
const Further = memo(function Further({
  head: { id, title, says },
  isDue,
  ...about
}: Omit<ContentProps, 'id'> & { head: PartHead; isDue: boolean }) {
  return (
    <Part id={id} title={title} says={says}>
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

const notYet: Working = { state: 'working', share: 0 };
const named: PartHead = {
  id: 'named',
  title: 'The five tests that people name first',
  says: 'Data similarity, expertise, novelty, latency and the cost of context: what your answers mean here.',
};
const headsBefore = [{ id: 'why', title: 'Why' }, named];
const headsAfter = [
  { id: 'the-plan', title: 'The plan' },
  { id: 'the-ladder', title: 'The ladder' },
];

/** Everything below the verdict. It is long, so a change that is none of its own passes it by. */
export const ResultBody = memo(function ResultBody({ decision, own, base, certainty }: Props) {
  const working = useWhatIf(base);
  const parts = useMemo(() => furtherParts(decision, base, base !== decision), [decision, base]);
  // The named tests and the words of the plan come before the parts below them.
  const due = useOneByOne(parts.length + 2, useAfterPaint());
  const followsWork = ['what-if', 'still-open'];
  const about = { decision, base, certainty, own };
  return (
    <>
      <Contents parts={[...headsBefore, ...headsAfter, ...parts]} />
      <Questions result={decision} />
      <Further head={named} {...about} working={notYet} isDue={due > 0} />
      <PartBoundary resetKey="plan" answers={() => decision.input.answers}>
        {due > 0 ? (
          <Suspense fallback={wait}>
            <PlanAndLadder decision={decision} own={own} isDue={due > 1} />
          </Suspense>
        ) : (
          wait
        )}
      </PartBoundary>
      {parts.map((head, place) => (
        <Further
          key={head.id}
          head={head}
          {...about}
          working={followsWork.includes(head.id) ? working : notYet}
          isDue={place + 2 < due}
        />
      ))}
      <RulesNote />
    </>
  );
});
