import { useStore } from 'zustand';
import { countAnswers } from '../../model/answers';
import type { Run } from '../../state/run-storage';
import { isUnread } from '../../state/session';
import { useApp, useDecider } from '../app-context';
import { runInWords } from '../runs/run-words';

interface Props {
  /** What the comparison holds already. */
  payloads: readonly string[];
  /** Takes the link of a run as if it were pasted. */
  onAdd: (payload: string) => void;
}

/** The runs of this browser, to be put into a comparison by their names. */
export function OwnRuns({ payloads, onAdd }: Props) {
  const { runs } = useApp();
  const decider = useDecider();
  const list = useStore(runs.store, (state) => state.runs);
  const answered = list.filter(
    (run): run is Run => !isUnread(run) && countAnswers(run.answers) > 0,
  );
  if (answered.length === 0) return null;
  return (
    <section className="own-runs no-print" aria-labelledby="own-runs">
      <h2 id="own-runs">Your runs</h2>
      <p className="quiet-text">
        A copy goes into the comparison, under the name of the run. The run stays as it is.
      </p>
      <ul>
        {answered.map((run) => {
          const { id, name, answers, assumptions } = run;
          const payload = decider.encode({ input: { answers, assumptions } }, { title: name });
          const isIn = payloads.includes(payload);
          return (
            <li key={id}>
              <p>
                <b>
                  <bdi>{name}</bdi>
                </b>
                <span className="quiet-text">{runInWords(run)}</span>
              </p>
              <button
                type="button"
                className="button small"
                aria-disabled={isIn || undefined}
                onClick={() => {
                  if (!isIn) onAdd(payload);
                }}
              >
                {isIn ? 'Added' : 'Add'}
                <span className="visually-hidden">
                  {' '}
                  <bdi>{name}</bdi>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
