import type { Source } from '../../model/source';
import { useDecider, useEvaluation } from '../app-context';
import { counted } from '../../words/answers';
import { PageHeading } from '../shared/page-heading';
import { sourceName } from './cited';
import { CaseLinks, leadingSet, shareInPercent } from '../cases/case-words';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';
import { RuleList } from './rules-page';
import { SwitchOff } from './switched-off';
import { byCount } from '../../model/by-count';

/** The bibliography: the five articles first, then by kind of evidence. */
export function SourcesPage() {
  const { knowledge } = useDecider();
  const articles = knowledge.sources.filter(({ article }) => article === true);
  const rest = knowledge.sources.filter(({ article }) => article !== true);
  const shelves: readonly (readonly [string, string, readonly Source[]])[] = [
    ['The articles we started from', 'Each can be held alone against the cases.', articles],
    [
      'Measured',
      'Numbers side by side, read in the source or in somebody’s copy of it.',
      rest.filter(({ grade }) => grade === 'measured'),
    ],
    [
      'Practice',
      'Guides by vendors and people who do the work.',
      rest.filter(({ grade }) => grade === 'practice'),
    ],
    ['Opinion', 'The rest.', rest.filter(({ grade }) => grade === 'opinion')],
  ];
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how">How it thinks</a>
      </p>
      <PageHeading title="Sources">The sources</PageHeading>
      <p className="lede">
        {counted(knowledge.sources.length, 'source')}. Beside each stands what its author gains if
        you agree, where that is known.
      </p>
      {shelves.map(([title, says, sources]) =>
        sources.length === 0 ? null : (
          <section key={title} className="part">
            <h2>{title}</h2>
            <p className="part-says">{says}</p>
            <ul className="source-list">
              {sources.map((source) => (
                <Row key={source.id} source={source} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

function Row({ source }: { source: Source }) {
  const { knowledge } = useDecider();
  const rules = knowledge.rules.filter(({ sources }) =>
    sources.some((citation) => citation.source === source.id),
  );
  return (
    <li>
      <a href={`#/how/sources/${source.id}`}>{sourceName(knowledge, source)}</a>
      <span>{source.says}</span>
      <span className="quiet-text">
        {counted(rules.length, 'rule')}
        {source.interest === null ? '' : `; ${source.interest}`}
      </span>
    </li>
  );
}

const gradeSays: Readonly<Record<Source['grade'], string>> = {
  measured: 'Measured: numbers side by side',
  practice: 'Practice: a guide by a vendor or somebody who does the work',
  opinion: 'Opinion',
};

function linesOf({ author, year, interest, grade, url, secondary }: Source): FactLine[] {
  const address =
    url === undefined ? (
      'no public address known'
    ) : (
      <a href={url} rel="noreferrer">
        {url.replace(/^https?:\/\/(www\.)?/, '')}
      </a>
    );
  const copied = secondary === true && '; read through somebody else’s copy or report';
  return [
    ['Author and year', `${author}, ${year}`],
    ['What they gain if you agree', interest ?? 'nothing known'],
    ['Kind of evidence', gradeSays[grade]],
    [
      'Where it stands',
      <>
        {address}
        {copied}
      </>,
    ],
  ];
}

/** One source: who says what, what they gain, which rules rest on it and where others differ. */
export function SourcePage({ source }: { source: Source }) {
  const { knowledge } = useDecider();
  const rules = knowledge.rules.filter((rule) =>
    rule.sources.some((citation) => citation.source === source.id),
  );
  const alone = rules.filter((rule) => rule.sources.every((one) => one.source === source.id));
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how/sources">Sources</a>
      </p>
      <PageHeading title={source.title} className="entry-title">
        {source.title}
      </PageHeading>
      <p className="lede">{source.says}</p>
      <FactList lines={linesOf(source)} />
      <Taken source={source} />
      <Disputes source={source} />
      <section className="part" aria-labelledby="rests">
        <h2 id="rests">{counted(rules.length, 'rule cites', 'rules cite')} it</h2>
        {rules.length > 0 && (
          <p className="part-says">
            {alone.length === 0
              ? 'None rests on it alone.'
              : `${alone.length} of them ${byCount(alone.length, 'rests', 'rest')} on it alone.`}
          </p>
        )}
        <RuleList rules={rules} />
      </section>
      <SwitchOff kind="sources" id={source.id} />
    </div>
  );
}

/** How an article fares by itself, and the cases that were taken from a source. */
function Taken({ source }: { source: Source }) {
  const { record } = useEvaluation();
  const { set, says } = leadingSet(record);
  const alone = set.baselines[source.id];
  const cases = record.cases.filter(
    (entry) =>
      entry.source.cluster === source.id ||
      (source.url !== undefined && entry.source.url === source.url),
  );
  return (
    <>
      {alone !== undefined && (
        <p className="note">
          Taken alone, at its word, it gives the winner or a way as good in{' '}
          {shareInPercent(alone.lenient)} of {says}; all rules together in{' '}
          {shareInPercent(set.scores.lenient.share)}. <a href="#/cases">The track record</a>
        </p>
      )}
      {cases.length > 0 && (
        <section className="part" aria-labelledby="its-cases">
          <h2 id="its-cases">Cases taken from it</h2>
          <CaseLinks ids={cases.map(({ id }) => id)} />
        </section>
      )}
    </>
  );
}

/** The disagreements that the source takes part in, and on which side. */
function Disputes({ source }: { source: Source }) {
  const { knowledge } = useDecider();
  const cites = (citations: readonly { source: string }[]) =>
    citations.some((citation) => citation.source === source.id);
  const parts = knowledge.disagreements.flatMap((entry) => [
    ...entry.sides
      .filter((side) => cites(side.sources))
      .map(({ says }) => ({ entry, says: `It says: ${says}` })),
    ...(cites(entry.measuredBy) ? [{ entry, says: `Measured since: ${entry.measured}` }] : []),
  ]);
  if (parts.length === 0) return null;
  return (
    <section className="part" aria-labelledby="disputes">
      <h2 id="disputes">Where the sources disagree</h2>
      <ul className="plain-list">
        {parts.map(({ entry, says }) => (
          <li key={`${entry.id} ${says}`}>
            <a href={`#/how/disagreements/${entry.id}`}>{entry.title}</a> {says}
          </li>
        ))}
      </ul>
    </section>
  );
}
