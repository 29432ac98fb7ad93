import { useMemo } from 'react';
import { useTeam } from '../app-context';
import '../results/result.css';
import { PageHeading } from '../shared/page-heading';
import { Comparison } from './comparison';
import { GatherPage } from './gather-page';
import './compare.css';

/** Results side by side; without a payload, the way in. */
export function ComparePage({ payload }: { payload: string | undefined }) {
  if (payload === undefined) return <GatherPage />;
  return <Opened key={payload} payload={payload} />;
}

function Opened({ payload }: { payload: string }) {
  const team = useTeam();
  const opened = useMemo(() => team.openComparison(payload), [team, payload]);
  if (opened.ok) return <Comparison runs={opened.runs} first={opened.picks} />;
  return (
    <div className="narrow page">
      <PageHeading title={opened.title}>{opened.title}</PageHeading>
      <p className="lede">{opened.says}</p>
      <p>{opened.wayOut}</p>
      <p className="actions">
        <a className="button primary" href="#/compare">
          Compare results
        </a>
        <a href="#/">To the start</a>
      </p>
    </div>
  );
}
