import type { ReactNode } from 'react';
import type { GradedCitation } from '../../model/recommendation';
import type { Grade } from '../../model/source';
import { count } from '../shared/answer-words';

export const gradeWords: Readonly<Record<Grade, string>> = {
  measured: 'measured',
  practice: 'practice',
  opinion: 'opinion',
};

/** One entry per source: a reason may cite several places in one text. */
export function bySource<Cited extends GradedCitation>(citations: readonly Cited[]): Cited[] {
  return [...new Map(citations.map((citation) => [citation.source, citation])).values()];
}

const gradeOrder: readonly Grade[] = ['measured', 'practice', 'opinion'];

/** Of which kind they are, e.g. "1 measured, 2 opinion". */
export function kindsInWords(sources: readonly GradedCitation[]): string {
  const kinds = gradeOrder.flatMap((grade) => {
    const number = sources.filter((source) => source.grade === grade).length;
    if (number === 0) return [];
    return [sources.length > 1 ? `${number} ${gradeWords[grade]}` : gradeWords[grade]];
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
export function FoldedSources({ citations, of, children }: Props) {
  const sources = bySource(citations);
  if (sources.length === 0) return null;
  return (
    <details className="behind">
      <summary>
        {count(sources.length, 'source')}
        <span className="visually-hidden"> on {of}</span>: {kindsInWords(sources)}
      </summary>
      <div className="said">{children}</div>
    </details>
  );
}
