/* Loaded with the published cases, after the result itself. */

import type { Case } from '../../model/case';
import type { NearCase } from '../../model/evaluation-record';
import type { Result } from '../../advisor/verdicts';
import { useDecider, useEvaluation } from '../app-context';
import { lowered } from '../../words/answers';
import { countedAnswers } from '../results/closest-on';
import { ResultBadge, shareInPercent } from './case-words';
import './cases.css';

/** Questions named as alike or different; the weightiest come first. */
const mostNamed = 4;

/** The published cases nearest to these answers: a second witness beside the reasons. */
export function ClosestCases({ decision }: { decision: Result }) {
  const { record, nearest } = useEvaluation();
  const near = nearest(countedAnswers(decision));
  return (
    <>
      <p className="part-says">
        A second opinion next to the reasons, and no part of the chances: taken alone, the nearest
        case of another publication gives the right advice for {shareInPercent(record.nearestAlone)}{' '}
        of publications. What the closest cases say on each question stands under “Why”.
      </p>
      {near.length === 0 ? (
        <p className="quiet-text closest-none">
          No published case lies near these answers yet; more answers bring some closer.
        </p>
      ) : (
        <ul className="closest">
          {near.map((one) => {
            const entry = record.cases.find(({ id }) => id === one.id);
            return entry === undefined ? null : <Near key={one.id} near={one} entry={entry} />;
          })}
        </ul>
      )}
      <p className="quiet-text">
        Near means: few differences in what you answered, each question weighed by how much it tells
        apart; what a case leaves open counts half. <a href="#/cases">All published cases</a>
      </p>
    </>
  );
}

function Near({ near, entry }: { near: NearCase; entry: Case }) {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
  const shortOf = (id: string) =>
    lowered(knowledge.questions.find((question) => question.id === id)?.short ?? id);
  const names = (ids: readonly string[]) => ids.slice(0, mostNamed).map(shortOf).join(', ');
  const verdict = record.verdicts.find(({ id }) => id === near.id);
  const winner = knowledge.families.find(({ id }) => id === entry.outcome.winner);
  return (
    <li>
      <h3>
        <a href={`#/cases/${entry.id}`}>{entry.title}</a>
      </h3>
      <p>
        <b>{winner === undefined ? 'No winner' : `${winner.name} came out best`}.</b>{' '}
        {entry.outcome.figures}
      </p>
      <p className="quiet-text">
        Alike: {near.alike.length === 0 ? 'little that is known' : names(near.alike)}.
        {near.different.length > 0 && ` Different: ${names(near.different)}.`}
      </p>
      <p className="quiet-text">
        {entry.source.title}, {entry.source.year}.{' '}
        {verdict !== undefined && (
          <>
            Our advice there: <ResultBadge result={verdict.result} />
          </>
        )}
      </p>
    </li>
  );
}
