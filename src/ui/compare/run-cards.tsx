import type { ComparedRun } from '../../advisor/comparison';
import type { Result } from '../../advisor/verdicts';
import { useApp, useDecider, useTeam } from '../app-context';
import { Dials } from '../results/dials';
import { QuestionChances } from '../results/question-chances';
import { useCertainty } from '../results/use-certainty';

/** One card a result: what it recommends, by which rules, and the ways to open or drop it. */
export function RunCards({ runs }: { runs: readonly ComparedRun[] }) {
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
              {runs.length > 2 && (
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
export function RunDials({ decision, small = true }: { decision: Result; small?: boolean }) {
  const { recommendation, explanation } = decision;
  const certainty = useCertainty(decision);
  return <Dials {...{ recommendation, explanation, certainty, small }} />;
}
