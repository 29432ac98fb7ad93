/*
 * How pages cite: sources with their grade, folded where they are many, and the way to a rule.
 */

import type { ReactNode } from 'react';
import type { GradedCitation, ExplainedCitation } from '../../model/recommendation';
import type { Grade, Citation } from '../../model/source';
import { counted } from '../../words/answers';
import { useVerdicts } from '../app-context';
import type { Knowledge } from '../../model/knowledge';

const gradeWords: Readonly<Record<Grade, string>> = {
  measured: 'measured',
  practice: 'practice',
  opinion: 'opinion',
};

/** One entry per source: a reason may cite several places in one text. */
export function bySource<Cited extends GradedCitation>(citations: readonly Cited[]): Cited[] {
  return [...new Map(citations.map((citation) => [citation.source, citation])).values()];
}

/** Several sources by their kind. */
const kindWords: Readonly<Record<Grade, (number: number) => string>> = {
  measured: (number) => `${number} measured`,
  practice: (number) => `${number} from practice`,
  opinion: (number) => counted(number, 'opinion'),
};

const gradeOrder: readonly Grade[] = ['measured', 'practice', 'opinion'];

/** Of which kind they are, e.g. "1 measured, 2 opinions". */
export function kindsInWords(sources: readonly GradedCitation[]): string {
  const kinds = gradeOrder.flatMap((grade) => {
    const number = sources.filter((source) => source.grade === grade).length;
    if (number === 0) return [];
    return [sources.length > 1 ? kindWords[grade](number) : gradeWords[grade]];
  });
  return kinds.join(', ');
}

interface Props {
  citations: readonly GradedCitation[];
  /** What they are the sources of, for those who hear many such lines on one page. */
  of: string;
  /** What they are. */
  children: ReactNode;
}

/** A line that says how many sources there are and of which kind, with the sources behind it. */
function FoldedSources({ citations, of, children }: Props) {
  const sources = bySource(citations);
  if (sources.length === 0) return null;
  return (
    <details className="behind">
      <summary>
        {counted(sources.length, 'source')}
        <span className="visually-hidden"> on {of}</span>: {kindsInWords(sources)}
      </summary>
      <div className="said">{children}</div>
    </details>
  );
}

/** Leads from what a rule says to the rule itself; its name is heard, since many stand on one page. */
export function RuleLink({ rule }: { rule: string }) {
  const { known } = useVerdicts();
  const topic = known.rules.find(({ id }) => id === rule)?.topic.replaceAll('-', ' ');
  return (
    <a className="rule-link" href={`#/how/rules/${rule}`}>
      See the rule
      <span className="visually-hidden">
        {' '}
        on {topic ?? 'this'}: {rule.replaceAll('-', ' ')}
      </span>
    </a>
  );
}

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
