import type { ToldReason } from '../../model/recommendation';
import type { Target } from '../../model/rule';
import type { Result } from '../../state/verdicts';
import { useVerdicts } from '../app-context';
import { count } from '../shared/answer-words';
import { RuleDetails } from '../what-if/condition-details';
import { RuleLink } from './rule-link';
import { RuleSources } from './rule-sources';
import { Weight } from './weight';
import './reasons.css';

/** Reasons shown before the rest is folded. */
const atOnce = 4;

/** What a reason speaks for or against, where that is not the recommendation itself. */
function useTargetName(): (on: Target) => string {
  const { known } = useVerdicts();
  return (on) => {
    if ('family' in on) {
      return known.families.find((family) => family.id === on.family)?.name ?? on.family;
    }
    if ('strategy' in on) {
      const found = known.strategies.find((strategy) => strategy.id === on.strategy);
      return found?.name ?? on.strategy;
    }
    return `methods with ${on.tag.replaceAll('-', ' ')}`;
  };
}

interface ReasonProps {
  reason: ToldReason;
  /** Said before the reason, where it is about something else than the recommendation. */
  about: string | null;
  against: boolean;
  decision: Result;
}

function Reason({ reason, about, against, decision }: ReasonProps) {
  const said = reason.answers.map((answer) => answer.said).filter((words) => words !== '');
  return (
    <li>
      <Weight points={reason.points} against={against} />
      <div>
        {about !== null && <b>{about}: </b>}
        {reason.because}
        <span className="said">
          {said.length > 0 && `You said: ${said.join(' · ')}`}
          {reason.computed.map(({ fact, says }) => (
            <span key={fact} className="computed">
              {says}
            </span>
          ))}
        </span>
        <div className="ways">
          <RuleSources rule={reason.rule} citations={reason.citations} />
          <RuleDetails decision={decision} rule={reason.rule} />
          <RuleLink rule={reason.rule} />
        </div>
      </div>
    </li>
  );
}

interface Props {
  reasons: readonly ToldReason[];
  /** What the list is about; reasons on anything but its recommendation name their target. */
  decision: Result;
  none: string;
  /** The list speaks against the recommendation: for a rival, or against itself. */
  against?: boolean;
}

/** A list of reasons, heaviest first, the lighter ones folded. */
export function Reasons({ reasons, decision, none, against = false }: Props) {
  const { family, strategy } = decision.recommendation;
  const nameOf = useTargetName();
  function about({ on, effect }: ToldReason): string | null {
    const own =
      'family' in on ? on.family === family : 'strategy' in on && on.strategy === strategy;
    if (own || 'tag' in on) return null;
    return `${effect === 'favour' ? 'For' : 'Against'} ${nameOf(on).toLowerCase()}`;
  }
  function list(some: readonly ToldReason[]) {
    return (
      <ul className="reasons">
        {some.map((reason) => (
          <Reason
            key={`${reason.rule} ${JSON.stringify(reason.on)}`}
            reason={reason}
            about={about(reason)}
            against={against}
            decision={decision}
          />
        ))}
      </ul>
    );
  }
  if (reasons.length === 0) return <p className="quiet-text reasons-none">{none}</p>;
  const more = reasons.slice(atOnce);
  return (
    <>
      {list(reasons.slice(0, atOnce))}
      {more.length > 0 && (
        <details className="more">
          <summary>{count(more.length, 'more reason')}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}
