import type { Recommendation } from '../../model/recommendation';
import type { Opened } from '../../state/decider';
import { useDecider } from '../app-context';

interface Props {
  opened: Extract<Opened, { ok: true }>;
  recommendation: Recommendation;
}

/** Says which rules a link was made with, and where today's say something else than it carries. */
export function ThenAndNow({ opened, recommendation }: Props) {
  const { knowledge } = useDecider();
  const { shared, rulesVersion, unreleased } = opened;
  const nameOf = (id: string): string =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
  const version = unreleased ? `unreleased rules (${rulesVersion})` : `rules ${rulesVersion}`;
  if (shared.family === recommendation.family && shared.strategy === recommendation.strategy) {
    return <p className="quiet-text made-with">Made with {version}; these say the same today.</p>;
  }
  return (
    <p className="note">
      When it was shared, under {version}, the answer was <b>{nameOf(shared.strategy)}</b>. The
      rules of this page now say <b>{nameOf(recommendation.strategy)}</b>.
    </p>
  );
}
