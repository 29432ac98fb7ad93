import { useDecider, useEvaluation } from '../app-context';
import { percent, whole } from '../cases/result-words';
import '../cases/track-record.css';
import { PageHeading } from '../shared/page-heading';
import { Reach } from './reach';
import { Versions } from './versions';

/** What the rules reach and what they do not, what tests hold them to, and their versions. */
export function CoveragePage() {
  return (
    <div className="page how">
      <p className="back">
        <a href="#/how">How it thinks</a>
      </p>
      <PageHeading title="Coverage and versions">Coverage and versions</PageHeading>
      <Reach />
      <Leaders />
      <Proofs />
      <Versions />
    </div>
  );
}

function Leaders() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const { of, strategies } = record.profiles;
  const led = (id: string) => strategies[id] ?? 0;
  const rows = [...knowledge.strategies].sort((one, other) => one.rung - other.rung);
  return (
    <section className="part" aria-labelledby="leaders">
      <h2 id="leaders">What is recommended how often</h2>
      <p className="part-says">
        Over {whole(of)} profiles with random answers to every question, and over the published
        cases. Visitors do not answer at random, so this shows that a rung can be reached, not how
        often it will be.
      </p>
      <div className="compared-frame">
        <table className="compared">
          <caption className="visually-hidden">How often each strategy is recommended</caption>
          <thead>
            <tr>
              <th scope="col">Strategy</th>
              <th scope="col">Random profiles</th>
              <th scope="col">Cases</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, dominatedBy }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`#/how/strategies/${id}`}>{name}</a>
                  {dominatedBy !== undefined && (
                    <span className="quiet-text"> matched for less</span>
                  )}
                </th>
                <td>
                  {led(id)} {led(id) > 0 && `(${percent(led(id) / of)})`}
                </td>
                <td>{record.verdicts.filter(({ strategy }) => strategy === id).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What every change is held to before it is shipped. */
const proofs: readonly string[] = [
  'Every rule cites a source with a place, and every source is cited.',
  'Within one consideration no two rules pull a target opposite ways.',
  'Every condition names questions and options that exist and can be met.',
  'The strength of a rule agrees with its record in published cases, or the rule says why not.',
  'The curves behind the chances are those that the published cases give.',
  'Textbook situations get the advice that an expert would defend.',
  'One answer more moves the advice only in directions that make sense, on random answers.',
  'The compiled tables that sweep many answers decide as the plain evaluator does.',
  'A link opens as itself or not at all.',
];

function Proofs() {
  return (
    <section className="part" aria-labelledby="proofs">
      <h2 id="proofs">What every change is held to</h2>
      <ul className="plain-list">
        {proofs.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p className="part-says">
        Held against outcomes: <a href="#/cases">the track record, misses included</a>.
      </p>
    </section>
  );
}
