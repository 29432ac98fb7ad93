import { useEffect, useId, useRef, useState } from 'react';
import { longestDescription, promptFor } from '../../doors/describe/prompt';
import { countAnswers } from '../../model/answers';
import { readReply } from '../../doors/describe/reply';
import { routeHash } from '../pages';
import { useApp, useWalk } from '../app-context';
import { useRouteTo, useWayOnNow } from '../questionnaire/use-way-on';
import { counted } from '../../words/answers';
import { CopyButton } from '../shared/copy-button';
import { PageHeading } from '../shared/page-heading';
import { useAgent } from './agent';
import { desk, layOut, useDesk, ProposedAnswers } from './proposed-answers';
import { OwnModel } from './own-model';
import { PasteBox } from '../shared/paste-box';
import './describe.css';

/** A description in words, from which an assistant proposes answers. */
export function DescribePage() {
  const { asked } = useApp();
  const { description, isRead } = useDesk();
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const id = useId();
  const [reads, setReads] = useState(0);
  // What was read stands further down; whoever asked for it is taken there.
  useEffect(() => {
    if (reads > 0) outcome.current?.querySelector('h2')?.focus();
  }, [reads]);

  useAgent(() => {
    setReads((times) => times + 1);
  });

  const hasText = description.trim() !== '';
  function refuse(): null {
    setMissing(true);
    box.current?.focus();
    return null;
  }
  function read(reply: string): void {
    if (!hasText) {
      refuse();
      return;
    }
    layOut(readReply(reply, description, asked));
    setReads((times) => times + 1);
  }
  return (
    <div className="narrow page describe-page">
      <PageHeading title="Describe it">Describe it in your own words</PageHeading>
      <p className="lede">
        A paragraph, a ticket or a brief is enough. Any assistant you like proposes answers and
        quotes the words behind each; you accept or leave each one. The rules decide, not the
        assistant.
      </p>
      <section aria-labelledby={`${id}-1`}>
        <h2 id={`${id}-1`}>1. What should the model do?</h2>
        <div className="describe-box">
          <label htmlFor={id}>
            The task, the data, who waits for it, what has been tried: whatever you know
          </label>
          {missing && (
            <p className="fault" id={`${id}-fault`}>
              <span className="visually-hidden">Error: </span>
              Describe it here first.
            </p>
          )}
          <textarea
            ref={box}
            id={id}
            rows={8}
            maxLength={longestDescription}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-fault ${id}-kept` : `${id}-kept`}
            value={description}
            onChange={(event) => {
              setMissing(false);
              desk.setState({ description: event.target.value });
            }}
          />
          <p className="quiet-text" id={`${id}-kept`}>
            It stays on this page and is kept nowhere.
            {description.length > longestDescription * 0.8 &&
              ` ${description.length} of ${longestDescription} characters.`}
          </p>
        </div>
      </section>
      <section aria-labelledby={`${id}-2`}>
        <h2 id={`${id}-2`}>2. Have it read</h2>
        <p className="describe-says">
          Copy one text with your description and all questions, and paste it into any assistant.
          What you paste there is between you and that assistant; this page sends nothing.
        </p>
        <p className="actions">
          {hasText ? (
            <CopyButton
              label="Copy for your assistant"
              text={() => promptFor(asked, description)}
              primary
            />
          ) : (
            <button type="button" className="button primary" onClick={refuse}>
              Copy for your assistant
            </button>
          )}
        </p>
        <OwnModel
          prompt={() => (hasText ? promptFor(asked, description) : refuse())}
          onReply={read}
        />
      </section>
      <section aria-labelledby={`${id}-3`}>
        <h2 id={`${id}-3`}>3. Paste the reply</h2>
        <PasteBox
          label="The whole reply; what stands around the answers does not matter"
          button="Read the reply"
          empty="Paste the reply first."
          className="describe-box"
          rows={4}
          keeps
          onPaste={(text) => {
            read(text);
            return null;
          }}
        />
      </section>
      <div ref={outcome} className="describe-outcome">
        <ProposedAnswers />
        <Faults />
        {isRead && <WayOn />}
      </div>
    </div>
  );
}

/** What could not be taken, named one by one. */
function Faults() {
  const { asked } = useApp();
  const { faults, open } = useDesk();
  const names = open.flatMap((id) => asked.questions.find((question) => question.id === id) ?? []);
  if (faults.length + names.length === 0) return null;
  return (
    <section aria-labelledby="not-taken">
      <h2 id="not-taken" tabIndex={-1}>
        What could not be taken
      </h2>
      {faults.length > 0 && (
        <ul className="describe-faults">
          {faults.map(({ about, says }, at) => (
            <li key={at}>
              <b>
                <bdi>{about}</bdi>
              </b>{' '}
              <bdi>{says}</bdi>.
            </li>
          ))}
        </ul>
      )}
      {names.length > 0 && (
        <p className="describe-says">
          Not in your description, says the reply: {names.map(({ short }) => short).join(', ')}.
        </p>
      )}
    </section>
  );
}

function WayOn() {
  const walk = useWalk();
  const next = useWayOnNow().question;
  const routeTo = useRouteTo();
  if (Object.keys(walk.answers).length === 0) {
    return (
      <p className="actions">
        <a className="button" href={routeHash(routeTo(next))}>
          Answer the questions yourself
        </a>
      </p>
    );
  }
  return (
    <>
      <p className="actions">
        <a className="button primary" href="#/result">
          See your result
        </a>
        {next !== null && (
          <a className="button" href={routeHash(routeTo(next))}>
            Go on with the questions
          </a>
        )}
      </p>
      <p className="quiet-text">
        {counted(countAnswers(walk.answers), 'answer')} so far, kept in this browser.
      </p>
    </>
  );
}
