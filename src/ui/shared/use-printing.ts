import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * True while the page is put on paper: what is for paper only is drawn then, and takes nobody's time
 * before. It is drawn at once, since a browser lays paper out as soon as it has told us.
 */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const paper = window.matchMedia('print');
    const tell = (isNow: boolean) => {
      flushSync(() => {
        setPrinting(isNow);
      });
    };
    const begin = () => {
      tell(true);
    };
    const end = () => {
      tell(false);
    };
    const follow = () => {
      tell(paper.matches);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    paper.addEventListener('change', follow);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      paper.removeEventListener('change', follow);
    };
  }, []);
  return isPrinting;
}
