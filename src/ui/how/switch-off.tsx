import { useStore } from 'zustand';
import type { SwitchedOff } from '../../model/switched-off';
import { useApp } from '../app-context';
import { OffBanner } from './off-banner';

interface Props {
  kind: keyof SwitchedOff;
  id: string;
}

/** Leaves a rule or a source aside, and shows what becomes of the visitor's own verdict. */
export function SwitchOff({ kind, id }: Props) {
  const { session } = useApp();
  const isOff = useStore(session.store, (state) => state.switchedOff[kind].includes(id));
  const hasAnswers = useStore(session.store, (state) => Object.keys(state.answers).length > 0);
  const noun = kind === 'rules' ? 'rule' : 'source';
  return (
    <section className="part" aria-labelledby="switch">
      <h2 id="switch">Watch the verdict without it</h2>
      <p className="part-says">
        {kind === 'sources' &&
          'Rules that rest on this source alone go with it, but for what makes a method impossible or puts a step first. '}
        {hasAnswers
          ? 'It changes your own result for this visit, and says so there.'
          : 'Answer some questions first, and your own result shows the difference.'}
      </p>
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            session.toggle(kind, id);
          }}
        >
          {isOff ? `Switch this ${noun} on again` : `Switch this ${noun} off`}
        </button>
        {hasAnswers && <a href="#/result">Your result</a>}
      </p>
      <OffBanner />
    </section>
  );
}
