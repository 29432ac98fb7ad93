import type { ReactNode } from 'react';
import type { Explanation } from '../../model/explanation';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import { Citations, FoldedCitations } from './citations';
import { RuleLink } from './rule-link';
import './further-sections.css';

interface FoldedProps {
  summary: ReactNode;
  /** What is in it, beside the summary. */
  aside?: string;
  children: ReactNode;
}

function Folded({ summary, aside, children }: FoldedProps) {
  return (
    <details className="more">
      <summary>
        {summary}
        {aside !== undefined && <span className="aside">: {aside}</span>}
      </summary>
      {children}
    </details>
  );
}

type Complements = Explanation['complements'];

/** What goes beside the recommendation; what the verdict does not name is folded. */
export function Beside({ complements }: { complements: Complements }) {
  const { knowledge } = useDecider();
  const isProminent = (id: string): boolean =>
    knowledge.complements.some((entry) => entry.id === id && entry.prominent);
  const main = complements.filter((entry) => isProminent(entry.complement));
  const rest = complements.filter((entry) => !main.includes(entry));
  if (main.length === 0) return <BesideList entries={rest} />;
  return (
    <>
      <BesideList entries={main} />
      {rest.length > 0 && (
        <Folded
          summary={
            <>
              {rest.length} smaller<span className="visually-hidden"> additions</span>
            </>
          }
          aside={rest.map(({ name }) => name).join(', ')}
        >
          <BesideList entries={rest} />
        </Folded>
      )}
    </>
  );
}

function BesideList({ entries }: { entries: Complements }) {
  return (
    <ul className="beside-list">
      {entries.map((entry) => (
        <li key={entry.complement}>
          <h3>{entry.name}</h3>
          <p>{entry.says}</p>
          <p className="said">Here, because: {entry.because}</p>
          <div className="ways">
            <FoldedCitations citations={entry.citations} of={entry.name} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where sources contradict one another, what was measured since, and what we follow. */
export function Disagreements({ entries }: { entries: Explanation['disagreements'] }) {
  return (
    <div className="disagreements">
      {entries.map((entry, index) => (
        <details key={entry.id} open={index === 0} className="disagreement">
          <summary>
            <h3>{entry.title}</h3>
          </summary>
          <ul className="sides">
            {entry.sides.map((side) => (
              <li key={side.says} className="side">
                <p>{side.says}</p>
                <p className="said">
                  <Citations citations={side.citations} />
                </p>
              </li>
            ))}
          </ul>
          <div className="side followed">
            <p>
              <b>What was measured since:</b> {entry.measured}
              <span className="said">
                <Citations citations={entry.measuredBy} />
              </span>
            </p>
            <p>
              <b>What we follow:</b> {entry.resolution}
            </p>
          </div>
        </details>
      ))}
    </div>
  );
}

/** Notes shown before the rest is folded. */
const notesAtOnce = 4;

/** Notes that bear on the work, not on the choice. */
export function Notes({ notes }: { notes: Explanation['notes'] }) {
  const rest = notes.slice(notesAtOnce);
  return (
    <>
      <NoteList notes={notes.slice(0, notesAtOnce)} />
      {rest.length > 0 && (
        <Folded summary={count(rest.length, 'more note')}>
          <NoteList notes={rest} />
        </Folded>
      )}
    </>
  );
}

function NoteList({ notes }: { notes: Explanation['notes'] }) {
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.rule}>
          {note.because}
          <div className="ways">
            <FoldedCitations citations={note.citations} of={note.rule.replaceAll('-', ' ')} />
            <RuleLink rule={note.rule} />
          </div>
        </li>
      ))}
    </ul>
  );
}
