import { useMemo } from 'react';
import { kitFor } from '../../advisor/kit';
import type { Kit, KitChange, ShownFile } from '../../advisor/kit';
import type { Result } from '../../advisor/verdicts';
import { byCount } from '../../model/by-count';
import { counted, grouped, listed } from '../../words/answers';
import { useApp, useDecider } from '../app-context';
import { CopyButton } from '../shared/copy-button';
import { saveFile } from '../sharing/save-file';
import { KitFileBody } from './kit-file';
import './kit.css';

/**
 * The folder that runs the plan: every file to read and to copy, why its values are what they are, what
 * the last change of an answer did to it, and all of them as one ZIP.
 */
export function KitSection({ decision }: { decision: Result }) {
  const decider = useDecider();
  const { session } = useApp();
  const before = session.before(decision.input);
  const kit = useMemo(() => kitFor(decider, decision, before), [decider, decision, before]);
  if (!kit.ok) return <p className="quiet-text">{kit.says}</p>;
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            saveFile('starter-kit.zip', 'application/zip', kit.zip());
          }}
        >
          Save {counted(kit.files.length, 'file')} as a ZIP
        </button>
      </p>
      {kit.change !== null && kit.change.count + kit.change.gone.length > 0 && (
        <WhatChanged change={kit.change} />
      )}
      <KitFiles kit={kit} />
      <p className="quiet-text">
        Made from your answers in this browser, {grouped(kitSize(kit.files))} kB of text. Nothing in
        it comes from a file of yours, and no script asks the network for anything without your own
        key.
      </p>
    </>
  );
}

/** What the last change of an answer did to the files, in words. */
function WhatChanged({ change: { since, gone, count } }: { change: KitChange }) {
  const files =
    count === 0
      ? 'No file is different'
      : `${counted(count, 'file')} ${byCount(count, 'is', 'are')} new or different`;
  return (
    <div className="kit-changed">
      <p>
        <strong>Your last change:</strong> {listed(since.map((text) => `“${text}”`))}. {files}
        {count > 0 && ', marked below'}.
      </p>
      {gone.length > 0 && (
        <p>
          No longer there:{' '}
          {gone.map((path, at) => (
            <span key={path}>
              {at > 0 && ', '}
              <code>{path}</code>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function KitFiles({ kit }: { kit: Extract<Kit, { ok: true }> }) {
  return (
    <ul className="kit-files">
      {kit.files.map((file) => (
        <li key={file.path}>
          <details>
            <summary>
              <code>{file.path}</code>{' '}
              <span className="aside">
                {counted(file.text.trimEnd().split('\n').length, 'line')}
              </span>
              <ChangeMark file={file} />
            </summary>
            <p className="actions">
              <CopyButton label={`Copy ${file.path}`} text={() => file.text} />
            </p>
            <KitFileBody file={file} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function ChangeMark({ file: { change } }: { file: ShownFile }) {
  if (change?.kind === 'new') return <span className="kit-mark">new</span>;
  if (change?.kind !== 'changed') return null;
  return (
    <span className="kit-mark">
      changed: {counted(change.added, 'line')} in, {counted(change.removed, 'line')} out
    </span>
  );
}

/** In kilobytes, rounded up. */
function kitSize(files: readonly { readonly text: string }[]): number {
  return Math.ceil(files.reduce((sum, { text }) => sum + text.length, 0) / 1000);
}
