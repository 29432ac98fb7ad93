import type { ShownMethod, ShownMethods } from '../../advisor/numbers';
import {
  busyWords,
  encoderWords,
  launchWords,
  monthWords,
  requestWords,
  roleWords,
  servedWords,
  waitingWords,
} from './answers-in-words';
import { listed } from './number-words';

interface Props {
  shown: ShownMethods;
  /** What a question or an assumption is called, in the middle of a sentence. */
  nameOf: (id: string) => string;
}

/** The recommended method, the next best and the cheapest, each in the same figures. */
export function MethodCards({ shown, nameOf }: Props) {
  // Two methods on the same encoder rest on the same estimate.
  const estimates = [...new Set(shown.methods.flatMap((one) => encoderWords(one) ?? []))];
  return (
    <>
      <ul className="method-cards">
        {shown.methods.map((method) => (
          <li
            key={method.strategy}
            className={method.roles.includes('recommended') ? 'recommended' : undefined}
            data-strategy={method.strategy}
          >
            <p className="method-role">{roleWords(method.roles)}</p>
            <h4>{method.name}</h4>
            <Figures method={method} nameOf={nameOf} />
          </li>
        ))}
      </ul>
      {estimates.map((words) => (
        <p key={words} className="method-estimate">
          {words}{' '}
          <span className="said">
            After <a href="https://github.com/EleutherAI/cookbook">EleutherAI, cookbook</a>; shares
            of the peak from{' '}
            <a href="https://github.com/pytorch/torchtune">torchtune’s published runs</a>.
          </span>
        </p>
      ))}
      {!shown.compared && shown.methods.length > 0 && (
        <p className="quiet-text">Add these figures to see which method is the cheapest to run.</p>
      )}
    </>
  );
}

function Figures({ method, nameOf }: { method: ShownMethod; nameOf: Props['nameOf'] }) {
  const { servedBy, needs, cost } = method;
  const each = requestWords(method);
  const busy = busyWords(method);
  const isLabel = servedBy?.kind === 'card' && servedBy.encoder !== null;
  const isEstimate = isLabel && method.waiting !== null;
  const missing = [...needs.questions, ...needs.assumptions].map(nameOf);
  return (
    <dl>
      <Row term="Runs on" says={servedBy === null ? 'not known' : servedWords(servedBy)} />
      {cost === null ? (
        <Row term="Its cost needs" says={listed(missing)} />
      ) : (
        <>
          <Row term="A month" says={monthWords(method)} />
          {each !== null && <Row term="A request" says={each} />}
          <Row term="Before launch" says={launchWords(method)} />
        </>
      )}
      {method.waiting !== null && (
        <Row
          term={isLabel ? 'To the label' : 'To the first word'}
          says={`${waitingWords(method)}${isEstimate ? ', an estimate' : ''}`}
        />
      )}
      {busy !== null && <Row term="Busy" says={busy} />}
    </dl>
  );
}

function Row({ term, says }: { term: string; says: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{says}</dd>
    </div>
  );
}
