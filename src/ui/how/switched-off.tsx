import { useMemo } from 'react';
import { useStore } from 'zustand';
import { nothingOff } from '../../model/switched-off';
import type { SwitchedOff } from '../../model/switched-off';
import { useApp, useDecider } from '../app-context';
import { counted } from '../../words/answers';
import './off.css';
import { OffBanner } from './off-banner';

/** Says what is switched off, what all rules together say, and offers to take everything back in. */
export function SwitchedOffNotice({ off }: { off: SwitchedOff }) {
  const { session } = useApp();
  const { knowledge } = useDecider();
  const sources = knowledge.sources.filter(({ id }) => off.sources.includes(id));
  const parts = [
    off.rules.length === 0 ? '' : counted(off.rules.length, 'rule'),
    off.sources.length === 0 ? '' : counted(off.sources.length, 'source'),
  ].filter((part) => part !== '');
  const isOne = off.rules.length + off.sources.length === 1;
  return (
    <div className="banner warn off-banner" role="status">
      <div>
        <p>
          <b>
            {parts.join(' and ')} {isOne ? 'is' : 'are'} switched off,
          </b>{' '}
          for this visit only. A link always carries the verdict of all rules.
        </p>
        <ul>
          {off.rules.map((id) => (
            <li key={id}>
              <a href={`#/how/rules/${id}`}>
                {knowledge.rules.find((rule) => rule.id === id)?.because ?? id}
              </a>
            </li>
          ))}
          {sources.map(({ id, author, year }) => (
            <li key={id}>
              <a href={`#/how/sources/${id}`}>
                {author}, {year}
              </a>
            </li>
          ))}
        </ul>
        <WithAllOn />
      </div>
      <button type="button" className="button small" onClick={session.switchAllOn}>
        Switch all on
      </button>
    </div>
  );
}

/** The two verdicts side by side, where there are answers to give one on. */
function WithAllOn() {
  const { session } = useApp();
  const decider = useDecider();
  const { answers, assumptions, switchedOff } = useStore(session.store);
  const [all, without] = useMemo(
    () => [
      decider.decide({ answers, assumptions }, nothingOff).explanation.headline,
      decider.decide({ answers, assumptions }, switchedOff).explanation.headline,
    ],
    [decider, answers, assumptions, switchedOff],
  );
  if (Object.keys(answers).length === 0) return null;
  if (all === without) return <p>The verdict stays the same: {all}</p>;
  return (
    <dl className="off-verdicts">
      <div>
        <dt>With all rules</dt>
        <dd>{all}</dd>
      </div>
      <div>
        <dt>Without</dt>
        <dd>{without}</dd>
      </div>
    </dl>
  );
}

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
