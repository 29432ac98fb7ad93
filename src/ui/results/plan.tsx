import type { Explanation, Recommendation } from '../../model/recommendation';
import { useDecider } from '../app-context';

interface Props {
  recommendation: Recommendation;
  explanation: Explanation;
  /** Whether the questions of a step to confirm can be answered from here. */
  canAnswer: boolean;
}

const rows = [
  ['metric', 'Measure'],
  ['baseline', 'Baseline'],
  ['threshold', 'Go on if'],
  ['stopRule', 'Stop if'],
  ['effort', 'Effort'],
  ['ifPass', 'On pass'],
  ['ifFail', 'On fail'],
] as const;

/** The plan as numbered cards, the cheapest experiment first. */
export function Plan({ recommendation, explanation, canAnswer }: Props) {
  function isMeasured(index: number): boolean {
    return recommendation.plan[index]?.threshold.kind !== 'done';
  }
  return (
    <>
      <ol className="steps">
        {explanation.plan.map((step, index) => (
          <li key={`${step.step} ${String(index)}`} className={`step ${step.phase}`}>
            <h3>{step.do}</h3>
            <Confirm ids={recommendation.plan[index]?.questions ?? []} canAnswer={canAnswer} />
            <dl>
              {rows
                .filter(
                  ([field]) => step[field] !== '' && (field !== 'threshold' || isMeasured(index)),
                )
                .map(([field, label]) => (
                  <div key={field}>
                    <dt>{label}</dt>
                    <dd>{step[field]}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ol>
      {explanation.revisitWhen.length > 0 && (
        <div className="revisit">
          <h3>Come back to this when</h3>
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

function Confirm({ ids, canAnswer }: { ids: readonly string[]; canAnswer: boolean }) {
  const { knowledge } = useDecider();
  const questions = knowledge.questions.filter((question) => ids.includes(question.id));
  if (questions.length === 0) return null;
  return (
    <ul className="confirm">
      {questions.map((question) => (
        <li key={question.id}>
          {canAnswer ? (
            <a href={`#/q/${question.id}?from=result`}>{question.text}</a>
          ) : (
            question.text
          )}
        </li>
      ))}
    </ul>
  );
}
