import { useVerdicts } from '../app-context';
import { day } from '../shared/answer-words';

/** Which rules spoke, and as of when. */
export function RulesNote() {
  const { known, unreleased } = useVerdicts();
  return (
    <p className="quiet-text rules-note">
      Rules {known.version}
      {unreleased && ', unreleased: they may still change before they are frozen'}. Dated facts as
      of <time dateTime={known.asOf}>{day(known.asOf)}</time>.
    </p>
  );
}
