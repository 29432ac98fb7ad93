/* The field for the longest wait in milliseconds; it comes when it is due. */
import { useStore } from 'zustand';
import { useApp, useDecider } from '../app-context';
import { AssumptionField } from '../numbers/assumption-fields';
import '../numbers/numbers.css';

/** The assumption that the numbers hold waiting times against. */
const assumption = 'answer-within-ms';

/** Takes the milliseconds; left empty, the answer on speed stands for them. */
export function WaitingTimeField() {
  const { session } = useApp();
  const { knowledge } = useDecider();
  const value = useStore(session.store, (state) => state.assumptions[assumption]);
  const entry = knowledge.assumptions.find(({ id }) => id === assumption);
  if (entry === undefined) return null;
  return (
    <section className="waiting-time" aria-labelledby="waiting-time">
      <h2 id="waiting-time">How long may somebody wait, in milliseconds?</h2>
      <p className="quiet-text">
        Only if it is written down somewhere. The numbers of your result are then held against it.
      </p>
      <AssumptionField
        entry={entry}
        value={value}
        plain
        onChange={(next) => {
          session.assume(assumption, next);
        }}
      />
    </section>
  );
}
