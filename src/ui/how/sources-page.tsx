import type { Source } from '../../model/source';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import { PageHeading } from '../shared/page-heading';
import { sourceName } from './source-name';

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
        {count(knowledge.sources.length, 'source')}. Beside each stands what its author gains if you
        agree, where that is known.
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
        {count(rules.length, 'rule')}
        {source.interest === null ? '' : `; ${source.interest}`}
      </span>
    </li>
  );
}
