import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Opened } from '../../state/decider';
import { useApp, useDecider } from '../app-context';
import { ResultBody } from '../results/result-body';
import { Verdict } from '../results/verdict';
import '../results/result.css';
import { count } from '../shared/answer-words';
import { PageHeading } from '../shared/page-heading';
import { OpenLinkForm } from '../start/open-link-form';
import '../start/start.css';
import { ThenAndNow } from './then-and-now';

type Good = Extract<Opened, { ok: true }>;

/** A result that somebody sent: to look at; the visitor's own answers stay as they are. */
export function SharedPage({ payload }: { payload: string }) {
  const decider = useDecider();
  const opened = useMemo(() => decider.open(payload), [decider, payload]);
  return opened.ok ? <SharedResult opened={opened} /> : <BadLink problem={opened} />;
}

function SharedResult({ opened }: { opened: Good }) {
  const decider = useDecider();
  const decision = useMemo(
    () => decider.decide({ answers: opened.answers, assumptions: opened.assumptions }),
    [decider, opened],
  );
  const { title, author, note } = opened.text ?? {};
  const from = author === undefined ? 'A shared result' : `A result shared by ${author}`;
  return (
    <div className="result">
      <div className="result-head">
        <ViewOnly opened={opened} />
        <Verdict decision={decision} eyebrow={title === undefined ? from : `${title}. ${from}`} />
        {note !== undefined && <p className="note sender-note">{note}</p>}
        <ThenAndNow opened={opened} recommendation={decision.recommendation} />
      </div>
      <ResultBody decision={decision} own={false} />
    </div>
  );
}

function ViewOnly({ opened }: { opened: Good }) {
  const { session, router } = useApp();
  const own = useStore(session.store, (state) => Object.keys(state.answers).length);
  const [isAsking, setAsking] = useState(false);

  function take(): void {
    const says =
      own === 0
        ? 'The answers of the link are now yours to change.'
        : `Your ${count(own, 'answer')} made way for those of the link.`;
    session.replace({ answers: opened.answers, assumptions: opened.assumptions }, says);
    router.go({ page: 'result' });
  }
  if (isAsking) {
    return (
      <div className="banner warn view-only" role="alert">
        <p>
          Replace your own {count(own, 'answer')} with the {Object.keys(opened.answers).length} of
          this link?
        </p>
        <button type="button" className="button small primary" onClick={take}>
          Replace mine
        </button>
        <button
          type="button"
          autoFocus
          className="button small"
          onClick={() => {
            setAsking(false);
          }}
        >
          Keep mine
        </button>
      </div>
    );
  }
  return (
    <div className="banner view-only">
      <p>
        You are looking at somebody’s result.
        {own > 0 && ` Your own ${count(own, 'answer')} are untouched.`}
      </p>
      <button
        type="button"
        className="button small"
        onClick={() => {
          if (own === 0) take();
          else setAsking(true);
        }}
      >
        Make it mine
      </button>
      <a className="button small" href="#/">
        Answer it yourself
      </a>
    </div>
  );
}

function BadLink({ problem }: { problem: Extract<Opened, { ok: false }> }) {
  return (
    <div className="narrow page">
      <PageHeading title={problem.title}>{problem.title}</PageHeading>
      <p className="lede">{problem.says}</p>
      <p className="bad-link-way">{problem.wayOut}</p>
      <h2 className="bad-link-again">Paste it again</h2>
      <OpenLinkForm />
      <p className="actions">
        <a href="#/">To the start</a>
      </p>
    </div>
  );
}
