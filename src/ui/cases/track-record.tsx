import type { ReactNode } from 'react';
import type {
  CoreScores,
  EvaluationRecord,
  Measured,
  ScoredSet,
  Scores,
} from '../../model/evaluation-record';
import { counted } from '../../words/answers';
import { useDecider } from '../app-context';
import { CalibrationFigure } from './calibration-figure';
import { shareInPercent } from './case-words';

interface Props {
  record: EvaluationRecord;
  /** Shows the cases of one result, as the filter of their list does. */
  onShow: (result: string) => void;
}

/**
 * How the advice fares on published cases, in the order in which it is to be quoted: what nobody could
 * have written rules for comes first, and what flatters is called what it is.
 */
export function TrackRecord({ record, onShow }: Props) {
  return (
    <>
      <section className="part" aria-labelledby="track-record">
        <h2 id="track-record">The track record</h2>
        <p className="part-says">
          What counts is how the advice fares on cases that nobody could have written rules for, so
          these come first. Every publication weighs one, however many cases it holds; in brackets
          stands the range that holds 95 % of resampled shares.
        </p>
        <AfterFreeze record={record} />
        <Unread record={record} />
        <BeforeRebuild record={record} />
        <InSample record={record} />
      </section>
      <section className="part" aria-labelledby="come-true">
        <h2 id="come-true">Do the chances come true?</h2>
        <CalibrationFigure tenths={record.calibration} />
      </section>
      <section className="part" aria-labelledby="beside-others">
        <h2 id="beside-others">Beside simpler ways of deciding</h2>
        <Compared record={record} />
      </section>
      <Misses record={record} onShow={onShow} />
      <Biases record={record} />
    </>
  );
}

const sizeOf = ({ rows, publications }: ScoredSet) =>
  `${counted(rows, 'case')} from ${counted(publications, 'publication')}`;

function AfterFreeze({ record: { afterFreeze, rulesVersion } }: { record: EvaluationRecord }) {
  const { unreleased } = useDecider();
  return (
    <>
      <h3 className="score-title">On cases released after these rules were frozen</h3>
      {afterFreeze === null ? (
        <p className="score-none">
          <b>None yet.</b>{' '}
          {unreleased
            ? `Rules ${rulesVersion} are not frozen yet. Cases that are released after they are will be counted here.`
            : `Nothing has been released since rules ${rulesVersion} were frozen. What is will be counted here.`}
        </p>
      ) : (
        <>
          <p className="part-says">{sizeOf(afterFreeze)}.</p>
          <ScoreList set={afterFreeze} large />
        </>
      )}
    </>
  );
}

function Unread({ record: { unread } }: { record: EvaluationRecord }) {
  return (
    <>
      <h3 className="score-title">On a fifth of the publications that was kept unread</h3>
      <p className="part-says">
        {sizeOf(unread)}. Nobody who wrote rules had looked at them, and the curve that judges them
        here was fitted without them.
      </p>
      <ScoreList set={unread} large />
    </>
  );
}

function BeforeRebuild({ record: { beforeRebuild } }: { record: EvaluationRecord }) {
  return (
    <>
      <h3 className="score-title">
        Rules {beforeRebuild.version}, the last before the decision was rebuilt, on cases released
        later
      </h3>
      <p className="part-says">
        {sizeOf(beforeRebuild.set)}, all released after those rules were frozen.
      </p>
      <ScoreList set={beforeRebuild.set} />
    </>
  );
}

function InSample({ record }: { record: EvaluationRecord }) {
  const { inSample, leaveOneOut, citedRulesOut, core } = record;
  return (
    <>
      <h3 className="score-title">In-sample: on all cases</h3>
      <p className="part-says">
        {sizeOf(inSample)}. The rules were written with most of them in sight, so these figures
        flatter. With the publication of each case struck from every rule, the advice is right or as
        good in {shareInPercent(leaveOneOut.lenient.share)}; with every rule struck that cites it,
        in {shareInPercent(citedRulesOut.lenient.share)}.
      </p>
      <ScoreList set={inSample} />
      <details className="more">
        <summary>What caution costs, on the core cases</summary>
        <p className="part-says">
          Published cases over-represent training, so a score of nothing counts as at most even odds
          for it. Next to the advice is what the fitted curves alone would have said: the likeliest
          family without that bound. In-sample too, on cases of grade A or B whose winner was among
          what was compared.
        </p>
        <CoreTable core={core} />
      </details>
    </>
  );
}

function CoreTable({ core }: { core: EvaluationRecord['core'] }) {
  const rows: readonly (readonly [string, CoreScores])[] = [
    ['The advice', core.advised],
    ['The fitted curves alone', core.fitted],
  ];
  return (
    <div className="compared-frame">
      <table className="compared">
        <caption className="visually-hidden">
          The advice and the fitted curves on core cases
        </caption>
        <thead>
          <tr>
            <th scope="col">Way of deciding</th>
            <th scope="col">Right or as good</th>
            <th scope="col">Winner itself</th>
            <th scope="col">First or second</th>
            <th scope="col">Advised what loses</th>
            <th scope="col">Log loss</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { lenient, strict, topTwo, avoid, logLoss }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{shareInPercent(lenient)}</td>
              <td>{shareInPercent(strict)}</td>
              <td>{shareInPercent(topTwo)}</td>
              <td>{shareInPercent(avoid)}</td>
              <td>{logLoss?.toFixed(2) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const scoreWords: readonly (readonly [keyof Scores, string])[] = [
  ['lenient', 'advised the winner, or a way as good'],
  ['strict', 'advised the winner itself'],
  ['topTwo', 'first or second choice right'],
  ['avoid', 'advised what the source shows losing'],
];

/** The shares of one set of cases; `large` for those that are quoted first. */
function ScoreList({ set, large = false }: { set: ScoredSet; large?: boolean }) {
  return (
    <ul className={large ? 'scores' : 'scores small'}>
      {scoreWords.map(([measure, says]) => (
        <Score key={measure} measured={set.scores[measure]} says={says}>
          {measure === 'avoid' && set.scores.avoid.share === 0 && noneSeen(set.publications)}
        </Score>
      ))}
    </ul>
  );
}

/** Resampling cannot show what was never seen: the rule of three bounds it by 3 / n at 95 %. */
function noneSeen(publications: number): string {
  return `(not seen in ${publications}; up to ${shareInPercent(Math.min(1, 3 / publications))} cannot be ruled out)`;
}

interface ScoreProps {
  measured: Measured;
  says: string;
  /** Said in place of the interval. */
  children?: ReactNode;
}

function Score({ measured, says, children }: ScoreProps) {
  const { share, low, high } = measured;
  const interval = `(${shareInPercent(low)} to ${shareInPercent(high)})`;
  return (
    <li>
      <b>{shareInPercent(share)}</b>
      <span>{says}</span>
      <span className="quiet-text">
        {children === undefined || children === false ? interval : children}
      </span>
    </li>
  );
}

const policyNames: Readonly<Record<string, string>> = {
  'always-prompt': 'Always prompt',
  'always-tune': 'Always tune',
  'always-retrieve': 'Always retrieve',
  flowchart: 'A plain flowchart: large or fast content, else 100 examples, else prompt',
};

interface Column {
  readonly name: string;
  readonly set: ScoredSet;
}

function columnsOf({ afterFreeze, unread, beforeRebuild, inSample }: EvaluationRecord): Column[] {
  return [
    ...(afterFreeze === null ? [] : [{ name: 'Released since', set: afterFreeze }]),
    { name: 'Unread fifth', set: unread },
    { name: `Rules ${beforeRebuild.version}, later cases`, set: beforeRebuild.set },
    { name: 'In-sample', set: inSample },
  ];
}

/** Our advice, simple policies and each article taken alone, each on the same sets of cases. */
function Compared({ record }: { record: EvaluationRecord }) {
  const { knowledge } = useDecider();
  const columns = columnsOf(record);
  const nameOf = (id: string): string => {
    const source = knowledge.sources.find((entry) => entry.id === id);
    return policyNames[id] ?? `${source?.author ?? id}, ${source?.year ?? ''}, taken alone`;
  };
  return (
    <div className="compared-frame" role="group" aria-label="Ways of deciding" tabIndex={0}>
      <table className="compared">
        <caption>
          Share of publications for which each is right, or as good, on the same cases
        </caption>
        <thead>
          <tr>
            <th scope="col">Way of deciding</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="ours">
            <th scope="row">Our rules</th>
            {columns.map(({ name, set }) => (
              <td key={name}>{shareInPercent(set.scores.lenient.share)}</td>
            ))}
          </tr>
          {Object.keys(record.unread.baselines).map((id) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              {columns.map(({ name, set }) => {
                const share = set.baselines[id]?.lenient;
                return <td key={name}>{share === undefined ? '–' : shareInPercent(share)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How often we are wrong, and of what kind. */
function Misses({ record, onShow }: Props) {
  const missed = record.verdicts.filter(({ result }) => result === 'miss' || result === 'second');
  const harmful = record.verdicts.filter(({ avoid }) => avoid);
  if (missed.length === 0) return null;
  return (
    <section className="part" aria-labelledby="misses">
      <h2 id="misses">Where we are wrong</h2>
      <p className="part-says">
        In {missed.length} of {record.cases.length} cases the advice is none of what counts as
        right, and in {harmful.length} it is what the source shows losing. No rule is bent to one
        case, so these stay until a source or a question says more.
      </p>
      <p className="actions">
        <button
          type="button"
          className="link"
          onClick={() => {
            onShow('miss');
          }}
        >
          Show the misses
        </button>
        {harmful.length > 0 && (
          <button
            type="button"
            className="link"
            onClick={() => {
              onShow('avoid');
            }}
          >
            Show advice that loses
          </button>
        )}
      </p>
      <details className="more">
        <summary>What came out best, by what we say</summary>
        <Confusion record={record} />
      </details>
    </section>
  );
}

function Confusion({ record: { confusion } }: { record: EvaluationRecord }) {
  const { knowledge } = useDecider();
  const counts = (winner: string, said: string) => confusion[winner]?.[said] ?? 0;
  const winners = knowledge.families.filter(({ id }) => confusion[id] !== undefined);
  const told = knowledge.families.filter(({ id }) =>
    winners.some((winner) => counts(winner.id, id) > 0),
  );
  return (
    <div className="compared-frame" role="group" aria-label="Winners and advice" tabIndex={0}>
      <table className="compared confusion">
        <caption>Cases by what came out best (rows) and what we say (columns), in-sample</caption>
        <thead>
          <tr>
            <th scope="col">Best was</th>
            {told.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {winners.map((winner) => (
            <tr key={winner.id}>
              <th scope="row">{winner.name}</th>
              {told.map(({ id }) => (
                <td key={id} className={id === winner.id ? 'same' : undefined}>
                  {counts(winner.id, id) === 0 ? '·' : counts(winner.id, id)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Biases({ record }: { record: EvaluationRecord }) {
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
          The cases date from {Math.min(...years)} to {Math.max(...years)}; models have moved since.
        </li>
        <li>
          A case settles about {counted(Math.round(record.meanKnown), 'question')} on average; the
          rest is left open, as a visitor may leave it.
        </li>
        <li>
          The rules were written with the cases in sight, but for the unread fifth. Only cases that
          are released after a version is frozen tell how it does on what it has never seen.
        </li>
      </ul>
    </section>
  );
}
