import type { Disagreement } from '../../model/rule';
import type { Citation } from '../../model/source';
import { PageHeading } from '../shared/page-heading';
import { AboutPlaces, Cited } from './cited';

const citationsOf = ({ sides, measuredBy }: Disagreement): Citation[] => [
  ...sides.flatMap(({ sources }) => sources),
  ...measuredBy,
];

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
      <AboutPlaces citations={entries.flatMap(citationsOf)} />
      {entries.map((entry) => (
        <section key={entry.id} className="part dispute" aria-labelledby={`dispute-${entry.id}`}>
          <h2 id={`dispute-${entry.id}`}>{entry.title}</h2>
          <Dispute entry={entry} />
        </section>
      ))}
    </div>
  );
}

/** One of them by itself. */
export function DisagreementPage({ entry }: { entry: Disagreement }) {
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how/disagreements">Where the sources disagree</a>
      </p>
      <PageHeading title={entry.title} className="entry-title">
        {entry.title}
      </PageHeading>
      <div className="dispute">
        <Dispute entry={entry} />
      </div>
      <AboutPlaces citations={citationsOf(entry)} />
    </div>
  );
}

function Dispute({ entry }: { entry: Disagreement }) {
  return (
    <>
      <ul className="dispute-sides">
        {entry.sides.map((side) => (
          <li key={side.says}>
            <p>{side.says}</p>
            <Cited citations={side.sources} />
          </li>
        ))}
      </ul>
      <p>
        <b>What was measured since:</b> {entry.measured}
      </p>
      <Cited citations={entry.measuredBy} />
      <p className="dispute-followed">
        <b>What we follow:</b> {entry.resolution}
      </p>
    </>
  );
}
