import type { ExplainedCounterfactual } from '../../advisor/decider';
import { useDecider } from '../app-context';
import { sameAnswer, useTrialOnPage } from './trial';

/** A change in words: "With 50 to 499 examples instead of 1,200: Dynamic few-shot prompt". */
function CounterfactualWords({ flip, own }: { flip: ExplainedCounterfactual; own: boolean }) {
  const { knowledge } = useDecider();
  const [first] = flip.changes;
  const isNumber = knowledge.questions.some(
    ({ id, kind }) => id === first?.question && kind === 'number',
  );
  const isAlone = flip.changes.length === 1;
  const opening = isAlone && isNumber ? 'With ' : own ? 'If you said ' : 'If the answer were ';
  return (
    <>
      {opening}
      {flip.changes.map(({ question, given }, place) => (
        <span key={question}>
          {place > 0 && ' and also '}
          <b>{given}</b>
        </span>
      ))}
      {isAlone && first?.instead !== null && <> instead of {first?.instead}</>}:{' '}
      <b className="flip-to">{flip.name}</b>
    </>
  );
}

/** One change with the way to try it; pressed again, it is dropped. */
export function CounterfactualRow({ flip, own }: { flip: ExplainedCounterfactual; own: boolean }) {
  const trial = useTrialOnPage();
  const isTried =
    trial !== null &&
    trial.changed.length === Object.keys(flip.set).length &&
    trial.changed.every((id) => sameAnswer(trial.shown.input.answers[id], flip.set[id]));
  return (
    <li className="flip">
      <p>
        <CounterfactualWords flip={flip} own={own} />
      </p>
      {trial !== null && (
        <button
          type="button"
          className="button small"
          aria-pressed={isTried}
          onClick={() => {
            if (isTried) trial.drop();
            else trial.put(flip.set);
          }}
        >
          Try
          <span className="visually-hidden">
            {' '}
            {flip.changes.map(({ tried }) => tried).join(' and also ')}
          </span>
        </button>
      )}
    </li>
  );
}

/** Rows that are shown before the rest is folded. */
const atOnce = 6;

interface ListProps {
  flips: readonly ExplainedCounterfactual[];
  own: boolean;
  /** What they are, for those who hear how many more there are, and nothing around it. */
  what: string;
}

/** Changes one below the other; a long list is folded. */
export function CounterfactualList({ flips, own, what }: ListProps) {
  const rows = (some: readonly ExplainedCounterfactual[]) => (
    <ul className="flips">
      {some.map((flip) => (
        <CounterfactualRow key={JSON.stringify(flip.changes)} flip={flip} own={own} />
      ))}
    </ul>
  );
  const rest = flips.slice(atOnce);
  return (
    <>
      {rows(flips.slice(0, atOnce))}
      {rest.length > 0 && (
        <details className="more">
          <summary>
            {rest.length} more<span className="visually-hidden"> {what}</span>
          </summary>
          {rows(rest)}
        </details>
      )}
    </>
  );
}
