import { useState } from 'react';
import { useStore } from 'zustand';
import { isolated } from '../../model/foreign-text';
import { countAnswers } from '../../model/answers';
import type { RunEntry } from '../../state/run-storage';
import { isUnread } from '../../state/session';
import { useApp } from '../app-context';
import { count } from '../shared/answer-words';
import { PageHeading } from '../shared/page-heading';
import { saveFile } from '../sharing/save-file';
import { ImportRuns } from './import-runs';
import { NameForm } from './name-form';
import './runs.css';

/** The visitor's runs on this machine: several questionnaires under names of their own. */
export function RunsPage() {
  const { runs } = useApp();
  const list = useStore(runs.store, (state) => state.runs);
  const active = useStore(runs.store, (state) => state.activeId);
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="narrow page runs">
      <PageHeading title="Your runs">Your runs</PageHeading>
      <p className="lede">
        One questionnaire for each task, kept in this browser and nowhere else. The one marked as
        shown is the one that you answer.
      </p>
      <ul className="run-list">
        {list.map((run) => (
          <RunRow key={run.id} run={run} isShown={run.id === active} />
        ))}
      </ul>
      {isAdding ? (
        <NameForm
          label="Name of the new run"
          first=""
          button="Start it"
          onName={(name) => {
            runs.add(name);
            setAdding(false);
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
              saveFile('tune-or-prompt-runs.json', 'application/json', runs.exportAll());
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

function RunRow({ run, isShown }: { run: RunEntry; isShown: boolean }) {
  const { runs } = useApp();
  const [isNaming, setNaming] = useState(false);
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
          It is spoilt, or of a newer version of this page. It is kept as it is; reload to get the
          newest version.
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
      <p className="quiet-text">
        {count(answered, 'answer')}
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
            }}
          >
            Show{called}
          </button>
        )}
        <button
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
