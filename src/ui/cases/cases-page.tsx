import { memo, useDeferredValue, useMemo } from 'react';
import type { Family } from '../../model/strategy';
import { useDecider, useEvaluation } from '../app-context';
import { counted, lowered } from '../../words/answers';
import { jumpTo } from '../results/jump';
import { FilterBar } from '../shared/filter-bar';
import { PageHeading } from '../shared/page-heading';
import { UnknownPage } from '../shared/unknown-page';
import { useFilters } from '../shared/use-filters';
import { useOneByOne } from '../shared/use-one-by-one';
import { caseChoices, filterCases, listedCases } from './case-filters';
import type { Listed } from './case-filters';
import { CasePage } from './case-page';
import { ResultBadge } from './result-badge';
import { TrackRecord } from './track-record';
import '../shared/part.css';
import './cases.css';

interface Props {
  id: string | undefined;
  query: string | undefined;
}

/** Published comparisons: the track record over all of them, and each by itself. */
export function CasesPage({ id, query }: Props) {
  const { record } = useEvaluation();
  if (id === undefined) return <Gallery query={query ?? ''} />;
  const found = record.cases.find((entry) => entry.id === id);
  if (found === undefined) return <UnknownPage says="There is no published case with that name." />;
  return <CasePage key={id} entry={found} />;
}

function Gallery({ query }: { query: string }) {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const { values, change } = useFilters(query, (next) => ({ page: 'cases', query: next }));
  const listed = useMemo(() => listedCases(record), [record]);
  const choices = useMemo(() => caseChoices(knowledge, listed), [knowledge, listed]);
  const found = useMemo(
    () => ({ shown: filterCases(listed, values), by: values.toString() }),
    [listed, values],
  );
  const { shown } = found;
  // What is typed is not to wait for some hundred rows.
  const drawn = useDeferredValue(found);
  const { rows, publications } = record.inSample;
  return (
    <div className="page cases">
      <PageHeading title="Published cases">How often we were right</PageHeading>
      <p className="lede">
        Others measured ways to adapt a model and published what won. We give our rules what was
        known in advance, in {counted(rows, 'case')} from {counted(publications, 'publication')},
        and hold the advice against the outcome.
      </p>
      <p className="actions">
        <button
          type="button"
          className="link"
          onClick={() => {
            jumpTo('gallery');
          }}
        >
          Go to the cases
        </button>
      </p>
      <TrackRecord
        record={record}
        onShow={(result) => {
          change(new URLSearchParams({ result }));
          jumpTo('gallery');
        }}
      />
      <section className="part" aria-labelledby="gallery">
        <h2 id="gallery" tabIndex={-1}>
          The cases
        </h2>
        <FilterBar
          label="Search the cases"
          choices={choices}
          values={values}
          onChange={change}
          outcome={
            shown.length === 0
              ? 'No case fits. Remove a filter.'
              : `${shown.length} of ${listed.length} cases`
          }
        />
        {/* Drawn from its start for every filter, so that no change of one draws all rows at once. */}
        <CaseList key={drawn.by} listed={drawn.shown} families={knowledge.families} />
      </section>
    </div>
  );
}

/** Rows that are drawn at once, and each time that the page has rested since. */
const slice = 24;

interface ListProps {
  listed: readonly Listed[];
  families: readonly Family[];
}

/** The rows slice by slice, so that none of them holds up the page. */
const CaseList = memo(function CaseList({ listed, families }: ListProps) {
  const slices = useOneByOne(Math.ceil(listed.length / slice), true);
  const names = useMemo(
    () => new Map(families.map(({ id, name }) => [id, lowered(name)])),
    [families],
  );
  if (listed.length === 0) return null;
  return (
    <ul className="case-list">
      {listed.slice(0, Math.max(1, slices) * slice).map((one) => (
        <CaseRow key={one.entry.id} listed={one} names={names} />
      ))}
    </ul>
  );
});

interface RowProps {
  listed: Listed;
  /** Families by id, as they stand within a sentence. */
  names: ReadonlyMap<string, string>;
}

const CaseRow = memo(function CaseRow({ listed: { entry, verdict }, names }: RowProps) {
  const { winner } = entry.outcome;
  return (
    <li>
      <div>
        <a href={`#/cases/${entry.id}`}>{entry.title}</a>
        <span className="case-source">
          {entry.source.year}, grade {entry.grade}. {entry.source.title}
        </span>
      </div>
      <div className="case-says">
        <ResultBadge result={verdict.result} />
        <span>
          We say {names.get(verdict.family) ?? verdict.family}
          {winner !== null && verdict.result !== 'hit' && (
            <>; best was {names.get(winner) ?? winner}</>
          )}
          {verdict.avoid && <>, which the source shows losing</>}
        </span>
      </div>
    </li>
  );
});
