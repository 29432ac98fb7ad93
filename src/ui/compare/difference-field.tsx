import { useId } from 'react';
import type { ComparedRun, Difference } from '../../advisor/comparison';
import { useDecider } from '../app-context';
import { slotText, valueInWords } from './value-words';

const weightWords = {
  family: 'Decides',
  method: 'Changes the method',
  none: 'Does not matter here',
};

interface Props {
  difference: Difference;
  runs: readonly ComparedRun[];
  /** The run whose value was picked; undefined while it is open. */
  picked: number | undefined;
  onPick: (run: number | undefined) => void;
}

/** One thing on which the runs differ: who said what, what it changes, and the pick of the team. */
export function DifferenceField({ difference, runs, picked, onPick }: Props) {
  const { knowledge } = useDecider();
  const name = useId();
  const { values, weight } = difference;
  const distinct = values
    .map((value, run) => ({ run, key: JSON.stringify(value), value }))
    .filter(({ key, run }, _, all) => all.findIndex((other) => other.key === key) === run);
  const lettersOf = (key: string | undefined) =>
    runs.flatMap(({ letter }, run) => (JSON.stringify(values[run]) === key ? [letter] : []));
  const pickedKey = picked === undefined ? null : JSON.stringify(values[picked]);
  return (
    <fieldset
      className={`difference-field ${weight}`}
      aria-describedby={
        difference.flips.length === 0 ? `${name}-weight` : `${name}-weight ${name}-flips`
      }
    >
      <legend>{slotText(knowledge, difference)}</legend>
      <p className="weight-word" id={`${name}-weight`}>
        {weightWords[weight]}
        <span className="visually-hidden">.</span>
      </p>
      <div className="picks">
        {distinct.map(({ run, key, value }) => (
          <label key={run} className="pick">
            <input
              type="radio"
              name={name}
              checked={picked !== undefined && pickedKey === key}
              onChange={() => {
                onPick(run);
              }}
            />
            <span>
              {valueInWords(knowledge, difference, value)}
              <span className="letters">
                <span className="visually-hidden">, said by</span> {lettersOf(key).join(', ')}
              </span>
            </span>
          </label>
        ))}
        <label className="pick aside">
          <input
            type="radio"
            name={name}
            checked={picked === undefined}
            onChange={() => {
              onPick(undefined);
            }}
          />
          <span>Leave open</span>
        </label>
      </div>
      <Counterfactuals id={`${name}-flips`} difference={difference} runs={runs} />
    </fieldset>
  );
}

function Counterfactuals({
  id,
  difference,
  runs,
}: Pick<Props, 'difference' | 'runs'> & { id: string }) {
  const { knowledge } = useDecider();
  if (difference.flips.length === 0) return null;
  const nameOf = (id: string) =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? id;
  return (
    <ul id={id} className="flips-between quiet-text">
      {difference.flips.map(({ run, by, verdict }) => (
        <li key={`${String(run)} ${String(by)}`}>
          With {runs[by]?.letter}’s answer, {runs[run]?.letter} would get:{' '}
          {nameOf(verdict.strategy)}.
        </li>
      ))}
    </ul>
  );
}
