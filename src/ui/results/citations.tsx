import type { Knowledge } from '../../model/knowledge';
import type { ExplainedCitation } from '../../model/recommendation';
import type { Citation, Grade } from '../../model/source';
import { count } from '../shared/answer-words';

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

const gradeOrder: readonly Grade[] = ['measured', 'practice', 'opinion'];

/** How many sources of which kind, e.g. "3 sources: 1 measured, 2 opinion". */
function kindsInWords(sources: readonly ExplainedCitation[]): string {
  const kinds = gradeOrder.flatMap((grade) => {
    const number = sources.filter((source) => source.grade === grade).length;
    if (number === 0) return [];
    return [sources.length === 1 ? gradeWords[grade] : `${number} ${gradeWords[grade]}`];
  });
  return `${count(sources.length, 'source')}: ${kinds.join(', ')}`;
}

interface FoldedProps {
  citations: readonly ExplainedCitation[];
  /** What they are the sources of, for those who hear many such lines on one page. */
  of: string;
}

/** The same behind a line that says how many there are and of which kind. */
export function FoldedCitations({ citations, of }: FoldedProps) {
  const sources = bySource(citations);
  if (sources.length === 0) return null;
  return (
    <details className="behind">
      <summary>
        {kindsInWords(sources)}
        <span className="visually-hidden"> on {of}</span>
      </summary>
      <span className="said">
        <Citations citations={sources} />
      </span>
    </details>
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
