import type { Knowledge } from '../model/knowledge';
import type { ExplainedCitation } from '../model/recommendation';
import type { Citation } from '../model/source';

/** Citations with author, year, interest and grade; one of an unknown source is left out. */
export function cite(
  knowledge: Pick<Knowledge, 'sources'>,
  citations: readonly Citation[],
): ExplainedCitation[] {
  return citations.flatMap((citation) => {
    const source = knowledge.sources.find(({ id }) => id === citation.source);
    if (source === undefined) return [];
    const { author, year, title, url, interest, grade } = source;
    return [{ ...citation, author, year, title, ...(url && { url }), interest, grade }];
  });
}
