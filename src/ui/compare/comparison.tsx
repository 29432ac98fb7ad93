import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { fewestRuns, mostRuns, weightWords } from '../../advisor/comparison';
import type { ComparedRun, Difference, Gathered, Picks } from '../../advisor/comparison';
import type { Result } from '../../advisor/verdicts';
import { useApp, useDecider, useTeam } from '../app-context';
import { Dials } from '../results/dials';
import { QuestionChances } from '../results/chance';
import { useCertainty } from '../results/use-certainty';
import { counted } from '../../words/answers';
import { useResultLink } from '../shared/use-result-link';
import { PageHeading } from '../shared/page-heading';
import { PasteBox } from '../shared/paste-box';
import { CopyField, saveFile } from '../shared/copy-button';
import { slotName, slotText, valueInWords } from './value-words';
import { fileNamed } from '../shared/file-name';
import { OwnRuns } from './own-runs';

/** One card a result: what it recommends, by which rules, and the ways to open or drop it. */
function RunCards({ runs }: { runs: readonly ComparedRun[] }) {
  const { router } = useApp();
  const { knowledge } = useDecider();
  const team = useTeam();
  const isMixed = new Set(runs.map(({ rulesVersion }) => rulesVersion)).size > 1;
  function drop(payload: string): void {
    const rest = runs.map((run) => run.payload).filter((one) => one !== payload);
    const noPicks = { questions: {}, assumptions: {} };
    router.go({ page: 'compare', payload: team.encodeComparison(rest, noPicks) });
  }
  return (
    <>
      {isMixed && (
        <p className="note">
          These were made with different rules. Here all are answered by rules {knowledge.version};
          open one to see what it said when it was shared.
        </p>
      )}
      <ul className="run-cards">
        {runs.map(({ payload, letter, name, rulesVersion, decision }) => (
          <li key={payload}>
            <h2>
              {/* Without a name of its own a result is called after its letter. */}
              <span className="run-letter" aria-hidden={name === `Result ${letter}` || undefined}>
                {letter}
              </span>{' '}
              <bdi>{name}</bdi>
            </h2>
            <p className="run-verdict">{decision.explanation.headline}</p>
            <QuestionChances questions={decision.explanation.questions} />
            <RunDials decision={decision} />
            <p className="run-ways quiet-text">
              Made with rules {rulesVersion}. <a href={`#/r/${payload}`}>Open {letter}</a>
              {runs.length > fewestRuns && (
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    drop(payload);
                  }}
                >
                  Take {letter} away
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How firm a result is; how stable comes a moment later. */
function RunDials({ decision, small = true }: { decision: Result; small?: boolean }) {
  const { recommendation, explanation } = decision;
  const certainty = useCertainty(decision);
  return <Dials {...{ recommendation, explanation, certainty, small }} />;
}

interface DifferenceFieldProps {
  difference: Difference;
  runs: readonly ComparedRun[];
  /** The run whose value was picked; undefined while it is open. */
  picked: number | undefined;
  onPick: (run: number | undefined) => void;
}

/** One thing on which the runs differ: who said what, what it changes, and the pick of the team. */
function DifferenceField({ difference, runs, picked, onPick }: DifferenceFieldProps) {
  const { knowledge } = useDecider();
  const name = useId();
  const { values, weight } = difference;
  const distinct = values
    .map((value, run) => ({ run, key: JSON.stringify(value), value }))
    .filter(({ key, run }, _, all) => all.findIndex((other) => other.key === key) === run);
  const lettersOf = (key: string | undefined) =>
    runs.flatMap(({ letter }, run) => (JSON.stringify(values[run]) === key ? [letter] : []));
  const pickedKey = picked === undefined ? null : JSON.stringify(values[picked]);
  return (
    <fieldset
      className={`difference-field ${weight}`}
      aria-describedby={
        difference.counterfactuals.length === 0
          ? `${name}-weight`
          : `${name}-weight ${name}-counterfactuals`
      }
    >
      <legend>{slotText(knowledge, difference)}</legend>
      <p className="weight-word" id={`${name}-weight`}>
        {weightWords[weight]}
        <span className="visually-hidden">.</span>
      </p>
      <div className="picks">
        {distinct.map(({ run, key, value }) => (
          <label key={run} className="pick">
            <input
              type="radio"
              name={name}
              checked={picked !== undefined && pickedKey === key}
              onChange={() => {
                onPick(run);
              }}
            />
            <span>
              {valueInWords(knowledge, difference, value)}
              <span className="letters">
                <span className="visually-hidden">, said by</span> {lettersOf(key).join(', ')}
              </span>
            </span>
          </label>
        ))}
        <label className="pick aside">
          <input
            type="radio"
            name={name}
            checked={picked === undefined}
            onChange={() => {
              onPick(undefined);
            }}
          />
          <span>Leave open</span>
        </label>
      </div>
      <Counterfactuals id={`${name}-counterfactuals`} difference={difference} runs={runs} />
    </fieldset>
  );
}

function Counterfactuals({
  id,
  difference,
  runs,
}: Pick<DifferenceFieldProps, 'difference' | 'runs'> & { id: string }) {
  const { knowledge } = useDecider();
  if (difference.counterfactuals.length === 0) return null;
  const nameOf = (id: string) =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
  return (
    <ul id={id} className="counterfactuals-between quiet-text">
      {difference.counterfactuals.map(({ run, by, verdict }) => (
        <li key={`${String(run)} ${String(by)}`}>
          With {runs[by]?.letter}’s answer, {runs[run]?.letter} would get:{' '}
          {nameOf(verdict.strategy)}.
        </li>
      ))}
    </ul>
  );
}

/** Goes on to the comparison of what was gathered, where what was left out is said. */
export type OnGathered = (gathered: Gathered) => void;

interface Props {
  runs: readonly ComparedRun[];
  /** The picks that the link carries. */
  first: Picks;
  /** What gathering these results left out. */
  says: readonly string[];
  /** Shows what came of adding to them. */
  onGathered: OnGathered;
}

/** More differences than these that do not matter are folded into one line. */
const mostIdle = 3;
const numbers = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six'];

function withPick(picks: Picks, { kind, id }: Difference, run: number | undefined): Picks {
  const key = kind === 'question' ? 'questions' : 'assumptions';
  const rest = Object.entries(picks[key]).filter(([other]) => other !== id);
  const next = run === undefined ? rest : [...rest, [id, run] as const];
  return { ...picks, [key]: Object.fromEntries(next) };
}

/** Two to six results: what differs, what decides, what all agree on, and the settled set. */
export function Comparison({ runs, first, says, onGathered }: Props) {
  const { router } = useApp();
  const team = useTeam();
  const [picks, setPicks] = useState(first);
  const comparison = useMemo(() => team.compare(runs), [team, runs]);
  const payloads = runs.map(({ payload }) => payload);
  const { differing } = comparison;
  const settled = useMemo(() => team.settle(runs, picks), [team, runs, picks]);
  const idle = differing.filter(({ weight }) => weight === 'none');
  const isFolded = idle.length > mostIdle;

  function pick(difference: Difference, run: number | undefined): void {
    const next = withPick(picks, difference, run);
    setPicks(next);
    // So that the address, a reload and the way back all show what was settled so far.
    router.rewrite({ page: 'compare', payload: team.encodeComparison(payloads, next) });
  }
  function fields(differences: readonly Difference[]): ReactNode {
    return differences.map((difference) => (
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
    ));
  }
  function add(text: string): string | null {
    const next = team.gather(text, payloads);
    if (next.payloads.length === payloads.length) return next.says.join(' ');
    onGathered({ ...next, picks });
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
        {fields(isFolded ? differing.filter(({ weight }) => weight !== 'none') : differing)}
        {isFolded && (
          <details className="more">
            <summary>{counted(idle.length, 'difference')} that do not matter here</summary>
            {fields(idle)}
          </details>
        )}
        {comparison.jointly && (
          <p className="note">
            The differences that do not matter one by one do matter together: taken all at once,
            they change what is recommended to somebody.
          </p>
        )}
        {differing.length > 0 && (
          <p className="settled-now">
            {`With what is picked: ${settled.decision.explanation.headline}`}
            <span className="quiet-text">
              {settled.open.length === 0 ? 'all settled' : `${settled.open.length} still open`}
            </span>
          </p>
        )}
      </section>
      <Agreed comparison={comparison} run={runs[0]} />
      <Settled {...{ runs, comparison, picks, settled }} />
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
      {runs.length < mostRuns && <OwnRuns payloads={payloads} onAdd={add} />}
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
          {counted(agreed.length, 'answer')}
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
  settled: ReturnType<ReturnType<typeof useTeam>['settle']>;
}

/** What the answers that all share, and those that were picked, lead to; and the links of it. */
function Settled({ runs, comparison, picks, settled: { decision, open } }: SettledProps) {
  const decider = useDecider();
  const team = useTeam();
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
            : `${counted(open.length, 'difference')} still open, counted as not answered: ${open
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
            const table = team.csv(runs, comparison, picks);
            saveFile(fileNamed('comparison', 'csv'), 'text/csv;charset=utf-8', table);
          }}
        >
          Save as CSV
        </button>
      </p>
    </section>
  );
}
