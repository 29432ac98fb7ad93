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

/** Words, and a bar that says the same to the eye only. */
export function Progress({ standing }: { standing: Standing }) {
  const share = standing.of === 0 ? 0 : standing.position / standing.of;
  return (
    <div className="progress">
      <p>{progressInWords(standing)}</p>
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect className="track" width="100" height="1" />
        <rect className="fill" width={100 * share} height="1" />
      </svg>
    </div>
  );
}
