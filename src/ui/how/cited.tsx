import type { Citation } from '../../model/source';
import { useDecider } from '../app-context';

/** Citations that lead to the page of their source, with grade, interest and the places in it. */
export function Cited({ citations }: { citations: readonly Citation[] }) {
  const { knowledge } = useDecider();
  const ids = [...new Set(citations.map(({ source }) => source))];
  return (
    <ul className="cited">
      {ids.map((id) => {
        const source = knowledge.sources.find((entry) => entry.id === id);
        if (source === undefined) return null;
        const places = citations.filter((citation) => citation.source === id);
        return (
          <li key={id}>
            <a href={`#/how/sources/${id}`}>
              {source.author}, {source.year}
            </a>
            : {source.grade}
            {source.interest === null ? '' : `; ${source.interest}`}.
            <span className="quiet-text"> In it: {places.map(placeInWords).join('; ')}.</span>
          </li>
        );
      })}
    </ul>
  );
}

function placeInWords({ at, heuristic }: Citation): string {
  const place = at.replace(/^L(\d+)$/, 'line $1').replace(/^L(\d+)-(\d+)$/, 'lines $1 to $2');
  return heuristic === undefined ? place : `${place} (heuristic ${heuristic})`;
}
