import type { ExplainedCounterfactual, WhatIf } from '../../advisor/decider';
import { useDecider } from '../app-context';
import { listed, lowered, counted } from '../../words/answers';
import { usePrinting } from '../shared/use-printing';
import { sameAnswer } from '../../model/answers';
import { useTrialOnPage } from './trial';
import { WhenOpened } from './when-opened';
import { TryControls } from './try-controls';
import type { Working } from './trial';
import './what-if.css';

interface RowProps {
  counterfactual: ExplainedCounterfactual;
  /** The answers are the visitor's own. */
  own: boolean;
}

/** A change in words: "With 50 to 499 examples instead of 1,200: Dynamic few-shot prompt". */
function CounterfactualWords({ counterfactual, own }: RowProps) {
  const { knowledge } = useDecider();
  const [first] = counterfactual.changes;
  const isNumber = knowledge.questions.some(
    ({ id, kind }) => id === first?.question && kind === 'number',
  );
  const isAlone = counterfactual.changes.length === 1;
  const opening = isAlone && isNumber ? 'With ' : own ? 'If you said ' : 'If the answer were ';
  return (
    <>
      {opening}
      {counterfactual.changes.map(({ question, given }, place) => (
        <span key={question}>
          {place > 0 && ' and also '}
          <b>{given}</b>
        </span>
      ))}
      {isAlone && first?.instead !== null && <> instead of {first?.instead}</>}:{' '}
      <b className="counterfactual-to">{counterfactual.name}</b>{' '}
      <Contradicted counterfactual={counterfactual} own={own} />
    </>
  );
}

/** The answers that would have to change with it, where those of today contradict it. */
function Contradicted({ counterfactual, own }: RowProps) {
  const { knowledge } = useDecider();
  const shorts = knowledge.questions
    .filter(({ id }) => counterfactual.contradicts.includes(id))
    .map(({ short }) => lowered(short));
  if (shorts.length === 0) return null;
  return (
    <span className="said">
      {own ? 'Your answer' : 'The answer'} on {listed(shorts, 'and')} would have to change too.
    </span>
  );
}

/** One change with the way to try it; pressed again, it is dropped. */
function CounterfactualRow({ counterfactual, own }: RowProps) {
  const trial = useTrialOnPage();
  const isTried =
    trial !== null &&
    trial.changed.length === Object.keys(counterfactual.set).length &&
    trial.changed.every((id) => sameAnswer(trial.shown.input.answers[id], counterfactual.set[id]));
  return (
    <li className="counterfactual">
      <p>
        <CounterfactualWords counterfactual={counterfactual} own={own} />
      </p>
      {trial !== null && (
        <button
          type="button"
          className="button small"
          aria-pressed={isTried}
          onClick={() => {
            if (isTried) trial.drop();
            else trial.put(counterfactual.set);
          }}
        >
          Try
          <span className="visually-hidden">
            {' '}
            {counterfactual.changes.map(({ tried }) => tried).join(' and also ')}
          </span>
        </button>
      )}
    </li>
  );
}

/** Rows that are shown before the rest is folded. */
const atOnce = 6;

interface ListProps {
  counterfactuals: readonly ExplainedCounterfactual[];
  own: boolean;
  /** What they are, for those who hear how many more there are, and nothing around it. */
  what: string;
}

/** Changes one below the other; a long list is folded. */
function CounterfactualList({ counterfactuals, own, what }: ListProps) {
  const rows = (some: readonly ExplainedCounterfactual[]) => (
    <ul className="counterfactuals">
      {some.map((counterfactual) => (
        <CounterfactualRow
          key={JSON.stringify(counterfactual.changes)}
          counterfactual={counterfactual}
          own={own}
        />
      ))}
    </ul>
  );
  const rest = counterfactuals.slice(atOnce);
  return (
    <>
      {rows(counterfactuals.slice(0, atOnce))}
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

interface Props {
  working: Working;
  /** The answers are the visitor's own. */
  own: boolean;
}

/** Every other answer that would change the result, and controls to try any. */
export function WhatWouldChange({ working, own }: Props) {
  const trial = useTrialOnPage();
  return (
    <div className="what-if">
      <div>
        {working.state === 'working' && <Busy share={working.share} />}
        {working.state === 'failed' && (
          <p className="quiet-text">
            This browser could not work it out. You can still try answers one by one.
          </p>
        )}
        {working.state === 'done' && <Found whatIf={working.whatIf} own={own} />}
      </div>
      {trial !== null && <TryControls trial={trial} />}
    </div>
  );
}

function Busy({ share }: { share: number }) {
  return (
    <p className="what-if-busy quiet-text">
      <label>
        Trying every other answer, and every two together… <progress max={1} value={share} />
      </label>
    </p>
  );
}

function Found({ whatIf, own }: { whatIf: WhatIf; own: boolean }) {
  const { families, methods, pairs } = whatIf.counterfactuals;
  const isPrinting = usePrinting();
  return (
    <>
      {families.length === 0 ? (
        <p className="what-if-none">
          No single other answer leads to another family: every option and every number was tried.
        </p>
      ) : (
        <CounterfactualList
          counterfactuals={families}
          own={own}
          what="answers that would change the family"
        />
      )}
      {methods.length > 0 && (
        <details className="more">
          <summary>
            {counted(methods.length, 'answer')} would change only the method
            <span className="aside">, within the same family</span>
          </summary>
          <CounterfactualList
            counterfactuals={methods}
            own={own}
            what="answers that would change the method"
          />
        </details>
      )}
      {pairs.length > 0 && (
        <WhenOpened
          isDue={isPrinting}
          className="more"
          summary={
            <>
              {counted(pairs.length, 'pair')} of answers would change the family
              <span className="aside">, though neither does alone</span>
            </>
          }
        >
          <CounterfactualList
            counterfactuals={pairs}
            own={own}
            what="pairs that would change the family"
          />
        </WhenOpened>
      )}
    </>
  );
}
