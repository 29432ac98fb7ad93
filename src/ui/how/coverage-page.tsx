import { useDecider, useEvaluation } from '../app-context';
import { grouped } from '../../words/answers';
import { shareInPercent } from '../cases/case-words';
import { PageHeading } from '../shared/page-heading';
import { day } from '../shared/answer-words';
import type { Knowledge } from '../../model/knowledge';
import type { EvaluationRecord } from '../../model/evaluation-record';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';
import '../cases/cases.css';

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
      <Checks />
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
        Over {grouped(of)} profiles with random answers to every question, and over the published
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
                  {led(id)} {led(id) > 0 && `(${shareOf(led(id) / of)})`}
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

/** A share that is not nothing, even where it rounds to it. */
const shareOf = (share: number) => (share < 0.005 ? 'under 1 %' : shareInPercent(share));

/** What every change is held to before it is shipped. */
const checks: readonly string[] = [
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

function Checks() {
  return (
    <section className="part" aria-labelledby="checks">
      <h2 id="checks">What every change is held to</h2>
      <ul className="plain-list">
        {checks.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p className="part-says">
        Held against outcomes: <a href="#/cases">the track record, misses included</a>.
      </p>
    </section>
  );
}

/** Which rules these are, and what changed from version to version. */
function Versions() {
  const { knowledge, unreleased } = useDecider();
  const { record } = useEvaluation();
  return (
    <section className="part" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <p className="part-says">
        Rules {knowledge.version}
        {unreleased && ', unreleased: they may still change before they are frozen'}. Dated facts as
        of <time dateTime={knowledge.asOf}>{day(knowledge.asOf)}</time>.
      </p>
      {record.changelog.map(({ title, entries }) => (
        <div key={title} className="version">
          <h3>{title}</h3>
          {entries.length > 0 && (
            <ul className="plain-list">
              {entries.map((entry) => (
                <li key={entry}>
                  <WithRules text={entry} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

/** A text in which each rule that is named by its id leads there. */
function WithRules({ text }: { text: string }) {
  const { knowledge } = useDecider();
  return text.split(/\b([a-z0-9]+(?:-[a-z0-9]+)+)\b/).map((part, place) =>
    knowledge.rules.some(({ id }) => id === part) ? (
      <a key={place} href={`#/how/rules/${part}`}>
        {part.replaceAll('-', ' ')}
      </a>
    ) : (
      part
    ),
  );
}

/** Heuristics read from the five articles, numbered 1 to 101. */
const heuristics = 101;

const distinct = (values: readonly unknown[]) => new Set(values).size;

/** What the rules are made of. */
function contentLines({ rules }: Knowledge): FactLine[] {
  const graded = (grade: string) => rules.filter((rule) => rule.grade === grade).length;
  const cited = rules.flatMap(({ sources }) => sources).flatMap(({ heuristic }) => heuristic ?? []);
  const grades = `${graded('measured')} measured, ${graded('practice')} practice, ${graded('opinion')} opinion`;
  return [
    ['Rules', `${rules.length}, under ${distinct(rules.map(({ topic }) => topic))} topics`],
    ['Separate ideas (considerations)', distinct(rules.map(({ consideration }) => consideration))],
    ['Grade', grades],
    [
      'Pieces of advice in the five articles (heuristics) that rules carry',
      `${distinct(cited)} of ${heuristics}`,
    ],
  ];
}

/** Where the rules hold, and which strategies they can put first. */
function reachLines({ rules, strategies }: Knowledge, record: EvaluationRecord): FactLine[] {
  const usage = rules.flatMap(({ id }) => record.usage[id] ?? []);
  const ofRules = (count: number) => `${count} of ${rules.length}`;
  const never = strategies.filter(({ id }) => (record.firsts[id] ?? null) === null);
  const matched = never.length > 0 && never.every(({ dominatedBy }) => dominatedBy !== undefined);
  const first = `${strategies.length - never.length} of ${strategies.length}`;
  return [
    [
      'Rules that hold in some published case',
      ofRules(usage.filter(({ cases }) => cases > 0).length),
    ],
    [
      'Rules that decide some published case',
      ofRules(usage.filter(({ decides }) => decides.length > 0).length),
    ],
    ['Rules with answers under which they hold', ofRules(rules.length - record.unmet.length)],
    [
      'Strategies with answers that put them first',
      matched ? `${first}; the rest are matched for less` : first,
    ],
    [
      `Rules that hold in some of ${grouped(record.profiles.of)} random profiles`,
      ofRules(usage.filter(({ profiles }) => profiles > 0).length),
    ],
  ];
}

/** How much the rules cover, and which of them chance never met. */
function Reach() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  return (
    <section className="part" aria-labelledby="reach">
      <h2 id="reach">What the rules reach</h2>
      <FactList lines={[...contentLines(knowledge), ...reachLines(knowledge, record)]} />
      <Silent />
    </section>
  );
}

function Silent() {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const silent = knowledge.rules.filter(({ id }) => record.usage[id]?.profiles === 0);
  if (silent.length === 0) return null;
  return (
    <>
      <p className="part-says">
        Never met by chance, which answers uniformly and leaves every assumption as it is:
      </p>
      <ul className="plain-list">
        {silent.map(({ id, because }) => (
          <li key={id}>
            <a href={`#/how/rules/${id}`}>{because}</a>
            {record.unmet.includes(id) && (
              <span className="quiet-text"> No answers make it hold as things stand.</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
