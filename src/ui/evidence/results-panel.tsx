import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { guessRole, proposalsFromResults } from '../../advisor/evidence';
import type { ResultsReport, VariantRole } from '../../advisor/evidence';
import { readNumber } from '../../words/typed-number';
import { useDesk } from './desk';
import { Faults } from './faults';
import { FileDrop, ReadingState } from './file-drop';
import { Proposals } from './proposals';
import { PairList, VariantTable } from './results-tables';
import { TickSteps } from './tick-step';
import { TypedCounts } from './typed-counts';

/** The results of an experiment: what each variant scored, what differs, and what that settles. */
export function ResultsPanel() {
  const { results, compare } = useDesk();
  const reading = useStore(results.store);
  return (
    <>
      <FileDrop
        label="Drop the results of an experiment here, or choose a file"
        hint="What promptfoo writes (results.json, CSV, JSONL), lm-evaluation-harness (samples, results) or Inspect (JSON, .eval), or rows of item, variant and score or pass, with latency and cost if you have them; or item, a, b and preferred. Without a column of variants, each file is one."
        paste="Rows of results, with their header"
        onFiles={compare}
      />
      <TypedCounts
        onCounts={(text) => {
          compare([{ name: 'counts.json', blob: new Blob([text]) }]);
        }}
      />
      <ReadingState reading={reading} job={results} />
      {reading.kind === 'done' && <Outcome report={reading.outcome} />}
    </>
  );
}

/** What a target can be. */
const percent = { min: 0, max: 100, unit: 'percent', decimals: 2 };

function Outcome({ report }: { report: ResultsReport }) {
  const { variants, pairs, faults } = report;
  const [roles, setRoles] = useState<Readonly<Record<string, VariantRole>>>({});
  const [target, setTarget] = useState('90');
  const id = useId();
  const typed = readNumber(target, percent);
  const isTarget = typed.kind === 'number' && typed.value > 0;
  const roleOf = (name: string) => roles[name] ?? guessRole(name);
  const proposals = proposalsFromResults(report, {
    roles,
    ...(isTarget && { target: typed.value / 100 }),
  });
  return (
    <div className="evidence-report">
      <h2>What came out</h2>
      <VariantTable
        variants={variants}
        roleOf={roleOf}
        onRole={(name, role) => {
          setRoles({ ...roles, [name]: role });
        }}
      />
      <section aria-labelledby={`${id}-pairs`}>
        <h3 id={`${id}-pairs`}>What it settles</h3>
        <PairList pairs={pairs} variants={variants} />
      </section>
      <p className="field target-field">
        <label htmlFor={`${id}-target`}>Share right that would be enough, in percent</label>
        <input
          id={`${id}-target`}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-invalid={!isTarget}
          aria-describedby={isTarget ? undefined : `${id}-fault`}
          value={target}
          onChange={(event) => {
            setTarget(event.target.value);
          }}
        />
        {!isTarget && (
          <span className="fault" id={`${id}-fault`}>
            {typed.kind === 'problem' ? typed.says : 'Give a percentage above 0, up to 100.'} Until
            then 90 is taken.
          </span>
        )}
      </p>
      <Proposals id="results-proposals" from="results" proposals={proposals} />
      <TickSteps report={report} roleOf={roleOf} />
      {faults.length > 0 && (
        <section aria-labelledby={`${id}-faults`}>
          <h3 id={`${id}-faults`}>Faults</h3>
          <Faults faults={faults} inAll={faults.length} />
        </section>
      )}
    </div>
  );
}
