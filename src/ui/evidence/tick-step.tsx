/* A score that was measured, brought back to the step of the plan that it belongs to. */
import { Suspense, useId, useState } from 'react';
import { useStore } from 'zustand';
import { stepsThatTry } from '../../advisor/checklist';
import type { ResultsReport, VariantReport, VariantRole } from '../../advisor/evidence';
import { cleanNotes } from '../../model/plan-progress';
import { today } from '../../state/today';
import { useApp, useDecider, useOwnResult } from '../app-context';
import { day } from '../shared/answer-words';
import { ErrorBoundary } from '../shared/error-boundary';
import { counted } from '../../words/answers';
import { measure, share } from './words';

interface Props {
  report: ResultsReport;
  roleOf: (name: string) => VariantRole;
}

const roles: readonly (readonly [VariantRole, string])[] = [
  ['prompted', 'prompt'],
  ['optimised', 'optimised prompt'],
  ['trained', 'trained model'],
];

/** Shown only where the visitor has a plan, and a step of it tries what was measured. */
export function TickSteps({ report, roleOf }: Props) {
  const { session } = useApp();
  const hasAnswers = useStore(session.store, ({ answers }) => Object.keys(answers).length > 0);
  if (!hasAnswers) return null;
  return (
    <ErrorBoundary quiet resetKey="tick-steps" answers={() => session.store.getState().answers}>
      <Suspense>
        <Ticks report={report} roleOf={roleOf} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The best variant of each kind; null where none of the kind has a score. */
function bestOf({ report, roleOf }: Props, role: VariantRole): VariantReport | null {
  const scored = report.variants.filter(
    ({ name, score }) => score !== null && roleOf(name) === role,
  );
  const [best] = scored.sort((one, other) => (other.score ?? 0) - (one.score ?? 0));
  return best ?? null;
}

function Ticks(props: Props) {
  const id = useId();
  const isShare = props.report.variants.every(
    ({ score }) => score === null || (score >= 0 && score <= 1),
  );
  const rows = roles.flatMap(([role, kind]) => {
    const best = bestOf(props, role);
    return best === null ? [] : [{ role, kind, best }];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Your plan</h3>
      <ul className="proposals">
        {rows.map((row) => (
          <TickRow key={row.role} {...row} isShare={isShare} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  role: VariantRole;
  kind: string;
  best: VariantReport;
  /** Scores are shares, so that they are noted in percent. */
  isShare: boolean;
}

function TickRow({ role, kind, best, isShare }: RowProps) {
  const { session } = useApp();
  const { knowledge } = useDecider();
  const { recommendation } = useOwnResult();
  const progress = useStore(session.store, (state) => state.progress) ?? {};
  const [chosen, choose] = useState<string | null>(null);
  const id = useId();
  const steps = stepsThatTry(knowledge, recommendation, role, progress);
  const step = steps.find((one) => one.id === chosen) ?? steps[0];
  const score = best.score ?? 0;
  const says = isShare ? share(score) : measure(score);
  const result = isShare ? Math.round(score * 1000) / 10 : score;
  if (step === undefined) {
    return (
      <li>
        <p>
          The best {kind} scored {says}. No step of your plan tries one.
        </p>
      </li>
    );
  }
  const before = progress[step.id] ?? {};
  const isTicked = before.done === true && before.result === result;
  return (
    <li className={isTicked ? 'accepted' : ''}>
      <p className="proposal-answer">
        The best {kind} scored {says} on {counted(best.n, 'item')}
      </p>
      {steps.length > 1 ? (
        <p className="field">
          <label htmlFor={id}>The step it belongs to</label>
          <select
            id={id}
            value={step.id}
            onChange={({ target }) => {
              choose(target.value);
            }}
          >
            {steps.map((one) => (
              <option key={one.id} value={one.id}>
                {one.do}
              </option>
            ))}
          </select>
        </p>
      ) : (
        <p className="quiet-text">{step.do}</p>
      )}
      <p className="proposal-actions">
        {isTicked ? (
          <span className="proposal-state">Ticked</span>
        ) : (
          <button
            type="button"
            className="button small primary"
            onClick={() => {
              choose(step.id);
              const date = today();
              const note = `Measured from your file, ${day(date)}.`;
              const notes = cleanNotes([before.notes ?? '', note].filter(Boolean).join('\n'));
              session.note(
                step.id,
                { ...before, done: true, date, result, notes },
                { step: before, says: `A step of your plan was ticked with ${says}.` },
              );
            }}
          >
            Tick this step with {says}
          </button>
        )}
        <a href="#/result/plan">See the plan</a>
      </p>
    </li>
  );
}
