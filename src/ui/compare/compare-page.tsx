import { useState, useMemo } from 'react';
import { fewestRuns } from '../../advisor/comparison';
import type { Gathered } from '../../advisor/comparison';
import { useApp, useTeam } from '../app-context';
import { counted } from '../../words/answers';
import { PageHeading } from '../shared/page-heading';
import { PasteBox } from '../shared/paste-box';
import { Comparison } from './comparison';
import type { OnGathered } from './comparison';
import { OwnRuns } from './own-runs';
import '../results/result.css';
import './compare.css';

const none: Gathered = { payloads: [], picks: { questions: {}, assumptions: {} }, says: [] };

/** The way into a comparison: paste links, add one's own result. */
function GatherPage({ onGathered }: { onGathered: OnGathered }) {
  const team = useTeam();
  const [gathered, setGathered] = useState(none);
  const { payloads, says } = gathered;

  function gather(text: string): string | null {
    const next = team.gather(text, payloads);
    if (next.payloads.length >= fewestRuns) {
      onGathered(next);
      return null;
    }
    if (next.payloads.length === payloads.length) {
      setGathered({ ...gathered, says: [] });
      return next.says.join(' ');
    }
    setGathered(next);
    return null;
  }
  return (
    <div className="narrow page compare-gather">
      <PageHeading title="Compare results">Compare results</PageHeading>
      <p className="lede">
        Two to six results side by side: where the answers differ, which differences decide, and
        what you would get if you agreed.
      </p>
      <PasteBox
        button="Add"
        empty="Paste at least one link or code first."
        className="paste-box"
        label="Paste links to results, their codes, or a whole message with several in it."
        onPaste={gather}
      />
      <div role="status">
        {payloads.length > 0 && (
          <p>
            <b>{counted(payloads.length, 'result')} gathered.</b> {says.join(' ')}
          </p>
        )}
      </div>
      <OwnRuns payloads={payloads} onAdd={gather} />
    </div>
  );
}

/** Results side by side; without a payload, the way in. */
export function ComparePage({ payload }: { payload: string | undefined }) {
  const { router } = useApp();
  const team = useTeam();
  // What gathering left out, and the comparison that came of it.
  const [told, setTold] = useState<{ of: string; says: readonly string[] }>({ of: '', says: [] });
  function show({ payloads, picks, says }: Gathered): void {
    const next = team.encodeComparison(payloads, picks);
    setTold({ of: next, says });
    router.go({ page: 'compare', payload: next });
  }
  if (payload === undefined) return <GatherPage onGathered={show} />;
  const says = told.of === payload ? told.says : [];
  return <Opened key={payload} payload={payload} says={says} onGathered={show} />;
}

interface OpenedProps {
  payload: string;
  says: readonly string[];
  onGathered: OnGathered;
}

function Opened({ payload, says, onGathered }: OpenedProps) {
  const team = useTeam();
  const opened = useMemo(() => team.openComparison(payload), [team, payload]);
  if (opened.ok) {
    return (
      <Comparison runs={opened.runs} first={opened.picks} says={says} onGathered={onGathered} />
    );
  }
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
