import type { Case } from '../../model/case';
import { useDecider, useProof } from '../app-context';
import { answerInWords, count } from '../shared/answer-words';
import { ResultBadge } from './result-badge';
import { caseName } from './result-words';
import '../shared/plain-list.css';
import './cases.css';

/** Cases shown before the rest is folded. */
const atOnce = 6;

/** Links to some cases, each with what became of our advice; a long list is folded. */
export function CaseLinks({ ids }: { ids: readonly string[] }) {
  const more = ids.slice(atOnce);
  if (ids.length === 0) return null;
  return (
    <>
      <List ids={ids.slice(0, atOnce)} />
      {more.length > 0 && (
        <details className="case-more">
          <summary>{count(more.length, 'more case')}</summary>
          <List ids={more} />
        </details>
      )}
    </>
  );
}

function List({ ids }: { ids: readonly string[] }) {
  const { record } = useProof();
  return (
    <ul className="plain-list">
      {ids.map((id) => {
        const entry = record.cases.find((one) => one.id === id);
        const verdict = record.verdicts.find((one) => one.id === id);
        if (entry === undefined || verdict === undefined) return null;
        return (
          <li key={id}>
            <a href={`#/cases/${id}`}>
              {caseName(entry)}
              <Held entry={entry} />
            </a>{' '}
            <ResultBadge result={verdict.result} />
          </li>
        );
      })}
    </ul>
  );
}

/** How many examples were at hand: what tells the cases of one publication apart. */
const examplesQuestion = 'labelled-examples';

/** The examples at hand, where the case says so. */
export function Held({ entry }: { entry: Case }) {
  const { knowledge } = useDecider();
  const question = knowledge.questions.find(({ id }) => id === examplesQuestion);
  const answer = entry.answers[examplesQuestion];
  const says = question === undefined ? null : answerInWords(question, answer);
  return says === null ? null : <> ({says})</>;
}
