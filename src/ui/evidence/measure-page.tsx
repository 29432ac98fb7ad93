import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Route } from '../../state/router';
import { routeHash } from '../pages';
import { PageHeading } from '../shared/page-heading';
import { DataPanel } from './data-panel';
import { useDesk } from './desk';
import { PromptPanel } from './prompt-panel';
import { ResultsPanel } from './results-panel';
import './evidence.css';
import './experiment.css';

type Part = Extract<Route, { page: 'measure' }>['part'];

/** On the smallest screens the last words are heard only, so that all parts fit in one line. */
function ResultsName() {
  return (
    <>
      Results<span className="measure-long"> of an experiment</span>
    </>
  );
}

const parts: readonly { readonly part: Part; readonly name: ReactNode }[] = [
  { part: undefined, name: 'Your data' },
  { part: 'prompt', name: 'Your prompt' },
  { part: 'results', name: <ResultsName /> },
];

/** Measuring instead of guessing, from the visitor's own files. */
export function MeasurePage({ part }: { part: Part }) {
  const { wasLost, data, results } = useDesk();
  const isNothingRead = [useStore(data.store), useStore(results.store)].every(
    ({ kind }) => kind === 'empty',
  );
  return (
    <div className="page measure">
      <PageHeading title="Measure it">Measure it from your own files</PageHeading>
      <p className="lede">
        Instead of guessing how many clean examples there are or how long a prompt is, let your
        files say it. They are read here, in this browser; nothing of them is sent or kept.
      </p>
      {wasLost && isNothingRead && (
        <p className="note">
          The page was reloaded, and what it had read is gone. Choose the file again.
        </p>
      )}
      <nav aria-label="What to measure" className="measure-parts">
        <ul>
          {parts.map((one) => (
            <li key={one.part ?? 'data'}>
              <a
                href={routeHash({ page: 'measure', part: one.part })}
                aria-current={one.part === part ? 'page' : undefined}
              >
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {part === undefined && <DataPanel />}
      {part === 'prompt' && <PromptPanel />}
      {part === 'results' && <ResultsPanel />}
    </div>
  );
}
