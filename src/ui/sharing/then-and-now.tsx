import { Suspense } from 'react';
import { sameVerdict } from '../../model/recommendation';
import type { Verdict } from '../../model/recommendation';
import type { Opened } from '../../advisor/links';
import { useApp, useVerdicts } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { latePart } from '../shared/late-part';

const ReplayOutcome = latePart(async () => (await import('./replay')).ReplayOutcome);

interface Props {
  opened: Extract<Opened, { ok: true }>;
  recommendation: Verdict;
}

const strengthWords = { clear: 'a clear answer', lean: 'leans this way', close: 'a close call' };

/** What came of replaying the rules of a link. @param isSame whether its verdict is today's */
function Difference({ opened, isSame }: { opened: Props['opened']; isSame: boolean }) {
  return (
    <ErrorBoundary quiet resetKey="replay" answers={() => opened.answers}>
      <Suspense>
        <ReplayOutcome opened={opened} isSame={isSame} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Verdict when shared, verdict today, and what made the difference; little where nothing changed. */
export function ThenAndNow({ opened, recommendation }: Props) {
  const { asked } = useApp();
  const { shared, rulesVersion, unreleased } = opened;
  const version = unreleased ? `unreleased rules (${rulesVersion})` : `rules ${rulesVersion}`;
  const isSame = sameVerdict(shared, recommendation);
  const isOwn = rulesVersion === asked.version && unreleased === (asked.unreleased === true);
  if (isSame) {
    return (
      <>
        <p className="quiet-text made-with">Made with {version}; the rules say the same today.</p>
        {!isOwn && <Difference opened={opened} isSame />}
      </>
    );
  }
  return (
    <section className="then-and-now" aria-labelledby="then-and-now">
      <h2 id="then-and-now">Then and now</h2>
      <dl>
        <div>
          <dt>When it was shared, under {version}</dt>
          <dd>
            <VerdictWords verdict={shared} />
          </dd>
        </div>
        <div>
          <dt>
            Today, under {asked.unreleased === true && 'unreleased '}rules {asked.version}
          </dt>
          <dd>
            <VerdictWords verdict={recommendation} />
          </dd>
        </div>
      </dl>
      <Difference opened={opened} isSame={false} />
    </section>
  );
}

function VerdictWords({ verdict }: { verdict: Verdict }) {
  const { known } = useVerdicts();
  const { strategy, strength } = verdict;
  const name = known.strategies.find(({ id }) => id === strategy)?.name ?? strategy;
  return (
    <>
      <b>{name}</b>, {strengthWords[strength]}
    </>
  );
}
