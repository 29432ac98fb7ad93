import { useId, useState, useEffect, useRef, Suspense, useMemo } from 'react';
import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { isolated } from '../../model/foreign-text';
import { useApp, useVerdicts } from '../app-context';
import { countAnswers } from '../../model/answers';
import type { Run, RunEntry } from '../../state/run-storage';
import { longestRunName } from '../../state/runs';
import { firstNewQuestion } from '../../state/questionnaire';
import { isUnread } from '../../state/session';
import { closestChance } from '../../words/chances';
import { Chance } from '../results/chance';
import { runInWords } from './run-words';
import { DidNotArrive, ErrorBoundary } from '../shared/error-boundary';
import { useRouteTo } from '../questionnaire/use-way-on';
import { PageHeading } from '../shared/page-heading';
import { useOneByOne } from '../shared/timing';
import { didNotLoad, textOf, unreadable } from '../shared/chosen-file';
import { saveFile } from '../shared/copy-button';
import { fileNamed } from '../shared/file-name';
import './runs.css';

/** Adds the runs of an exported file to those that are here, or the one that a decision record holds. */
export function ImportRuns() {
  const { loadTeam, runs } = useApp();
  const [outcome, setOutcome] = useState<{ ok: boolean; says: string } | null>(null);
  const id = useId();
  async function read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const refuse = (says: string) => {
      setOutcome({ ok: false, says });
    };
    const text = await textOf(file);
    if (text === null) {
      refuse(unreadable);
      return;
    }
    const imported = runs.importAll(text);
    if (imported.ok) {
      setOutcome(imported);
      return;
    }
    const team = await loadTeam().catch(() => null);
    if (team === null) {
      refuse(didNotLoad('reads records'));
      return;
    }
    const record = team.readRecord(text);
    if (!record.ok) {
      setOutcome(imported);
      return;
    }
    const { answers, assumptions, words, notes } = record;
    const kept = { answers, assumptions, visited: Object.keys(answers), ...notes };
    const name = runs.add(words.title ?? 'From a record', kept);
    setOutcome(
      name === null
        ? { ok: false, says: 'There is no room to keep it.' }
        : { ok: true, says: `The record is here as “${isolated(name)}”, which is shown now.` },
    );
  }
  return (
    <p className="import-runs">
      <label htmlFor={id}>Import a file of runs</label>
      <input
        id={id}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <span role="status" className={outcome?.ok === false ? 'fault' : 'quiet-text'}>
        {outcome?.says}
      </span>
    </p>
  );
}

interface Props {
  label: string;
  first: string;
  button: string;
  onName: (name: string) => void;
  onCancel: () => void;
}

/** Asks for the name of a run. */
export function NameForm({ label, first, button, onName, onCancel }: Props) {
  const [name, setName] = useState(first);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    // The form stands where a button was that the visitor has just pressed.
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(name);
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        autoComplete="off"
        maxLength={longestRunName}
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <button type="submit" className="button primary">
        {button}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}

/** The visitor's runs on this machine: several questionnaires under names of their own. */
export function RunsPage() {
  const { runs, router, walk } = useApp();
  const routeTo = useRouteTo();
  const list = useStore(runs.store, (state) => state.runs);
  const active = useStore(runs.store, (state) => state.activeId);
  const [isAdding, setAdding] = useState(false);
  // Each result takes some milliseconds to work out; a long list is there before all of them are.
  const told = useOneByOne(list.length, true);
  return (
    <div className="narrow page runs">
      <PageHeading title="Your runs">Your runs</PageHeading>
      <p className="lede">
        One questionnaire for each task, kept in this browser and nowhere else. The one marked as
        shown is the one that you answer.
      </p>
      <ul className="run-list">
        {list.map((run, place) => (
          <RunRow key={run.id} run={run} isShown={run.id === active} isTold={place < told} />
        ))}
      </ul>
      {isAdding ? (
        <NameForm
          label="Name of the new run"
          first=""
          button="Start it"
          onName={(name) => {
            const added = runs.add(name);
            setAdding(false);
            // Where there was no room for it, that is said here.
            if (added !== null) router.go(routeTo(firstNewQuestion(walk({}, []))?.id ?? null));
          }}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : (
        <p className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAdding(true);
            }}
          >
            New run
          </button>
          <a className="button" href="#/compare">
            Compare results
          </a>
        </p>
      )}
      <section className="runs-file" aria-labelledby="runs-file">
        <h2 id="runs-file">Take them along</h2>
        <p className="quiet-text">
          All runs as one file, for another browser or as a copy. Importing adds to what is here and
          replaces nothing.
        </p>
        <p className="actions">
          <button
            type="button"
            className="button"
            onClick={() => {
              saveFile(
                fileNamed('tune-or-prompt-runs', 'json'),
                'application/json',
                runs.exportAll(),
              );
            }}
          >
            Export all
          </button>
        </p>
        <ImportRuns />
      </section>
    </div>
  );
}

/** What a run comes to today: never kept, so that it cannot be out of date. */
function Verdict({ run: { answers, assumptions } }: { run: Run }) {
  const verdicts = useVerdicts();
  const { explanation } = useMemo(
    () => verdicts.decide({ answers, assumptions }),
    [verdicts, answers, assumptions],
  );
  const { headline, standing, questions } = explanation;
  const isWeighed = standing === 'clear' || standing === 'open';
  const chance = isWeighed ? closestChance(questions) : null;
  return (
    <div className="run-says">
      <p>{headline}</p>
      {chance !== null && (
        <div className="run-chance">
          <Chance chance={chance} small />
          <span className="quiet-text">on the question that is closest</span>
        </div>
      )}
    </div>
  );
}

/** The verdict of a run that has answers, once what decides is there. */
function VerdictOf({ run, isTold }: { run: Run; isTold: boolean }) {
  if (countAnswers(run.answers) === 0) return <p className="run-says">Nothing answered yet.</p>;
  const wait = <p className="run-says quiet-text">One moment…</p>;
  if (!isTold) return wait;
  return (
    <ErrorBoundary
      resetKey={run.id}
      answers={() => run.answers}
      instead={(retry) => <DidNotArrive what="The verdict" retry={retry} />}
    >
      <Suspense fallback={wait}>
        <Verdict run={run} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The button that opened a form in its place has the focus again once that is closed. */
function useFocusAfter(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}

interface RowProps {
  run: RunEntry;
  isShown: boolean;
  /** Whether its verdict may be worked out by now. */
  isTold: boolean;
}

function RunRow({ run, isShown, isTold }: RowProps) {
  const { runs, router } = useApp();
  const [isNaming, setNaming] = useState(false);
  const renaming = useFocusAfter(isNaming);
  const { id, name } = run;
  const called = (
    <span className="visually-hidden">
      {' '}
      <bdi>{name}</bdi>
    </span>
  );
  if (isUnread(run)) {
    return (
      <li>
        <h2>{name}</h2>
        <p className="quiet-text">
          It is spoilt, or of a newer version of this page, so there is no verdict. It is kept as it
          is; reload to get the newest version.
        </p>
      </li>
    );
  }
  const answered = countAnswers(run.answers);
  if (isNaming) {
    return (
      <li>
        <NameForm
          label={`New name of ${isolated(name)}`}
          first={name}
          button="Rename"
          onName={(next) => {
            runs.rename(id, next);
            setNaming(false);
          }}
          onCancel={() => {
            setNaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li aria-current={isShown ? 'true' : undefined}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <VerdictOf run={run} isTold={isTold} />
      <p className="quiet-text">
        {runInWords(run)}
        {isShown && '; shown now'}
      </p>
      <p className="run-actions">
        {isShown ? (
          <a href={answered > 0 ? '#/result' : '#/'}>Go on{called}</a>
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => {
              runs.open(id);
              router.go(answered > 0 ? { page: 'result' } : { page: 'start' });
            }}
          >
            Show{called}
          </button>
        )}
        <button
          ref={renaming}
          type="button"
          className="link"
          onClick={() => {
            setNaming(true);
          }}
        >
          Rename{called}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            runs.duplicate(id);
          }}
        >
          Duplicate{called}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            runs.remove(id);
          }}
        >
          Delete{called}
        </button>
      </p>
    </li>
  );
}
