import type { Citation } from '../../model/source';
import { useDecider } from '../app-context';
import { placeInWords } from './place-words';
import { sourceName } from './source-name';

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
