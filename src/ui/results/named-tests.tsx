import type { NamedTest } from '../../model/explanation';
import { useDecider } from '../app-context';
import { RuleLink } from './rule-link';
import './questions.css';

interface Props {
  tests: readonly NamedTest[];
  /** The answers are the visitor's, so questions can be opened. */
  own: boolean;
}

/** The tests that people name first, and what each answer means here. */
export function NamedTests({ tests, own }: Props) {
  return (
    <dl className="named-tests">
      {tests.map((test) => (
        <Row key={test.question} test={test} own={own} />
      ))}
    </dl>
  );
}

function Row({ test, own }: { test: NamedTest; own: boolean }) {
  const { knowledge } = useDecider();
  const { question, said, says, record, rules } = test;
  const short = knowledge.questions.find(({ id }) => id === question)?.short ?? question;
  return (
    <div>
      <dt>{short}</dt>
      {said === null ? (
        <>
          <dd className="named-said none">not answered</dd>
          <dd>
            It says nothing yet.{' '}
            {own && (
              <a href={`#/q/${question}?from=result`}>
                Answer it<span className="visually-hidden">: {short}</span>
              </a>
            )}
          </dd>
        </>
      ) : (
        <>
          <dd className="named-said">{said}</dd>
          <dd>
            {says}
            <span className="named-record">
              {record} {rules[0] !== undefined && <RuleLink rule={rules[0]} />}
            </span>
          </dd>
        </>
      )}
    </div>
  );
}
