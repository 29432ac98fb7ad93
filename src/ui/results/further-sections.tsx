import type { ReactNode } from 'react';
import type { Explanation, NamedTest } from '../../model/explanation';
import { useDecider } from '../app-context';
import { answerInWords } from '../shared/answer-words';
import type { Result } from '../../advisor/verdicts';
import { said, counted } from '../../words/answers';
import { measuredInWords, useMeasured } from '../questionnaire/measure-it';
import { Citations, FoldedCitations, RuleLink } from '../shared/citations';
import './further-sections.css';
import './questions.css';

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
        <Folded summary={counted(rest.length, 'more note')}>
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

interface Props {
  tests: readonly NamedTest[];
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
}

/** The tests that people name first, and what each answer means here; those without an answer together. */
export function NamedTests({ tests, own }: Props) {
  const open = tests.filter(({ said }) => said === null);
  return (
    <dl className="named-tests">
      {tests
        .filter(({ said }) => said !== null)
        .map((test) => (
          <Row key={test.question} test={test} />
        ))}
      {open.length > 0 && (
        <div>
          <dt>Not answered</dt>
          <dd className="named-open">
            {open.map(({ question }) => (
              <Short key={question} question={question} own={own} />
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}

function useShort(question: string): string {
  const { knowledge } = useDecider();
  return knowledge.questions.find(({ id }) => id === question)?.short ?? question;
}

function Short({ question, own }: { question: string; own: boolean }) {
  const short = useShort(question);
  return <span>{own ? <a href={`#/q/${question}?from=result`}>{short}</a> : short}</span>;
}

function Row({ test }: { test: NamedTest }) {
  const { question, said, says, record, rules } = test;
  return (
    <div>
      <dt>{useShort(question)}</dt>
      <dd className="named-said">{said}</dd>
      <dd>
        {says}
        <span className="named-record">
          {record} {rules[0] !== undefined && <RuleLink rule={rules[0]} />}
        </span>
      </dd>
    </div>
  );
}

/** Where the visitor measured an answer, from what and when. */
function MeasuredNote({ id }: { id: string }) {
  const note = useMeasured(id);
  return note === undefined ? null : <span className="aside"> ({measuredInWords(note)})</span>;
}

/** The answers that count, folded; parked ones are named. */
export function GivenAnswers({ decision, own }: { decision: Result; own: boolean }) {
  const { knowledge } = useDecider();
  const { answers } = decision.input;
  const { parked, implied } = decision.recommendation;
  const given = knowledge.questions.filter(
    ({ id }) => answers[id] !== undefined && !parked.includes(id),
  );
  const following = knowledge.questions.filter(({ id }) => implied[id] !== undefined);
  const aside = knowledge.questions.filter(({ id }) => parked.includes(id));
  return (
    <>
      <details className="more">
        <summary>
          {counted(decision.recommendation.answered, 'answer')}
          <span className="visually-hidden"> behind this result</span>
        </summary>
        <dl className="given">
          {given.map((question) => (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>
                {answerInWords(question, answers[question.id])}
                {own && <MeasuredNote id={question.id} />}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      {following.length > 0 && (
        <p className="quiet-text">
          {own ? 'Follows from your answers' : 'Follows from the answers'}:{' '}
          {following
            .map((question) => `${question.short}: ${said(question, implied[question.id])}`)
            .join('; ')}
          .
        </p>
      )}
      {aside.length > 0 && (
        <p className="quiet-text">
          Parked, since they do not apply: {aside.map(({ short }) => short).join(', ')}.
        </p>
      )}
      {own && (
        <p>
          <a href="#/check">Check or change your answers</a>
        </p>
      )}
    </>
  );
}
