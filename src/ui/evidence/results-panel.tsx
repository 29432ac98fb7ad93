/* The results of an experiment on the page for measuring: the file, the variants in a table, the pairs. */

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { guessRole, proposalsFromResults } from '../../advisor/evidence';
import type { ResultsReport, VariantRole, PairReport, VariantReport } from '../../advisor/evidence';
import { readNumber } from '../../words/typed-number';
import { useDesk } from './desk';
import { Faults, FileDrop, ReadingState } from './file-drop';
import { Proposals } from './proposals';
import { TickSteps } from './tick-step';
import { TypedCounts } from './typed-counts';
import { usd } from '../numbers/number-words';
import { BarChart } from './charts';
import { counted, grouped } from '../../words/answers';
import { measure, milliseconds, scoreInWords, share } from './words';

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
  const [roles, setRoles] = useState<ReadonlyMap<string, VariantRole>>(new Map());
  const [target, setTarget] = useState('90');
  const id = useId();
  const typed = readNumber(target, percent);
  const isTarget = typed.kind === 'number' && typed.value > 0;
  const roleOf = (name: string) => roles.get(name) ?? guessRole(name);
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
          setRoles(new Map(roles).set(name, role));
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

/** True where all scores are shares, so that they can be written in percent. */
function areShares(variants: readonly VariantReport[]): boolean {
  return variants.every(({ score }) => score === null || (score >= 0 && score <= 1));
}

function scoreOf({ score, low, high }: VariantReport, isShare: boolean): string {
  if (score === null || low === null || high === null) return 'no score';
  if (isShare) return scoreInWords({ score, low, high });
  return `${measure(score)} (${measure(low)} to ${measure(high)})`;
}

const roles: readonly (readonly [VariantRole, string])[] = [
  ['prompted', 'a prompt'],
  ['optimised', 'an optimised prompt'],
  ['trained', 'a trained model'],
];

interface VariantTableProps {
  variants: readonly VariantReport[];
  roleOf: (name: string) => VariantRole;
  onRole: (name: string, role: VariantRole) => void;
}

/** Each variant with its score and interval, and what it took. */
function VariantTable({ variants, roleOf, onRole }: VariantTableProps) {
  const isShare = areShares(variants);
  const scored = variants.filter(({ score }) => score !== null);
  return (
    <>
      <p className="part-says">
        Scores with their 95 % intervals; latency and cost are medians. Say what each variant is
        where its name was read wrongly.
      </p>
      <div
        className="table-scroll variants"
        role="group"
        aria-label="Variants, to scroll sideways"
        tabIndex={0}
      >
        <table>
          <caption className="visually-hidden">Variants</caption>
          <thead>
            <tr>
              {['Variant', 'It is', 'Score', 'Items', 'Latency', 'Cost', 'Errors'].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <tr key={variant.name}>
                <th scope="row">{variant.name}</th>
                <td data-column="It is">
                  <select
                    aria-label={`What ${variant.name} is`}
                    value={roleOf(variant.name)}
                    onChange={(event) => {
                      const role = roles.find(([one]) => one === event.target.value);
                      if (role !== undefined) onRole(variant.name, role[0]);
                    }}
                  >
                    {roles.map(([role, words]) => (
                      <option key={role} value={role}>
                        {words}
                      </option>
                    ))}
                  </select>
                </td>
                <td data-column="Score">{scoreOf(variant, isShare)}</td>
                <td data-column="Items">{grouped(variant.n)}</td>
                <td data-column="Latency">
                  {variant.latency === null ? '–' : milliseconds(variant.latency)}
                </td>
                <td data-column="Cost">{variant.cost === null ? '–' : usd(variant.cost)}</td>
                <td data-column="Errors">{grouped(variant.errors)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isShare && scored.length > 0 && (
        <BarChart
          label="Scores, with their 95 % intervals"
          most={1}
          bars={scored.map(({ name, score, low, high }) => ({
            name,
            value: score ?? 0,
            says: share(score ?? 0),
            low: low ?? undefined,
            high: high ?? undefined,
          }))}
          columns={['Variant', 'Score']}
          rows={scored.map((variant) => [variant.name, scoreOf(variant, isShare)])}
        />
      )}
    </>
  );
}

function pointsOf(value: number, isShare: boolean): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  const size = Math.abs(value);
  return `${sign}${isShare ? (size * 100).toFixed(1) : measure(size)}`;
}

const tests: Readonly<Record<PairReport['test'], string>> = {
  McNemar: 'exact McNemar test',
  'paired bootstrap': 'paired bootstrap',
  'sign test': 'sign test',
  'two proportions': 'test of two proportions',
};

function chanceInWords(p: number): string {
  return p < 0.001 ? 'p below .001' : `p ${p.toFixed(3).replace(/^0/, '')}`;
}

function settledInWords({ settles, a, b, difference }: PairReport): string {
  if (settles === 0) return `Settled: ${difference >= 0 ? a : b} is better.`;
  if (settles === null) return 'Nothing to settle: no difference was seen.';
  return `Not settled: some ${counted(settles, 'further item')} would settle it, if the difference stays as it is.`;
}

interface PairListProps {
  pairs: readonly PairReport[];
  variants: readonly VariantReport[];
}

/** Each pair of variants on the items that both have, in sentences. */
function PairList({ pairs, variants }: PairListProps) {
  if (pairs.length === 0) {
    return (
      <p className="part-says">
        No two variants have items in common, so their scores cannot be held against each other item
        by item. Intervals that do not overlap differ; others may.
      </p>
    );
  }
  const isShare = areShares(variants);
  return (
    <ul className="pairs">
      {pairs.map((pair) => (
        <li key={`${pair.a} ${pair.b}`}>
          <h4>
            {pair.a} <span className="quiet-text">against</span> {pair.b}
          </h4>
          <p>
            <b>
              {pointsOf(pair.difference, isShare)}
              {isShare && ' points'}
            </b>{' '}
            (95 % interval {pointsOf(pair.low, isShare)} to {pointsOf(pair.high, isShare)}),{' '}
            {chanceInWords(pair.p)}, {tests[pair.test]} on {counted(pair.n, 'item')}
            {pair.wins === null && ' each'}. {settledInWords(pair)}
          </p>
          <p className="quiet-text">
            {pair.wins === null || pair.losses === null
              ? 'Compared as two separate groups, since nobody said which items only one of them got right: with those counts, fewer items would do.'
              : `The first alone won ${grouped(pair.wins)}, the second alone ${grouped(pair.losses)}.`}
            {pair.detectable !== null &&
              ` So many items can show a difference of ${pointsOf(pair.detectable, isShare).replace('+', '')}${isShare ? ' points' : ''}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}
