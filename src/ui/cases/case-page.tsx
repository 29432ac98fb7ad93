import { useMemo } from 'react';
import type { Case } from '../../model/case';
import type { CaseVerdict } from '../../model/proof-record';
import type { Decision } from '../../state/decider';
import { useDecider, useProof } from '../app-context';
import { PageHeading } from '../shared/page-heading';
import { CaseAnswers } from './case-answers';
import { CaseOutcome } from './case-outcome';
import { ResultBadge } from './result-badge';
import { gradeSays, splitDescription } from './result-words';
import '../shared/plain-list.css';

/** One published case: the situation, what we say, what came out, and the answers behind it. */
export function CasePage({ entry }: { entry: Case }) {
  const decider = useDecider();
  const { record } = useProof();
  const decision = useMemo(
    () => decider.decide({ answers: entry.answers }),
    [decider, entry.answers],
  );
  const verdict = record.verdicts.find(({ id }) => id === entry.id);
  const { first, rest } = splitDescription(entry.description);
  return (
    <div className="page case">
      <p className="back">
        <a href="#/cases">All published cases</a>
      </p>
      <PageHeading title={first} className="case-title">
        {first}
      </PageHeading>
      {rest !== '' && <p className="case-description">{rest}</p>}
      <div className="case-columns">
        <WhatWeSay decision={decision} />
        <CaseOutcome entry={entry} verdict={verdict} />
      </div>
      {verdict !== undefined && <Held verdict={verdict} />}
      <section className="part" aria-labelledby="answers">
        <h2 id="answers">The questionnaire, filled in beforehand</h2>
        <p className="part-says">
          Answered twice from the description alone, without sight of the outcome. Where the two
          differed, or the description does not settle it, the question is left open.
        </p>
        <CaseAnswers answers={entry.answers} parked={decision.recommendation.parked} />
      </section>
      <section className="part" aria-labelledby="source">
        <h2 id="source">Source</h2>
        <p>
          <a href={entry.source.url} rel="noreferrer">
            {entry.source.title}
          </a>
          , {entry.source.year}.
        </p>
        <p className="quiet-text">
          Grade {entry.grade}: {gradeSays[entry.grade]}.
          {!entry.headToHead && ' No rival was measured beside it.'}
        </p>
      </section>
    </div>
  );
}

function WhatWeSay({ decision }: { decision: Decision }) {
  const decider = useDecider();
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const { verdict, strengthSays, certaintySays } = decision.explanation;
  return (
    <section aria-labelledby="we-say">
      <h2 id="we-say">What we say</h2>
      <p className="case-verdict">{verdict}</p>
      <p className="quiet-text">
        {strengthSays}. {certaintySays}.
      </p>
      <p className="actions">
        <a className="button" href={`#/r/${payload}`}>
          Open these answers as a result
        </a>
      </p>
    </section>
  );
}

function Held({ verdict }: { verdict: CaseVerdict }) {
  const { record } = useProof();
  const { id, result, family, leftOut, citedOut } = verdict;
  const isMiss = result === 'miss' || result === 'second';
  return (
    <section className="part" aria-labelledby="held">
      <h2 id="held">Held against each other</h2>
      <p className="case-held">
        <ResultBadge result={result} />
      </p>
      {isMiss && record.whyMissed[id] !== undefined && (
        <p className="part-says">
          <b>Why it stays a miss:</b> {record.whyMissed[id]}
        </p>
      )}
      <DecidedBy id={id} />
      <Ablated leftOut={leftOut} citedOut={citedOut} family={family} />
    </section>
  );
}

/** The rules without which another family would lead. */
function DecidedBy({ id }: { id: string }) {
  const { knowledge } = useDecider();
  const { record } = useProof();
  const rules = knowledge.rules.filter(
    (rule) => record.usage[rule.id]?.decides.includes(id) === true,
  );
  if (rules.length === 0) {
    return (
      <p className="part-says">No single rule decides it: without any one the family stays.</p>
    );
  }
  return (
    <>
      <h3 className="case-sub">The rules that decide it</h3>
      <p className="part-says">Without any one of these, another family would lead.</p>
      <ul className="plain-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            <a href={`#/how/rules/${rule.id}`}>{rule.because}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AblatedProps {
  leftOut: string;
  citedOut: string;
  family: string;
}

/** What would be said if the publication had taught us nothing. */
function Ablated({ leftOut, citedOut, family }: AblatedProps) {
  const { knowledge } = useDecider();
  const nameOf = (id: string) =>
    knowledge.families.find((entry) => entry.id === id)?.name.toLowerCase() ?? id;
  const says = (other: string) => (other === family ? 'the same' : nameOf(other));
  return (
    <p className="quiet-text case-ablated">
      With this publication struck from every rule: {says(leftOut)}. With every rule struck that
      cites it: {says(citedOut)}.
    </p>
  );
}
