import type { Citation } from '../../model/source';

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
