import type { ReactNode } from 'react';
import type { Measured, ProofRecord, Scores } from '../../model/proof-record';
import { useDecider } from '../app-context';
import { count } from '../shared/answer-words';
import { Misses } from './misses';
import { percent } from './result-words';
import '../shared/plain-list.css';
import './track-record.css';

/** The shares over all cases, beside simpler ways of deciding, with the misses and what skews them. */
export function TrackRecord({ record }: { record: ProofRecord }) {
  return (
    <>
      <section className="part" aria-labelledby="track-record">
        <h2 id="track-record">The track record</h2>
        <p className="part-says">
          Every publication weighs one, however many cases it holds. In brackets, the range that
          holds 95 % of resampled shares; with {record.publications} publications it is wide.
        </p>
        <ul className="scores">
          <Score measured={record.all.strict} says="we named the winner itself" />
          <Score measured={record.all.lenient} says="we named the winner, or a way as good" />
          <Score measured={record.all.topTwo} says="our first or second choice was right" />
          <Score measured={record.all.avoid} says="we advised what the source shows losing">
            {record.all.avoid.share === 0 && noneSeen(record.publications)}
          </Score>
        </ul>
        <Compared record={record} />
      </section>
      <Misses record={record} />
      <Biases record={record} />
    </>
  );
}

/** Resampling cannot show what was never seen: the rule of three bounds it by 3 / n at 95 %. */
function noneSeen(publications: number): string {
  return `(not seen in ${publications}; up to ${percent(3 / publications)} cannot be ruled out)`;
}

interface ScoreProps {
  measured: Measured;
  says: string;
  /** Said in place of the interval. */
  children?: ReactNode;
}

function Score({ measured, says, children }: ScoreProps) {
  const { share, low, high } = measured;
  const interval = `(${percent(low)} to ${percent(high)})`;
  return (
    <li>
      <b>{percent(share)}</b>
      <span>{says}</span>
      <span className="quiet-text">
        {children === undefined || children === false ? interval : children}
      </span>
    </li>
  );
}

interface Way {
  readonly id: string;
  readonly name: string;
  readonly strict: number;
  readonly lenient: number;
  readonly ours: boolean;
}

const policyNames: Readonly<Record<string, string>> = {
  'always-prompt': 'Always prompt',
  'always-tune': 'Always tune',
  'always-retrieve': 'Always retrieve',
  flowchart: 'A plain flowchart: large or fast content, else 100 examples, else prompt',
};

/** Our rules whole and ablated, then simple policies, then each article alone. */
function useWays(record: ProofRecord): Way[] {
  const { knowledge } = useDecider();
  const own = (id: string, name: string, scores: Scores): Way => {
    return { id, name, strict: scores.strict.share, lenient: scores.lenient.share, ours: true };
  };
  const others = Object.entries(record.baselines).map(([id, { strict, lenient }]): Way => {
    const source = knowledge.sources.find((entry) => entry.id === id);
    const article = `${source?.author ?? id}, ${source?.year ?? ''}, taken alone`;
    return { id, name: policyNames[id] ?? article, strict, lenient, ours: false };
  });
  return [
    own('all', 'Our rules', record.all),
    own('left', 'Our rules, each publication kept out of its own test', record.leaveOneOut),
    own('cited', 'Stricter: every rule that cites the publication struck', record.citedRulesOut),
    ...others,
  ];
}

function Compared({ record }: { record: ProofRecord }) {
  const ways = useWays(record);
  return (
    <div className="compared-frame">
      <table className="compared">
        <caption>Beside simpler ways of deciding, on the same cases</caption>
        <thead>
          <tr>
            <th scope="col">Way of deciding</th>
            <th scope="col">Winner or as good</th>
            <th scope="col">Winner itself</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.id} className={way.ours ? 'ours' : ''}>
              <th scope="row">{way.name}</th>
              <td>
                <span className="bar-cell">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="bar-all" width="100" height="10" />
                    <rect className="bar-part" width={100 * way.lenient} height="10" />
                  </svg>
                  {percent(way.lenient)}
                </span>
              </td>
              <td>{percent(way.strict)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Biases({ record }: { record: ProofRecord }) {
  const years = record.cases.map(({ source }) => source.year);
  return (
    <section className="part" aria-labelledby="biases">
      <h2 id="biases">Read it with care</h2>
      <ul className="plain-list">
        <li>
          Published comparisons favour tuning: the prompted rival is often weak, and vendors publish
          what they won.
        </li>
        <li>Papers rank by accuracy alone; in practice cost and speed decide too.</li>
        <li>
          The cases date from {Math.min(...years)} to {Math.max(...years)}, most of them from 2022
          to 2024; models have moved since.
        </li>
        <li>
          A case settles about {count(Math.round(record.meanKnown), 'question')} on average; the
          rest is left unanswered, as a visitor may leave it.
        </li>
        <li>
          The rules were written with these cases in sight. The two lines with a publication kept
          out are the fairer ones, and the stricter of them is a floor: it also strikes what others
          say.
        </li>
      </ul>
    </section>
  );
}
