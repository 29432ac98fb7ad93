import type { ReactNode } from 'react';
import type { ExplainedStep, FirstWords, Outline } from '../../model/recommendation';
import { useVerdicts } from '../app-context';
import { showAssumption } from './contents';
import './plan.css';

interface Props {
  recommendation: Pick<Outline, 'plan' | 'strategy'>;
  explanation: Pick<FirstWords, 'plan' | 'revisitWhen'>;
  /** Whether the questions of a step to confirm can be answered from here. */
  canAnswer: boolean;
}

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
  const items = /[\d,]+ test items/.exec(says);
  if (items === null) return says;
  return (
    <>
      {says.slice(0, items.index)}
      <button
        type="button"
        className="link"
        onClick={() => {
          showAssumption('test-items');
        }}
      >
        {items[0]}
        <span className="visually-hidden">, change how many</span>
      </button>
      {says.slice(items.index + items[0].length)}
    </>
  );
}

/** The plan as numbered cards: what has to be known, the cheap baselines, the recommendation. */
export function Plan({ recommendation, explanation, canAnswer }: Props) {
  return (
    <>
      <ol className="steps">
        {explanation.plan.map((step, index) => {
          const planned = recommendation.plan.find((one) => one.step === step.step);
          const isMeasured = planned?.threshold.kind !== 'done';
          const isMain = step.strategy === recommendation.strategy;
          return (
            <li key={step.step} className={isMain ? 'step main' : `step ${step.phase}`}>
              <p className="step-head">
                <span className="step-number">
                  <span className="visually-hidden">Step </span>
                  {index + 1}
                </span>
                {step.effort !== '' && (
                  <span className="effort">
                    <span className="visually-hidden">Effort: </span>
                    {step.effort}
                  </span>
                )}
              </p>
              <h3>
                {step.phase === 'confirm' && canAnswer ? (
                  <Confirm words={step.do} ids={planned?.questions ?? []} />
                ) : (
                  step.do
                )}
              </h3>
              <Facts
                step={step}
                className="measures"
                canAssume={canAnswer}
                rows={measures.filter(([field]) => isMeasured || field !== 'threshold')}
              />
              <Facts step={step} className="ends" rows={ends} />
            </li>
          );
        })}
      </ol>
      {explanation.revisitWhen.length > 0 && (
        <div className="revisit">
          <h3>Afterwards, keep watch</h3>
          <ul>
            {explanation.revisitWhen.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** The questions to settle, each leading to its page; the words are those of the step. */
function Confirm({ words, ids }: { words: string; ids: readonly string[] }) {
  const { known } = useVerdicts();
  const parts: ReactNode[] = [];
  let rest = words;
  for (const { id, short } of known.questions) {
    const name = short.toLowerCase();
    const at = ids.includes(id) ? rest.indexOf(name) : -1;
    if (at < 0) continue;
    parts.push(
      rest.slice(0, at),
      <a key={id} href={`#/q/${id}?from=result`}>
        {name}
      </a>,
    );
    rest = rest.slice(at + name.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}
