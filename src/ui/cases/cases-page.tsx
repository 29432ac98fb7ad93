import { useMemo } from 'react';
import type { Case } from '../../model/case';
import { useDecider, useProof } from '../app-context';
import { count } from '../shared/answer-words';
import { FilterBar } from '../shared/filter-bar';
import { PageHeading } from '../shared/page-heading';
import { UnknownPage } from '../shared/unknown-page';
import { useFilters } from '../shared/use-filters';
import { caseChoices, filterCases } from './case-filters';
import { Held } from './case-links';
import { CasePage } from './case-page';
import { ResultBadge } from './result-badge';
import { caseName } from './result-words';
import { TrackRecord } from './track-record';
import '../shared/part.css';
import './cases.css';

interface Props {
  id: string | undefined;
  query: string | undefined;
}

/** Published comparisons: the track record over all of them, and each by itself. */
export function CasesPage({ id, query }: Props) {
  const { record } = useProof();
  if (id === undefined) return <Gallery query={query ?? ''} />;
  const found = record.cases.find((entry) => entry.id === id);
  if (found === undefined) return <UnknownPage says="There is no published case of that name." />;
  return <CasePage key={id} entry={found} />;
}

function Gallery({ query }: { query: string }) {
  const { knowledge } = useDecider();
  const { record } = useProof();
  const { values, change } = useFilters(query, (next) => ({ page: 'cases', query: next }));
  const choices = useMemo(() => caseChoices(knowledge, record), [knowledge, record]);
  const shown = filterCases(record, values);
  return (
    <div className="page cases">
      <PageHeading title="Published cases">How often we were right</PageHeading>
      <p className="lede">
        Others measured ways to adapt a model and published what won. We give our rules what was
        known beforehand, in {count(record.cases.length, 'case')} from{' '}
        {count(record.publications, 'publication')}, and hold the advice against the outcome.
      </p>
      <TrackRecord record={record} />
      <section className="part" aria-labelledby="gallery">
        <h2 id="gallery">The cases</h2>
        <FilterBar
          label="Search the cases"
          choices={choices}
          values={values}
          onChange={change}
          outcome={
            shown.length === 0
              ? 'No case fits. Take something away.'
              : `${shown.length} of ${record.cases.length} cases`
          }
        />
        {shown.length > 0 && (
          <ul className="case-list">
            {shown.map((entry) => (
              <CaseRow key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function CaseRow({ entry }: { entry: Case }) {
  const { knowledge } = useDecider();
  const { record } = useProof();
  const verdict = record.verdicts.find(({ id }) => id === entry.id);
  const nameOf = (family: string | null | undefined) =>
    knowledge.families.find(({ id }) => id === family)?.name.toLowerCase() ?? 'none';
  if (verdict === undefined) return null;
  return (
    <li>
      <div>
        <a href={`#/cases/${entry.id}`}>
          {caseName(entry)}
          <Held entry={entry} />
        </a>
        <span className="case-source">
          {entry.source.title}, {entry.source.year}
        </span>
      </div>
      <div className="case-says">
        <ResultBadge result={verdict.result} />
        <span>
          We say {nameOf(verdict.family)}
          {entry.outcome.winner !== null && verdict.result !== 'hit' && (
            <>; best was {nameOf(entry.outcome.winner)}</>
          )}
        </span>
      </div>
    </li>
  );
}
