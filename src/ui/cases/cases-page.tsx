import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { Case } from '../../model/case';
import type { Knowledge } from '../../model/knowledge';
import type { CaseVerdict, EvaluationRecord } from '../../model/evaluation-record';
import type { FilterChoice } from '../shared/filter-bar';
import { holdsWords, FilterBar, useFilters } from '../shared/filter-bar';
import type { Family } from '../../model/strategy';
import { useDecider, useEvaluation } from '../app-context';
import { counted, lowered } from '../../words/answers';
import { jumpTo } from '../results/result-nav';
import { PageHeading, UnknownPage } from '../shared/page-heading';
import { useOneByOne } from '../shared/timing';
import { gradeSays, ResultBadge } from './case-words';
import { CasePage } from './case-page';
import { TrackRecord } from './track-record';
import './cases.css';

/** The question by which cases are told apart first. */
const taskQuestion = 'task-type';

/** What became of our advice, beside the search. */
const resultGroups: readonly {
  readonly id: string;
  readonly label: string;
  readonly holds: (verdict: CaseVerdict) => boolean;
}[] = [
  {
    id: 'hit',
    label: 'Right or accepted',
    holds: ({ result }) => result === 'hit' || result === 'accepted',
  },
  {
    id: 'miss',
    label: 'Misses',
    holds: ({ result }) => result === 'second' || result === 'miss',
  },
  { id: 'exact', label: 'The winner itself', holds: ({ result }) => result === 'hit' },
  { id: 'avoid', label: 'Advised what loses', holds: ({ avoid }) => avoid },
];

const grades = ['A', 'B', 'C'] as const;

/** A published case with what we say on it. */
export interface Listed {
  readonly entry: Case;
  readonly verdict: CaseVerdict;
}

/** The cases with their verdicts, in the order of the cases. */
export function listedCases({ cases, verdicts }: EvaluationRecord): Listed[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  return cases.flatMap((entry) => {
    const verdict = byId.get(entry.id);
    return verdict === undefined ? [] : [{ entry, verdict }];
  });
}

/** The choices over the cases; one that would leave nothing to choose is not offered. */
export function caseChoices(knowledge: Knowledge, listed: readonly Listed[]): FilterChoice[] {
  const task = knowledge.questions.find(({ id }) => id === taskQuestion);
  const tasks = new Set(listed.map(({ entry }) => entry.answers[taskQuestion]));
  const winners = new Set(listed.map(({ entry }) => entry.outcome.winner));
  const years = new Set(listed.map(({ entry }) => entry.source.year));
  const kinds = new Set(listed.map(({ entry }) => entry.grade));
  const options = task === undefined || task.kind === 'number' ? [] : task.options;
  const choices: FilterChoice[] = [
    {
      key: 'family',
      label: 'What came out best',
      all: 'Anything',
      options: knowledge.families
        .filter(({ id }) => winners.has(id))
        .map(({ id, name }) => ({ id, label: name })),
    },
    {
      key: 'task',
      label: 'Task',
      all: 'All tasks',
      options: options.filter(({ id }) => tasks.has(id)),
    },
    {
      key: 'grade',
      label: 'Grade',
      all: 'Any grade',
      options: grades
        .filter((grade) => kinds.has(grade))
        .map((grade) => ({ id: grade, label: `${grade}: ${gradeSays[grade]}` })),
    },
    {
      key: 'year',
      label: 'Year',
      all: 'Any year',
      options: [...years]
        .sort((one, other) => other - one)
        .map((year) => ({ id: String(year), label: String(year) })),
    },
    { key: 'result', label: 'Our advice', all: 'Right or wrong', options: resultGroups },
  ];
  return choices.filter((choice) => choice.options.length > 0);
}

/** Everything in a case that a search looks through. */
function textOf({ id, title, source, outcome }: Case): string {
  return [id, title, source.title, source.year, outcome.figures, outcome.caveat].join(' ');
}

/** The cases that fit the address; values that no case knows leave nothing, which the page says. */
export function filterCases(listed: readonly Listed[], values: URLSearchParams): Listed[] {
  const asked = (key: string) => values.get(key);
  const wanted = asked('result');
  const group = resultGroups.find(({ id }) => id === wanted);
  const fits = (key: string, value: unknown) => asked(key) === null || asked(key) === value;
  return listed.filter(
    ({ entry, verdict }) =>
      fits('task', entry.answers[taskQuestion]) &&
      fits('family', entry.outcome.winner) &&
      fits('grade', entry.grade) &&
      fits('year', String(entry.source.year)) &&
      (wanted === null || group?.holds(verdict) === true) &&
      holdsWords(textOf(entry), asked('q') ?? ''),
  );
}

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

/** Rows of a long list that are shown before a person asks for all. */
const atFirst = 2 * slice;

/** The rows slice by slice, so that none of them holds up the page; a long list ends in the way to all. */
const CaseList = memo(function CaseList({ listed, families }: ListProps) {
  const [isWhole, setWhole] = useState(false);
  const count = isWhole ? listed.length : Math.min(atFirst, listed.length);
  const slices = useOneByOne(Math.ceil(count / slice), true);
  const names = useMemo(
    () => new Map(families.map(({ id, name }) => [id, lowered(name)])),
    [families],
  );
  if (listed.length === 0) return null;
  return (
    <>
      <ul className="case-list">
        {listed.slice(0, Math.min(count, Math.max(1, slices) * slice)).map((one) => (
          <CaseRow key={one.entry.id} listed={one} names={names} />
        ))}
      </ul>
      {count < listed.length && (
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              setWhole(true);
            }}
          >
            Show all {listed.length} cases
          </button>
        </p>
      )}
    </>
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
