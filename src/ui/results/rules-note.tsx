import { useDecider } from '../app-context';

/** Which rules spoke, and as of when. */
export function RulesNote() {
  const { knowledge, unreleased } = useDecider();
  return (
    <p className="quiet-text rules-note">
      Rules {knowledge.version}
      {unreleased && ', unreleased: they may still change before they are frozen'}. Dated facts as
      of <time dateTime={knowledge.asOf}>{knowledge.asOf}</time>.
    </p>
  );
}
