import type { NamedTest } from '../../model/explanation';
import { useDecider } from '../app-context';
import { RuleLink } from './rule-link';
import './questions.css';

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
