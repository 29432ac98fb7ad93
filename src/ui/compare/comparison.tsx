import { useMemo, useState } from 'react';
import type { ComparedRun, Difference, Picks } from '../../advisor/comparison';
import { useApp, useDecider, useTeam } from '../app-context';
import { count } from '../shared/answer-words';
import { useResultLink } from '../shared/use-result-link';
import { PageHeading } from '../shared/page-heading';
import { DifferenceField } from './difference-field';
import { PasteBox } from '../shared/paste-box';
import { RunCards, RunDials } from './run-cards';
import { keepSaid, takeSaid, slotName, valueInWords } from './value-words';
import { CopyField } from '../sharing/copy-field';
import { saveFile } from '../sharing/save-file';

interface Props {
  runs: readonly ComparedRun[];
  /** The picks that the link carries. */
  first: Picks;
}

const numbers = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six'];

function withPick(picks: Picks, { kind, id }: Difference, run: number | undefined): Picks {
  const key = kind === 'question' ? 'questions' : 'assumptions';
  const rest = Object.entries(picks[key]).filter(([other]) => other !== id);
  const next = run === undefined ? rest : [...rest, [id, run] as const];
  return { ...picks, [key]: Object.fromEntries(next) };
}

/** Two to six results: what differs, what decides, what all agree on, and the settled set. */
export function Comparison({ runs, first }: Props) {
  const { router } = useApp();
  const team = useTeam();
  const [picks, setPicks] = useState(first);
  const [says] = useState(takeSaid);
  const comparison = useMemo(() => team.compare(runs), [team, runs]);
  const payloads = runs.map(({ payload }) => payload);
  const { differing } = comparison;

  function pick(difference: Difference, run: number | undefined): void {
    const next = withPick(picks, difference, run);
    setPicks(next);
    // So that the address, a reload and the way back all show what was settled so far.
    router.rewrite({ page: 'compare', payload: team.encodeComparison(payloads, next) });
  }
  function add(text: string): string | null {
    const next = team.gather(text, payloads);
    if (next.payloads.length === payloads.length) return next.says.join(' ');
    keepSaid(next.says);
    router.go({ page: 'compare', payload: team.encodeComparison(next.payloads, picks) });
    return null;
  }
  const title = `${numbers[runs.length] ?? runs.length} results side by side`;
  return (
    <div className="page compare">
      <PageHeading title={title}>{title}</PageHeading>
      <div role="status">
        {says.map((one) => (
          <p key={one} className="note">
            {one}
          </p>
        ))}
      </div>
      <RunCards runs={runs} />
      <section aria-labelledby="differ">
        <h2 id="differ">Where they differ</h2>
        <p className="part-says">
          {differing.length === 0
            ? 'Nowhere: all gave the same answers.'
            : 'An answer decides when taking somebody else’s, all else as it is, changes what is recommended. Pick one for each, and see below what comes of it.'}
        </p>
        {differing.map((difference) => (
          <DifferenceField
            key={`${difference.kind} ${difference.id}`}
            difference={difference}
            runs={runs}
            picked={
              difference.kind === 'question'
                ? picks.questions[difference.id]
                : picks.assumptions[difference.id]
            }
            onPick={(run) => {
              pick(difference, run);
            }}
          />
        ))}
        {comparison.jointly && (
          <p className="note">
            The differences that do not matter one by one do matter together: taken all at once,
            they change what is recommended to somebody.
          </p>
        )}
      </section>
      <Agreed comparison={comparison} run={runs[0]} />
      <Settled runs={runs} comparison={comparison} picks={picks} />
      <section aria-labelledby="add-more" className="no-print">
        <h2 id="add-more">Add another</h2>
        <PasteBox
          label="Paste further links or codes; six results fit."
          button="Add"
          empty="Paste at least one link or code first."
          className="paste-box"
          onPaste={add}
        />
      </section>
    </div>
  );
}

interface AgreedProps {
  comparison: ReturnType<ReturnType<typeof useTeam>['compare']>;
  run: ComparedRun | undefined;
}

function Agreed({ comparison, run }: AgreedProps) {
  const { knowledge } = useDecider();
  const { agreed } = comparison;
  if (agreed.length === 0 || run === undefined) return null;
  return (
    <section aria-labelledby="agree">
      <h2 id="agree">What all agree on</h2>
      <details className="more">
        <summary>
          {count(agreed.length, 'answer')}
          <span className="visually-hidden"> that all agree on</span>
        </summary>
        <dl className="given">
          {agreed.map((slot) => {
            const { answers, assumptions } = run.input;
            const value = slot.kind === 'question' ? answers[slot.id] : assumptions[slot.id];
            return (
              <div key={`${slot.kind} ${slot.id}`}>
                <dt>{slotName(knowledge, slot)}</dt>
                <dd>{valueInWords(knowledge, slot, value)}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </section>
  );
}

interface SettledProps {
  runs: readonly ComparedRun[];
  comparison: ReturnType<ReturnType<typeof useTeam>['compare']>;
  picks: Picks;
}

/** What the answers that all share, and those that were picked, lead to; and the links of it. */
function Settled({ runs, comparison, picks }: SettledProps) {
  const decider = useDecider();
  const team = useTeam();
  const { decision, open } = useMemo(() => team.settle(runs, picks), [team, runs, picks]);
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const { explanation } = decision;
  const { main } = useResultLink(payload);
  const payloads = runs.map((run) => run.payload);
  const ours = main.replace(/#.*$/, `#/c/${team.encodeComparison(payloads, picks)}`);
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
      <CopyField label="Link to the settled result" value={main} button="Copy link" primary />
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
