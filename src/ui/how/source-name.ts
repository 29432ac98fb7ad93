import type { Knowledge } from '../../model/knowledge';
import type { Source } from '../../model/source';

/** Author and year, with the title where that author wrote more in that year. */
export function sourceName({ sources }: Knowledge, { author, year, title }: Source): string {
  const alike = sources.filter((one) => one.author === author && one.year === year);
  return alike.length > 1 ? `${author}, ${year}: ${title}` : `${author}, ${year}`;
}
