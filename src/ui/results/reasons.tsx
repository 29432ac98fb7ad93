import type { WordedReason } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { useVerdicts } from '../app-context';
import { targetInWords } from '../../words/rules';
import { count } from '../shared/answer-words';
import { Behind } from './behind';
import { SaidFor } from './said-for';
import { Weight } from './weight';
import './reasons.css';

/** Reasons shown before the rest is folded. */
const atOnce = 4;

interface ReasonProps {
  reason: WordedReason;
  /** Said before the reason, where it is about something else than what is recommended. */
  about: string | null;
  against: boolean;
  result: Result;
}

function Reason({ reason, about, against, result }: ReasonProps) {
  return (
    <li>
      <Weight points={reason.points} against={against} />
      <div>
        {about !== null && <b>{about}: </b>}
        {reason.because}
        <SaidFor reason={reason} />
        <Behind reason={reason} result={result} />
      </div>
    </li>
  );
}

interface Props {
  reasons: readonly WordedReason[];
  /** What the list is about. */
  result: Result;
  none: string;
  /** The list speaks against the recommendation. */
  against?: boolean;
  /** The list is about other ways than the recommended one, so that each says about which. */
  elsewhere?: boolean;
}

/** A list of reasons, heaviest first, the lighter ones folded. */
export function Reasons({ reasons, result, none, against, elsewhere = false }: Props) {
  const { known } = useVerdicts();
  function about({ on, points }: ReasonProps['reason']): string | null {
    if (!elsewhere) return null;
    return `${points > 0 ? 'For' : 'Against'} ${targetInWords(known, on)}`;
  }
  function list(some: readonly WordedReason[]) {
    return (
      <ul className="reasons">
        {some.map((reason) => (
          <Reason
            key={`${reason.rule} ${JSON.stringify(reason.on)}`}
            reason={reason}
            about={about(reason)}
            against={against ?? reason.points < 0}
            result={result}
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

/** True where a reason is about the choice of a method inside a family. */
export function isOnMethod({ on }: Pick<WordedReason, 'on'>): boolean {
  return 'strategy' in on || 'tag' in on;
}
