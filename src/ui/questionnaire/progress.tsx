import type { ReactNode } from 'react';
import type { Progress as Standing } from '../../state/questionnaire';
import { inTen } from '../../words/chances';
import { count, sectionNames } from '../shared/answer-words';

/** The standing in words; what it promises is what the questionnaire will do. */
export function progressInWords(standing: Standing): string {
  const { round, section, position, of, left, mayGrow } = standing;
  if (round === 'first') {
    if (left === 0 && !mayGrow) return `Question ${position} · a first result after this one`;
    return `Question ${position} · a first result after ${mayGrow ? 'about ' : ''}${left} more`;
  }
  const rest = left === 0 ? 'the last new question' : `${count(left, 'new question')} after this`;
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
export function Progress({ standing }: { standing: Standing }) {
  const share = standing.of === 0 ? 0 : standing.position / standing.of;
  return <Bar words={progressInWords(standing)} share={share} />;
}

interface SharpeningProps {
  /** Completions that agree; null while that is not known. */
  same: number | null;
  /** How many have to agree before asking stops. */
  enough: number;
  /** Open questions that are still worth asking; null while that is not known. */
  worthAsking: number | null;
  /** Chance that an answer to this question alone changes the advice; null where that is not known. */
  changes: number | null;
}

/** Why it is this question that is asked. */
function whyThis(changes: number): string {
  if (changes <= 0) return 'Why this one: with the answers that follow, it settles the most.';
  return `Why this one: for ${inTen(changes)} people who answer like you, it changes the advice.`;
}

/** Progress beyond the first round, where the next question hangs on the answers: how steady it is. */
export function Sharpening({ same, enough, worthAsking, changes }: SharpeningProps) {
  const words =
    worthAsking === null || worthAsking === 0
      ? 'Beyond the first result · stop whenever you like'
      : `${count(worthAsking, 'question')} still worth asking · stop whenever you like`;
  return (
    <Bar words={words} share={Math.min(1, (same ?? 0) / enough)}>
      {changes !== null && <p className="why-this">{whyThis(changes)}</p>}
    </Bar>
  );
}
