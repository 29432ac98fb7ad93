import type { Knowledge } from '../../model/knowledge';
import type { ExplainedCitation } from '../../model/recommendation';
import type { Citation } from '../../model/source';
import { bySource, FoldedSources, gradeWords } from './folded-sources';

interface SourceProps {
  citation: ExplainedCitation;
  /** A list of one is not worth the word. */
  role: 'listitem' | undefined;
}

function Source({ citation, role }: SourceProps) {
  const { author, year, title, url, interest, grade } = citation;
  // The title is heard, since one author may have written several things in one year.
  const name = (
    <>
      <span title={title}>
        {author}, {year}
      </span>
      <span className="visually-hidden">, {title}</span>
    </>
  );
  return (
    <span className="source" role={role}>
      {url === undefined ? (
        <cite>{name}</cite>
      ) : (
        <a href={url} rel="noreferrer">
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
  const isList = sources.length > 1;
  return (
    // Lists of another kind cannot stand inside a line of text.
    <span className="sources" role={isList ? 'list' : undefined}>
      {sources.map((citation) => (
        <Source key={citation.source} citation={citation} role={isList ? 'listitem' : undefined} />
      ))}
    </span>
  );
}

interface FoldedProps {
  citations: readonly ExplainedCitation[];
  /** What they are the sources of. */
  of: string;
}

/** The same behind a line that says how many there are and of which kind. */
export function FoldedCitations({ citations, of }: FoldedProps) {
  return (
    <FoldedSources citations={citations} of={of}>
      <Citations citations={citations} />
    </FoldedSources>
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
