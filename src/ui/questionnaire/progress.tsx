import type { Progress as Standing } from '../../state/questionnaire';
import { count } from '../shared/answer-words';
import { sectionNames } from '../shared/section-names';

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
}

/** Words, and a bar that says the same to the eye only. */
function Bar({ words, share }: BarProps) {
  return (
    <div className="progress">
      <p>{words}</p>
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect className="track" width="100" height="1" />
        <rect className="fill" width={100 * share} height="1" />
      </svg>
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
}

/** Progress beyond the first round, where the next question hangs on the answers: how steady it is. */
export function Sharpening({ same, enough, worthAsking }: SharpeningProps) {
  const words =
    worthAsking === null || worthAsking === 0
      ? 'Beyond the first result · stop whenever you like'
      : `${count(worthAsking, 'question')} still worth asking · stop whenever you like`;
  return <Bar words={words} share={Math.min(1, (same ?? 0) / enough)} />;
}
