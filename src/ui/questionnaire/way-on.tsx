import type { Question } from '../../model/question';
import type { Origin } from '../../state/router';

/** Where the way on leads; a question, or null for the result. */
export interface Ahead {
  /** Undefined while it is being found. */
  readonly next: Question | null | undefined;
  /** The page that the question was opened from, to which the way leads back. */
  readonly from: Origin | undefined;
}

/** The place ahead in words; nothing while it is not known. */
export function aheadInWords({ next, from }: Ahead): string {
  if (from !== undefined) {
    return from === 'check' ? 'Back to your answers' : 'Back to your result';
  }
  if (next === undefined) return '';
  if (next === null) return 'Next: your result';
  return next.asked === 'sheet'
    ? 'Next: numbers for money, speed and memory'
    : `Next: ${next.short}`;
}

interface Props {
  ahead: Ahead;
  /** Something is chosen or typed. */
  isAnswered: boolean;
  /** Leaves the question open, whatever was chosen, and goes on. */
  onNotSure: () => void;
}

/**
 * The way on from a question, at the foot of the window wherever the page is scrolled to. Not to be sure
 * and to skip are one thing: that is the answer, and the question stays open.
 */
export function WayOnBar({ ahead, isAnswered, onNotSure }: Props) {
  const words = aheadInWords(ahead);
  return (
    <div className="actions way-on">
      <p className="ahead" id="ahead">
        {words}
      </p>
      {isAnswered && (
        <button type="submit" className="button primary" aria-describedby="ahead">
          Continue
        </button>
      )}
      <button
        type={isAnswered ? 'button' : 'submit'}
        className={isAnswered ? 'button quiet' : 'button'}
        aria-describedby="ahead"
        onClick={(event) => {
          event.preventDefault();
          onNotSure();
        }}
      >
        Not sure
      </button>
    </div>
  );
}
