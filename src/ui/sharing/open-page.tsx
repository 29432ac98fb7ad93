import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Team } from '../../advisor/team';
import { countAnswers } from '../../model/answers';
import { isolated } from '../../model/foreign-text';
import { activeRun } from '../../state/session';
import { listed, counted } from '../../words/answers';
import { useApp } from '../app-context';
import { didNotLoad, textOf, unreadable } from '../shared/chosen-file';
import { PageHeading } from '../shared/page-heading';
import { OpenLinkForm } from '../start/open-link-form';
import '../start/start.css';
import './sharing.css';

type RecordRead = Extract<ReturnType<Team['readRecord']>, { ok: true }>;

type Problem = Pick<Extract<ReturnType<Team['readRecord']>, { ok: false }>, 'says' | 'holds'>;

/** Opens a decision record that was saved as JSON: to look at first, like a link, or to work on with. */
export function OpenRecord() {
  const { loadTeam, loadDecider } = useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [noted, setNoted] = useState<RecordRead | null>(null);
  const look = useLook();
  const id = useId();

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setNoted(null);
    // A look at the result takes the decider, which is asked for here so that a failure is told.
    const loading = Promise.all([loadTeam(), loadDecider()]).catch(() => null);
    const [text, loaded] = await Promise.all([textOf(file), loading]);
    if (text === null || loaded === null) {
      setProblem({ says: text === null ? unreadable : didNotLoad('reads records') });
      return;
    }
    const read = loaded[0].readRecord(text);
    setProblem(read.ok ? null : read);
    if (!read.ok) return;
    if (read.notes.progress === undefined && read.dropped.length === 0) await look(read);
    else setNoted(read);
  }
  return (
    <section className="open-record" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Or a record that was saved</h2>
      <p>
        <label htmlFor={id}>A decision record as JSON. It stays on your machine.</label>
      </p>
      {problem !== null && (
        <p className="fault" role="alert" id={`${id}-fault`}>
          <span className="visually-hidden">Error: </span>
          {problem.says}
          {problem.holds === 'runs' && (
            <>
              {' '}
              <a href="#/runs">Your runs</a>
            </>
          )}
        </p>
      )}
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-fault`}
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {noted !== null && <WithNotes read={noted} onLook={() => look(noted)} />}
    </section>
  );
}

/** Shows the result of a record as that of a link: what is noted of its plan stays in the file. */
function useLook() {
  const { loadDecider, loadTeam, router } = useApp();
  return async ({ answers, assumptions, words }: RecordRead): Promise<void> => {
    const [team, decider] = await Promise.all([loadTeam(), loadDecider()]);
    const payload = team.encode(decider.decide({ answers, assumptions }), words);
    router.go({ page: 'shared', payload });
  };
}

/** A record with a plan that is being worked on: where it goes on, or whether it is only looked at. */
function WithNotes({ read, onLook }: { read: RecordRead; onLook: () => Promise<void> }) {
  const { session, runs, router } = useApp();
  const own = useStore(session.store, (state) => countAnswers(state.answers));
  const { answers, assumptions, words, notes, dropped } = read;
  const kept = { answers, assumptions, visited: Object.keys(answers), ...notes };
  const steps = Object.values(notes.progress ?? {});
  const done = steps.filter((step) => step.done === true).length;

  function goOn(): void {
    router.go({ page: 'result', view: 'plan' });
  }
  function keepApart(): void {
    const before = activeRun(runs.store.getState()).name;
    const name = runs.add(words.title ?? 'From a record', kept);
    // Where there was no room, that is said and the record stays open.
    if (name === null) return;
    runs.tell(
      `The record goes on as “${isolated(name)}”, which is shown now. Your own answers stay in “${isolated(before)}”.`,
    );
    goOn();
  }
  function take(): void {
    session.replace(
      kept,
      own === 0
        ? 'The answers of the record and its notes on the plan are now yours.'
        : `Your ${counted(own, 'answer')} gave way to those of the record, with its notes on the plan.`,
    );
    goOn();
  }
  return (
    <div className="banner record-notes" role="alert">
      <p>
        {steps.length === 0
          ? 'The notes on the plan in this record cannot be read.'
          : `This record holds notes on ${counted(steps.length, 'step')} of its plan, ${done === 0 ? 'none' : done} of them done.`}
        {own > 0 && ` You have ${counted(own, 'answer')} of your own.`}
        {dropped.length > 0 && ` Not in order, and left out: ${listed(dropped.map(isolated))}.`}
      </p>
      {own === 0 ? (
        <button type="button" autoFocus className="button small primary" onClick={take}>
          Go on with it
        </button>
      ) : (
        <>
          <button type="button" autoFocus className="button small primary" onClick={keepApart}>
            Go on with it, as a new run
          </button>
          <button type="button" className="button small" onClick={take}>
            Replace my answers
          </button>
        </>
      )}
      <button
        type="button"
        className="link"
        onClick={() => {
          void onLook();
        }}
      >
        Only look at the result
      </button>
    </div>
  );
}

/** The page for a link that was sent. */
export function OpenPage() {
  return (
    <div className="narrow page">
      <PageHeading title="Open a link">Open a result that you were sent</PageHeading>
      <OpenLinkForm />
      <OpenRecord />
    </div>
  );
}
