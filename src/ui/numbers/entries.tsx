import type { EntryInUse, Numbers } from '../../advisor/numbers';
import { day } from '../shared/answer-words';

/** One banner for all figures in use that have grown old. */
export function StaleBanner({ stale }: { stale: Numbers['stale'] }) {
  if (stale === null) return null;
  return (
    <div className="banner warn stale">
      <p>
        Some figures used here are more than 90 days old, the oldest as of {day(stale.asOf)}. Check
        prices before you rely on them, and enter your own.
      </p>
    </div>
  );
}

/** The dated figures behind the charts, with their sources. */
export function Entries({ entries }: { entries: readonly EntryInUse[] }) {
  return (
    <details className="more entries">
      <summary>Where these figures come from</summary>
      <ul className="notes">
        {entries.map((entry) => (
          <li key={`${entry.what} ${entry.name}`}>
            {entry.name}, {entry.what}, as of {day(entry.asOf)}
            <span className="said">
              {entry.url === undefined ? (
                entry.title
              ) : (
                <a href={entry.url} rel="noreferrer">
                  {entry.title}
                </a>
              )}
              {entry.secondary && '; read second-hand'}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
