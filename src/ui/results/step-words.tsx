/* How a step of the plan is measured, when it stops and what comes of it; on every plan. */

import type { ExplainedStep } from '../../model/recommendation';
import { useApp } from '../app-context';
import { showAssumption, viewOf } from './result-nav';

const measures = [
  ['metric', 'Measure'],
  ['baseline', 'Baseline'],
  ['threshold', 'Passes if'],
  ['stopRule', 'Stop rule'],
] as const;
const ends = [
  ['ifPass', 'If it passes'],
  ['ifFail', 'If it fails'],
] as const;

type Rows = readonly (readonly [keyof ExplainedStep, string])[];

interface FactsProps {
  step: ExplainedStep;
  rows: Rows;
  className: string;
  /** Whether what a bar assumes can be changed on this page. */
  canAssume?: boolean;
}

function Facts({ step, rows, className, canAssume = false }: FactsProps) {
  const given = rows.filter(([field]) => step[field] !== '');
  if (given.length === 0) return null;
  return (
    <dl className={className}>
      {given.map(([field, label]) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {field === 'threshold' && canAssume ? <Bar says={step.threshold} /> : step[field]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A bar in words; the number of test items in it leads to where it is assumed. */
function Bar({ says }: { says: string }) {
  const { router } = useApp();
  const items = /[\d,]+ test items/.exec(says);
  if (items === null) return says;
  return (
    <>
      {says.slice(0, items.index)}
      <button
        type="button"
        className="link"
        onClick={() => {
          showAssumption('test-items', () => {
            router.go(viewOf(router.store.getState().route, 'numbers'));
          });
        }}
      >
        {items[0]}
        <span className="visually-hidden">, change how many</span>
      </button>
      {says.slice(items.index + items[0].length)}
    </>
  );
}

interface StepWordsProps {
  step: ExplainedStep;
  /** Whether it has a bar to pass, or is done or not. */
  isMeasured: boolean;
  /** Whether what a bar assumes can be changed on this page. */
  canAssume: boolean;
}

/** How a step is measured, when to stop, and what comes of it. */
export function StepWords({ step, isMeasured, canAssume }: StepWordsProps) {
  const rows = measures.filter(([field]) => isMeasured || field !== 'threshold');
  return (
    <>
      <Facts step={step} className="measures" canAssume={canAssume} rows={rows} />
      <Facts step={step} className="ends" rows={ends} />
    </>
  );
}
