import type { Knowledge } from '../../model/knowledge';
import type { ExplainedCitation } from '../../model/recommendation';
import type { Citation, Grade } from '../../model/source';

const gradeWords: Readonly<Record<Grade, string>> = {
  measured: 'measured',
  practice: 'practice',
  opinion: 'opinion',
};

/** One entry per source: a reason may cite several places in one text. */
function bySource(citations: readonly ExplainedCitation[]): ExplainedCitation[] {
  return [...new Map(citations.map((citation) => [citation.source, citation])).values()];
}

function Source({ citation }: { citation: ExplainedCitation }) {
  const { author, year, title, url, interest, grade } = citation;
  const name = `${author}, ${year}`;
  return (
    <span className="source">
      {url === undefined ? (
        <cite title={title}>{name}</cite>
      ) : (
        <a href={url} title={title} rel="noreferrer">
          {name}
        </a>
      )}
      {`: ${[gradeWords[grade], interest].filter(Boolean).join('; ')}`}
    </span>
  );
}

/** Author, year, kind of evidence and the author's interest, for each source. */
export function Citations({ citations }: { citations: readonly ExplainedCitation[] }) {
  const sources = bySource(citations);
  if (sources.length === 0) return null;
  return (
    <span className="sources">
      {sources.map((citation) => (
        <Source key={citation.source} citation={citation} />
      ))}
    </span>
  );
}

/** Citations with the words of their sources. */
export function withSources(
  knowledge: Knowledge,
  citations: readonly Citation[],
): ExplainedCitation[] {
  return citations.flatMap((citation) => {
    const source = knowledge.sources.find((entry) => entry.id === citation.source);
    if (source === undefined) return [];
    const { author, year, title, url, interest, grade } = source;
    return [{ ...citation, author, year, title, url, interest, grade }];
  });
}

/** The sources behind some rules, with their words. */
export function citationsOf(knowledge: Knowledge, rules: readonly string[]): ExplainedCitation[] {
  const behind = knowledge.rules.filter((rule) => rules.includes(rule.id));
  return withSources(
    knowledge,
    behind.flatMap((rule) => rule.sources),
  );
}
