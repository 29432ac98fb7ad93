import type { Citation, Source } from '../../model/source';
import { useDecider } from '../app-context';
import type { Knowledge } from '../../model/knowledge';

/** Citations that lead to the page of their source, with grade, interest and the places in it. */
export function Cited({ citations }: { citations: readonly Citation[] }) {
  const { knowledge } = useDecider();
  const ids = [...new Set(citations.map(({ source }) => source))];
  if (ids.length === 0) return null;
  return (
    <ul className="cited">
      {ids.map((id) => {
        const source = knowledge.sources.find((entry) => entry.id === id);
        if (source === undefined) return null;
        const places = citations.filter((citation) => citation.source === id).map(placeInWords);
        const known = places.filter((place) => place !== '');
        return (
          <li key={id}>
            <a href={`#/how/sources/${id}`}>{sourceName(knowledge, source)}</a>: {source.grade}
            {source.interest === null ? '' : `; ${source.interest}`}.
            {known.length > 0 && <span className="quiet-text"> In it: {known.join('; ')}.</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** What the numbers mean that stand beside the five articles. Once on a page is enough. */
export function AboutPlaces({ citations }: { citations: readonly Citation[] }) {
  if (!citations.some(({ heuristic }) => heuristic !== undefined)) return null;
  return (
    <p className="quiet-text about-places">
      A heuristic is a piece of advice that we read out of one of{' '}
      <a href="#/how/sources">the five articles we started from</a>; we numbered them 1 to 101.
      Lines are counted in the text of the article.
    </p>
  );
}

/** E.g. "line 112, our heuristic 54"; lines are written L112 and L12-14. */
export function placeInWords({ at, heuristic }: Pick<Citation, 'at' | 'heuristic'>): string {
  const isLines = /^L[\d-]+(, L[\d-]+)*$/.test(at);
  const lines = at
    .replace(/L(\d+)-(\d+)/g, 'lines $1 to $2')
    .replace(/L(\d+)/g, 'line $1')
    .replaceAll(', ', ' and ');
  const number = heuristic === undefined ? '' : `our heuristic ${heuristic}`;
  return [isLines ? lines : at, number].filter((part) => part !== '').join(', ');
}

/** Author and year, with the title where that author wrote more in that year. */
export function sourceName({ sources }: Knowledge, { author, year, title }: Source): string {
  const alike = sources.filter((one) => one.author === author && one.year === year);
  return alike.length > 1 ? `${author}, ${year}: ${title}` : `${author}, ${year}`;
}
