import { Suspense, useId, useMemo } from 'react';
import { useStore } from 'zustand';
import { inspectPrompt, proposalsFromPrompt } from '../../advisor/evidence';
import type { PromptReport } from '../../advisor/evidence';
import { useApp } from '../app-context';
import { ErrorBoundary } from '../shared/error-boundary';
import { FactList } from '../shared/fact-list';
import { CacheSaving } from './cache-saving';
import { useDesk } from './desk';
import { Proposals } from './proposals';
import { ReadingState } from './file-drop';
import { counted, number } from './words';

/** A prompt: how long it is, what of it stays the same, and what caching that would save. */
export function PromptPanel() {
  const { session } = useApp();
  const { prompt, exactPrompt, reader } = useDesk();
  const text = useStore(prompt, (state) => state.text);
  const exact = useStore(exactPrompt.store);
  const estimate = useMemo(() => inspectPrompt(text), [text]);
  const report = exact.kind === 'done' ? exact.outcome : estimate;
  const id = useId();
  return (
    <>
      <div className="prompt-field">
        <label htmlFor={id}>Your prompt</label>
        <p className="quiet-text" id={`${id}-hint`}>
          As you send it, with places to fill in written as {'{{name}}'}, {'${name}'} or {'{name}'}.
          It is not kept.
        </p>
        <textarea
          id={id}
          aria-describedby={`${id}-hint`}
          rows={10}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            prompt.setState({ text: event.target.value });
            if (exact.kind !== 'empty') exactPrompt.empty();
          }}
        />
      </div>
      {text.trim() === '' ? (
        <p className="part-says">Paste a prompt, and its length shows here at once.</p>
      ) : (
        <PromptFacts
          report={report}
          canCount={exact.kind !== 'reading' && exact.kind !== 'done'}
          onExact={() => {
            exactPrompt.run((options) => reader.prompt(text, options));
          }}
        />
      )}
      <ReadingState reading={exact} job={exactPrompt} done="Counted exactly." />
      {text.trim() !== '' && (
        <div className="evidence-report">
          <ErrorBoundary quiet resetKey="caching" answers={() => session.store.getState().answers}>
            <Suspense fallback={<p className="part-says">One moment…</p>}>
              <CacheSaving report={report} />
            </Suspense>
          </ErrorBoundary>
          <Proposals id="prompt-proposals" from="prompt" proposals={proposalsFromPrompt(report)} />
        </div>
      )}
    </>
  );
}

interface FactsProps {
  report: PromptReport;
  canCount: boolean;
  onExact: () => void;
}

function PromptFacts({ report, canCount, onExact }: FactsProps) {
  const { fixed, prefix, places, examples, exact } = report;
  const about = exact ? '' : 'about ';
  return (
    <div className="evidence-report">
      <h2>What it is made of</h2>
      <FactList
        lines={[
          ['The same in every request', `${about}${counted(fixed, 'token')}`],
          [
            'Of it before the first place to fill in',
            `${about}${counted(prefix, 'token')}: the part that a provider can cache`,
          ],
          ['Places to fill in', places === 0 ? 'none found' : number(places)],
          ['Worked examples in it', examples === 0 ? 'none found' : number(examples)],
          ['Counted', exact ? 'exactly, with o200k_base (GPT-4o and later)' : 'as an estimate'],
        ]}
      />
      {canCount && (
        <p className="actions">
          <button type="button" className="button small" onClick={onExact}>
            Count exactly
          </button>
          <span className="quiet-text">Loads a tokenizer of 2 MB.</span>
        </p>
      )}
    </div>
  );
}
