/* What comes of replaying the rules of an old link. Loaded for those, apart from then-and-now.tsx. */

import { useCallback } from 'react';
import type { EntryInWords, ThenNowOutcome } from '../../advisor/then-now';
import type { Opened } from '../../advisor/links';
import { byCount } from '../../model/by-count';
import { useApp } from '../app-context';
import { afterPaint } from '../shared/timing';
import { useAsync } from '../shared/use-async';

const changeWords = { added: 'new since', removed: 'gone since', changed: 'changed since' };

interface Props {
  opened: Extract<Opened, { ok: true }>;
  /** The verdict of the link is today’s. */
  isSame: boolean;
}

/** What the link's rules said and say, once that is worked out; null until then. */
function useThenNow(opened: Props['opened']): ThenNowOutcome | null {
  const { loadTeam } = useApp();
  const work = useCallback(async () => {
    await afterPaint();
    return (await loadTeam()).thenNow(opened);
  }, [loadTeam, opened]);
  const found = useAsync(work);
  if (found.state === 'working') return null;
  if (found.state === 'done') return found.value;
  const says = 'The part of the program that compares versions could not be loaded.';
  return { kind: 'unavailable', says };
}

/** What came of replaying a link: doubts about it, and what made the difference where there is one. */
export function ReplayOutcome({ opened, isSame }: Props) {
  const outcome = useThenNow(opened);
  if (outcome === null) {
    return !isSame && <p className="quiet-text">Working out what made the difference…</p>;
  }
  return (
    <>
      <Doubt outcome={outcome} />
      {outcome.kind === 'rebuilt' && (
        <p className="quiet-text">
          Since then the way of deciding was rebuilt, so nothing replays what the older rules said.
        </p>
      )}
      {!isSame && <Why outcome={outcome} />}
    </>
  );
}

/** Where replaying the old rules gives something else than the link carries. */
function Doubt({ outcome }: { outcome: ThenNowOutcome }) {
  const isDoubtful =
    (outcome.kind === 'same-rules' && !outcome.agrees) ||
    (outcome.kind === 'replayed' && !outcome.result.replayAgrees);
  if (!isDoubtful) return null;
  return (
    <p className="note doubt">
      Replaying the rules that the link names gives another verdict than the link carries. The
      answers are whole; the verdict in the link may have been made by other means.
    </p>
  );
}

function Why({ outcome }: { outcome: ThenNowOutcome }) {
  switch (outcome.kind) {
    case 'same-rules':
    case 'rebuilt':
      return null;
    case 'unreleased':
      return (
        <p className="quiet-text">
          One of the two was never released, so what made the difference cannot be told.
        </p>
      );
    case 'unavailable':
      return <p className="quiet-text">{outcome.says}</p>;
    case 'replayed':
      return <Entries result={outcome.result} entries={outcome.entries} />;
  }
}

interface EntriesProps {
  result: Extract<ThenNowOutcome, { kind: 'replayed' }>['result'];
  entries: readonly EntryInWords[];
}

function Entries({ result, entries }: EntriesProps) {
  const { difference } = result;
  if (difference.kind === 'none') return null;
  if (difference.kind === 'no-such-set') {
    return (
      <p className="quiet-text">
        No set of changed rules, questions, figures or defaults leads back to the old verdict.
      </p>
    );
  }
  const { smallest, ways } = difference;
  const size = byCount(entries.length, 'this one entry', `these ${entries.length} entries`);
  return (
    <>
      <h3>What made the difference</h3>
      <p className="quiet-text">
        Taking {size} back restores the old verdict
        {smallest
          ? '; no smaller set does.'
          : '; none of them can be left out, but a smaller set may exist.'}
        {ways > 1 && ` It is one of ${ways} sets of this size.`}
      </p>
      <ul className="difference">
        {entries.map(({ what, name, change }) => (
          <li key={`${what} ${name}`}>
            <b>{what}</b> ({changeWords[change]}): {name}
          </li>
        ))}
      </ul>
    </>
  );
}
