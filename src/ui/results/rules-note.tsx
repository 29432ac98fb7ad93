import { useApp } from '../app-context';
import { day } from '../shared/answer-words';

/** Which rules spoke, and as of when. */
export function RulesNote() {
  const { asked } = useApp();
  return (
    <p className="quiet-text rules-note">
      Rules {asked.version}
      {asked.unreleased === true && ', unreleased: they may still change before they are frozen'}.
      Dated facts as of <time dateTime={asked.asOf}>{day(asked.asOf)}</time>.
    </p>
  );
}
