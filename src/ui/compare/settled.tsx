import { useMemo } from 'react';
import { resultAddress } from '../../state/address';
import type { ComparedRun, Picks } from '../../advisor/comparison';
import { useApp, useDecider, useTeam } from '../app-context';
import { count } from '../shared/answer-words';
import { CopyField } from '../sharing/copy-field';
import { saveFile } from '../sharing/save-file';
import { RunDials } from './run-cards';
import { slotName } from './value-words';

interface Props {
  runs: readonly ComparedRun[];
  comparison: ReturnType<ReturnType<typeof useTeam>['compare']>;
  picks: Picks;
}

/** What the answers that all share, and those that were picked, lead to; and the links of it. */
export function Settled({ runs, comparison, picks }: Props) {
  const { address, publicBase } = useApp();
  const decider = useDecider();
  const team = useTeam();
  const { decision, open } = useMemo(() => team.settle(runs, picks), [team, runs, picks]);
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const { explanation } = decision;
  const where = resultAddress(address, publicBase, payload);
  const base = where.onlyHere && where.publicLink !== null ? where.publicLink : where.link;
  const payloads = runs.map((run) => run.payload);
  const ours = base.replace(/#.*$/, `#/c/${team.encodeComparison(payloads, picks)}`);
  return (
    <section className="settled" aria-labelledby="settled">
      <h2 id="settled">The settled set</h2>
      <div role="status">
        <p className="run-verdict">{explanation.headline}</p>
        <p className="quiet-text">
          {open.length === 0
            ? 'Nothing is left to settle.'
            : `${count(open.length, 'difference')} still open, counted as not answered: ${open
                .map((slot) => slotName(decider.knowledge, slot))
                .join(', ')}.`}
        </p>
      </div>
      <RunDials decision={decision} small={false} />
      <CopyField label="Link to the settled result" value={base} button="Copy link" primary />
      <CopyField
        label={`Link to this comparison, picks included (${ours.length} characters)`}
        value={ours}
        button="Copy comparison link"
      />
      <p className="actions">
        <a className="button" href={`#/r/${payload}`}>
          Open the settled result
        </a>
        <button
          type="button"
          className="button"
          onClick={() => {
            saveFile('comparison.csv', 'text/csv;charset=utf-8', team.csv(runs, comparison, picks));
          }}
        >
          Save as CSV
        </button>
      </p>
    </section>
  );
}
