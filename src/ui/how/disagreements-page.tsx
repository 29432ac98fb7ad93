import type { Disagreement } from '../../model/rule';
import { PageHeading } from '../shared/page-heading';
import { Cited } from './cited';

/** Where sources contradict one another: both sides, what was measured since, what we follow. */
export function DisagreementsPage({ entries }: { entries: readonly Disagreement[] }) {
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how">How it thinks</a>
      </p>
      <PageHeading title="Disagreements">Where the sources disagree</PageHeading>
      <p className="lede">
        A contradiction is shown as one and not settled by adding points. Each says what was
        measured since and what we follow.
      </p>
      {entries.map((entry) => (
        <section key={entry.id} className="part dispute" aria-labelledby={`dispute-${entry.id}`}>
          <h2 id={`dispute-${entry.id}`}>{entry.title}</h2>
          <div className="dispute-sides">
            {entry.sides.map((side) => (
              <div key={side.says}>
                <p>{side.says}</p>
                <Cited citations={side.sources} />
              </div>
            ))}
          </div>
          <p>
            <b>What was measured since:</b> {entry.measured}
          </p>
          <Cited citations={entry.measuredBy} />
          <p className="dispute-followed">
            <b>What we follow:</b> {entry.resolution}
          </p>
        </section>
      ))}
    </div>
  );
}
