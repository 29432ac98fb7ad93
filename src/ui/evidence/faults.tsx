import type { Fault } from '../../advisor/evidence';
import { counted, number } from './words';
import { byCount } from '../../model/by-count';

interface Group {
  readonly what: string;
  readonly mend: string;
  readonly places: readonly string[];
}

/** Faults of one kind together, with their lines. */
function grouped(faults: readonly Fault[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { what, mend, line, file } of faults) {
    const before = groups.get(what) ?? { what, mend, places: [] };
    const place = line === null ? [] : [`${file === undefined ? '' : `${file}:`}${number(line)}`];
    groups.set(what, { what, mend, places: [...before.places, ...place] });
  }
  return [...groups.values()];
}

interface Props {
  faults: readonly Fault[];
  inAll: number;
}

/** What is wrong, where, and what to do about it. */
export function Faults({ faults, inAll }: Props) {
  if (inAll === 0) return <p className="part-says">No row is at fault.</p>;
  return (
    <>
      <p className="part-says">
        {counted(inAll, 'fault')}
        {inAll > faults.length && `; the first ${number(faults.length)} are listed`}. Rows at fault
        are left out of what is counted; the others stand.
      </p>
      <ul className="faults">
        {grouped(faults).map(({ what, mend, places }) => (
          <li key={what}>
            <p>
              <b>{what}.</b> {mend}.
            </p>
            {places.length > 0 && (
              <p className="quiet-text">
                {byCount(places.length, 'Line', 'Lines')} {places.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
