import { useEffect, useState } from 'react';
import type { Verdict } from '../../model/recommendation';
import type { Opened } from '../../state/verdicts';
import type { EntryInWords, History } from '../../state/team';
import { useApp, useVerdicts } from '../app-context';

interface Props {
  opened: Extract<Opened, { ok: true }>;
  recommendation: Verdict;
}

const strengthWords = { clear: 'a clear lead', lean: 'leans this way', close: 'a close call' };
const changeWords = { added: 'new since', removed: 'gone since', changed: 'changed since' };

/** What the link's rules said and say, once that is worked out; null until then. */
function useHistory(opened: Props['opened']): History | null {
  const { loadTeam } = useApp();
  const [history, setHistory] = useState<History | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadTeam()
      .then((team) => team.history(opened))
      .catch((): History => ({
        kind: 'unavailable',
        says: 'The part of the program that compares versions could not be loaded.',
      }))
      .then((found) => {
        if (isWanted) setHistory(found);
      })
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [loadTeam, opened]);
  return history;
}

/** Verdict when shared, verdict today, and what made the difference; little where nothing changed. */
export function ThenAndNow({ opened, recommendation }: Props) {
  const { known } = useVerdicts();
  const history = useHistory(opened);
  const { shared, rulesVersion, unreleased } = opened;
  const version = unreleased ? `unreleased rules (${rulesVersion})` : `rules ${rulesVersion}`;
  const isSame =
    shared.family === recommendation.family &&
    shared.strategy === recommendation.strategy &&
    shared.strength === recommendation.strength;
  if (isSame) {
    return (
      <>
        <p className="quiet-text made-with">Made with {version}; the rules say the same today.</p>
        <Doubt history={history} />
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
            Today, under {history?.kind === 'unreleased' && 'the rules of this page, '}rules{' '}
            {known.version}
          </dt>
          <dd>
            <VerdictWords verdict={recommendation} />
          </dd>
        </div>
      </dl>
      <Doubt history={history} />
      <Why history={history} />
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

/** Where replaying the old rules gives something else than the link carries. */
function Doubt({ history }: { history: History | null }) {
  const isDoubtful =
    (history?.kind === 'same-rules' && !history.agrees) ||
    (history?.kind === 'replayed' && !history.result.replayAgrees);
  if (!isDoubtful) return null;
  return (
    <p className="note doubt">
      Replaying the rules that the link names gives another verdict than the link carries. The
      answers are whole; the verdict in the link may have been made by other means.
    </p>
  );
}

function Why({ history }: { history: History | null }) {
  if (history === null) return <p className="quiet-text">Working out what made the difference…</p>;
  switch (history.kind) {
    case 'same-rules':
      return null;
    case 'unreleased':
      return (
        <p className="quiet-text">
          One of the two was never released, so what made the difference cannot be told.
        </p>
      );
    case 'unavailable':
      return <p className="quiet-text">{history.says}</p>;
    case 'replayed':
      return <Entries result={history.result} entries={history.entries} />;
  }
}

interface EntriesProps {
  result: Extract<History, { kind: 'replayed' }>['result'];
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
  const size = entries.length === 1 ? 'this one entry' : `these ${entries.length} entries`;
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
