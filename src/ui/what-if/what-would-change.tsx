import type { WhatIf } from '../../advisor/decider';
import { count } from '../shared/answer-words';
import { usePrinting } from '../shared/use-printing';
import { CounterfactualList } from './counterfactual-row';
import { WhenOpened } from './when-opened';
import { TryControls } from './try-controls';
import { useTrialOnPage } from './trial';
import type { Working } from './use-what-if';
import './what-if.css';

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
  const { families, methods, pairs } = whatIf.flips;
  const isPrinting = usePrinting();
  return (
    <>
      {families.length === 0 ? (
        <p className="what-if-none">
          No single other answer leads to another family: every option and every number was tried.
        </p>
      ) : (
        <CounterfactualList
          flips={families}
          own={own}
          what="answers that would change the family"
        />
      )}
      {methods.length > 0 && (
        <details className="more">
          <summary>
            {count(methods.length, 'answer')} would change only the method
            <span className="aside">, within the same family</span>
          </summary>
          <CounterfactualList
            flips={methods}
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
              {count(pairs.length, 'pair')} of answers would change the family
              <span className="aside">, though neither does alone</span>
            </>
          }
        >
          <CounterfactualList flips={pairs} own={own} what="pairs that would change the family" />
        </WhenOpened>
      )}
    </>
  );
}
