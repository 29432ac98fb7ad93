import { useMemo } from 'react';
import type { Case } from '../../model/case';
import type { CaseVerdict } from '../../model/evaluation-record';
import { sections } from '../../model/section';
import type { Decision } from '../../advisor/decider';
import { listed, lowered, counted } from '../../words/answers';
import { useDecider, useEvaluation } from '../app-context';
import { QuestionChances } from '../results/chance';
import { day, answerInWords, sectionNames } from '../shared/answer-words';
import { FactList } from '../shared/fact-list';
import type { FactLine } from '../shared/fact-list';
import { PageHeading } from '../shared/page-heading';
import { ResultBadge, gradeSays } from './case-words';
import type { Answers } from '../../model/answers';

/** One published case: what somebody wanted, what we say, what came out, and the answers behind it. */
export function CasePage({ entry }: { entry: Case }) {
  const decider = useDecider();
  const { record } = useEvaluation();
  const decision = useMemo(
    () => decider.decide({ answers: entry.answers }),
    [decider, entry.answers],
  );
  const verdict = record.verdicts.find(({ id }) => id === entry.id);
  return (
    <div className="page case">
      <p className="back">
        <a href="#/cases">All published cases</a>
      </p>
      <PageHeading title={entry.title} className="case-title">
        {entry.title}
      </PageHeading>
      <div className="case-columns">
        <WhatWeSay decision={decision} />
        <CaseOutcome entry={entry} verdict={verdict} />
      </div>
      {verdict !== undefined && <Held verdict={verdict} />}
      <section className="part" aria-labelledby="answers">
        <h2 id="answers">The questionnaire, filled in beforehand</h2>
        <p className="part-says">
          Answered twice from what the source tells of the situation, without sight of the outcome.
          Where the two differed, or the source does not settle it, the question is left open.
        </p>
        <CaseAnswers answers={entry.answers} parked={decision.recommendation.parked} />
      </section>
      <section className="part" aria-labelledby="source">
        <h2 id="source">Where it comes from</h2>
        <About entry={entry} />
      </section>
    </div>
  );
}

/** Source, grade, what was compared, and since when those who write rules could see it. */
function About({ entry }: { entry: Case }) {
  const { knowledge } = useDecider();
  const { source, grade, arms = [], basis, collected, released, headToHead } = entry;
  const nameOf = (id: string) =>
    lowered(knowledge.families.find((family) => family.id === id)?.name ?? id);
  const lines: FactLine[] = [
    [
      'Source',
      <>
        <a href={source.url} rel="noreferrer">
          {source.title}
        </a>
        , {source.year}
      </>,
    ],
    ['Grade', `${grade}: ${gradeSays[grade]}${headToHead ? '' : '; no rival was measured'}`],
  ];
  if (arms.length > 0) lines.push(['What was compared', listed(arms.map(nameOf))]);
  if (basis !== undefined) lines.push(['Who says so', basis]);
  lines.push([
    'Seen by those who write rules',
    `from ${day(released)}${collected === released ? '' : `; collected on ${day(collected)}`}`,
  ]);
  return <FactList lines={lines} />;
}

function WhatWeSay({ decision }: { decision: Decision }) {
  const decider = useDecider();
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const { headline, questions } = decision.explanation;
  return (
    <section aria-labelledby="we-say">
      <h2 id="we-say">What we say</h2>
      <p className="case-verdict">{headline}</p>
      <QuestionChances questions={questions} />
      <p className="actions">
        <a className="button" href={`#/r/${payload}`}>
          Open these answers as a result
        </a>
      </p>
    </section>
  );
}

function Held({ verdict }: { verdict: CaseVerdict }) {
  const { id, result, family, leftOut, citedOut } = verdict;
  return (
    <section className="part" aria-labelledby="held">
      <h2 id="held">Held against each other</h2>
      <p className="case-held">
        <ResultBadge result={result} />
      </p>
      <DecidedBy id={id} />
      <Ablated leftOut={leftOut} citedOut={citedOut} family={family} />
    </section>
  );
}

/** The rules without which another family would be advised. */
function DecidedBy({ id }: { id: string }) {
  const { knowledge } = useDecider();
  const { record } = useEvaluation();
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
      <p className="part-says">Without any one of these, another family would be advised.</p>
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
    lowered(knowledge.families.find((entry) => entry.id === id)?.name ?? id);
  const says = (other: string) => (other === family ? 'the same' : nameOf(other));
  return (
    <p className="quiet-text case-ablated">
      With this publication struck from every rule: {says(leftOut)}. With every rule struck that
      cites it: {says(citedOut)}.
    </p>
  );
}

interface CaseAnswersProps {
  answers: Answers;
  parked: readonly string[];
}

/** A filled-in questionnaire to read: section by section, what is open counted at the end. */
function CaseAnswers({ answers, parked }: CaseAnswersProps) {
  const { knowledge } = useDecider();
  const given = knowledge.questions.filter(({ id }) => answers[id] !== undefined);
  const open = knowledge.questions.length - given.length;
  return (
    <>
      {sections.map((section) => {
        const questions = given.filter((question) => question.section === section);
        if (questions.length === 0) return null;
        return (
          <div key={section} className="case-section">
            <h3>{sectionNames[section]}</h3>
            <dl>
              {questions.map((question) => (
                <div key={question.id}>
                  <dt>{question.text}</dt>
                  <dd>
                    {answerInWords(question, answers[question.id])}
                    {parked.includes(question.id) && (
                      <span className="quiet-text"> (does not apply, so it is not used)</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        );
      })}
      {open > 0 && <p className="quiet-text case-open">{counted(open, 'question')} left open.</p>}
    </>
  );
}

interface CaseOutcomeProps {
  entry: Case;
  verdict: CaseVerdict | undefined;
}

/** What came out best, what is as good, what to avoid, the numbers and what they hide. */
function CaseOutcome({ entry, verdict }: CaseOutcomeProps) {
  const { knowledge } = useDecider();
  const { winner, accepted, avoid, figures, caveat } = entry.outcome;
  const nameOf = (id: string) => knowledge.families.find((family) => family.id === id)?.name ?? id;
  const others = accepted.filter((id) => id !== winner);
  return (
    <section aria-labelledby="came-out">
      <h2 id="came-out">What came out</h2>
      <p className="case-verdict">
        {winner === null ? 'No winner: it shows what to avoid.' : `${nameOf(winner)}.`}
      </p>
      {others.length > 0 && <p>As good: {others.map((id) => lowered(nameOf(id))).join(', ')}.</p>}
      {avoid.length > 0 && (
        <p>
          Shown losing: {avoid.map((id) => lowered(nameOf(id))).join(', ')}
          {verdict?.avoid === true && ', which is what we advise'}.
        </p>
      )}
      <p>{figures}</p>
      {caveat !== '' && (
        <p className="case-caveat">
          <b>But:</b> {caveat}
        </p>
      )}
    </section>
  );
}
