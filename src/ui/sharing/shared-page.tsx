import { use, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { countAnswers } from '../../model/answers';
import { isolated } from '../../model/foreign-text';
import { activeRun } from '../../state/session';
import { byCount } from '../../model/by-count';
import { exampleTitle, counted } from '../../words/answers';
import type { Answers } from '../../model/answers';
import type { Opened } from '../../advisor/links';
import { useApp, useLinks, useVerdicts } from '../app-context';
import { ResultBody } from '../results/result-body';
import { useView } from '../results/result-nav';
import { useCertainty } from '../results/use-certainty';
import { Verdict } from '../results/verdict';
import '../results/result.css';
import { latePart } from '../shared/late-part';
import { LateContradictions } from '../what-if/late-contradictions';
import { TrialContext, useTrial, TryingBanner } from '../what-if/trial';
import { ThenAndNow } from './then-and-now';
import './sharing.css';

const BadLink = latePart(async () => (await import('./bad-link')).BadLink);

type Good = Extract<Opened, { ok: true }>;

/** A result that somebody sent: to look at; the visitor's own answers stay as they are. */
export function SharedPage({ payload }: { payload: string }) {
  const links = useLinks();
  const found = useMemo(() => links.open(payload), [links, payload]);
  const opened = found instanceof Promise ? use(found) : found;
  return opened.ok ? <SharedResult opened={opened} /> : <BadLink problem={opened} />;
}

function SharedResult({ opened }: { opened: Good }) {
  const verdicts = useVerdicts();
  const decision = useMemo(
    () => verdicts.decide({ answers: opened.answers, assumptions: opened.assumptions }),
    [verdicts, opened],
  );
  const view = useView();
  const { trial, below } = useTrial(decision);
  const certainty = useCertainty(trial.shown);
  const sent = useCertainty(trial.base);
  const [wanted, want] = useState<Answers | null>(null);
  const { own, take } = useTakeOver(opened);
  const takeOrAsk = own === 0 ? take : want;
  const { title, author, note } = opened.text ?? {};
  const from = author === undefined ? 'A shared result' : `A result shared by ${author}`;
  const isExample = title?.startsWith(exampleTitle) === true;
  const sentAs = title === undefined ? from : isExample ? title : `${title}. ${from}`;
  const isTrying = trial.changed.length > 0;
  const triedOn = author === undefined ? 'a shared result' : `the result that ${author} shared`;
  const eyebrow = isTrying ? `Tried on ${isExample ? 'the example' : triedOn}, not kept` : sentAs;
  return (
    <TrialContext value={trial}>
      <div className="result">
        <TryingBanner trial={trial}>
          <button
            type="button"
            className="button small primary"
            onClick={() => {
              takeOrAsk(trial.shown.input.answers);
            }}
          >
            Make it mine, as tried
          </button>
        </TryingBanner>
        <div className="result-head">
          <ViewOnly opened={opened} wanted={wanted} want={want} isExample={isExample} />
          {note !== undefined && <p className="note sender-note">{note}</p>}
          <Verdict
            decision={trial.shown}
            certainty={certainty}
            eyebrow={eyebrow}
            own={false}
            view={view}
          />
          {!isTrying && <ThenAndNow opened={opened} recommendation={decision.recommendation} />}
          <LateContradictions
            input={trial.shown.input}
            from={null}
            folded={view !== undefined && view !== 'all'}
          />
        </div>
        <ResultBody
          decision={below}
          base={trial.base}
          certainty={sent}
          own={false}
          view={view}
          sent={opened.text}
        />
      </div>
    </TrialContext>
  );
}

interface ViewOnlyProps {
  opened: Good;
  /** The answers to take over, as shared or as tried, once a person has asked for them. */
  wanted: Answers | null;
  want: (answers: Answers | null) => void;
  /** Titled so: the answers are nobody’s. */
  isExample: boolean;
}

/** Takes answers of a link over, as a run of their own or in place of the visitor's; `own` counts those. */
function useTakeOver(opened: Good) {
  const { session, runs, router } = useApp();
  const own = useStore(session.store, (state) => countAnswers(state.answers));
  function take(answers: Answers): void {
    const says =
      own === 0
        ? 'The answers of the link are now yours to change.'
        : `Your ${counted(own, 'answer')} gave way to those of the link.`;
    const { assumptions } = opened;
    session.replace({ answers, assumptions, progress: undefined }, says);
    router.go({ page: 'result' });
  }
  function keepApart(answers: Answers): void {
    const { assumptions, text } = opened;
    const before = activeRun(runs.store.getState()).name;
    const kept = { answers, assumptions, visited: Object.keys(answers) };
    const name = runs.add(text?.title ?? 'From a link', kept);
    // Where there was no room, that is said and the link stays open.
    if (name === null) return;
    runs.tell(
      `The link is kept as “${isolated(name)}”, which is shown now. Your own answers stay in “${isolated(before)}”.`,
    );
    router.go({ page: 'result' });
  }
  return { own, take, keepApart };
}

function ViewOnly({ opened, wanted, want, isExample }: ViewOnlyProps) {
  const { own, take, keepApart } = useTakeOver(opened);

  if (wanted !== null && own > 0) {
    return (
      <div className="banner view-only" role="alert">
        <p>
          How do you want to keep the {counted(countAnswers(wanted), 'answer')} of this
          {wanted === opened.answers ? ' link' : ' link, as you tried them'}? You have{' '}
          {counted(own, 'answer')} of your own.
        </p>
        <button
          type="button"
          autoFocus
          className="button small primary"
          onClick={() => {
            keepApart(wanted);
          }}
        >
          Keep as a new run
        </button>
        <button
          type="button"
          className="button small"
          onClick={() => {
            take(wanted);
          }}
        >
          Replace my answers
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            want(null);
          }}
        >
          Cancel
        </button>
      </div>
    );
  }
  return (
    <div className="banner view-only">
      <p>
        {isExample ? 'This is an example.' : 'You are looking at somebody’s result.'}
        {own > 0 && ` Your own ${counted(own, 'answer')} ${byCount(own, 'is', 'are')} untouched.`}
      </p>
      {isExample && (
        <a className="button small primary" href="#/">
          Start with your own answers
        </a>
      )}
      <button
        type="button"
        className="button small"
        onClick={() => {
          if (own === 0) take(opened.answers);
          else want(opened.answers);
        }}
      >
        Make it mine
      </button>
      {!isExample && (
        <a className="button small" href="#/">
          Answer it yourself
        </a>
      )}
    </div>
  );
}
