import { useMemo } from 'react';
import type { ChangedLine, ShownFile, Kit, KitChange } from '../../advisor/kit';
import { kitFor } from '../../advisor/kit';
import type { Result } from '../../advisor/verdicts';
import { byCount } from '../../model/by-count';
import { counted, grouped, listed } from '../../words/answers';
import { useApp, useDecider } from '../app-context';
import { CopyButton, saveFile } from '../shared/copy-button';
import { useFileName } from '../shared/file-name';
import './kit.css';

/** One file: why its values are what they are, and its text with what changed since the kit before. */
export function KitFileBody({ file }: { file: ShownFile }) {
  const { path, text, change, reasons } = file;
  return (
    <>
      {reasons.length > 0 && <Reasons file={file} />}
      {change?.kind === 'changed' ? (
        <ChangedText path={path} lines={change.lines} />
      ) : (
        <pre tabIndex={0} aria-label={path}>
          {text}
        </pre>
      )}
    </>
  );
}

/** Values, each with its reason; one that names a rule leads to it and its sources. */
function Reasons({ file: { path, reasons } }: { file: ShownFile }) {
  return (
    <details className="kit-reasons">
      <summary>
        Why these values<span className="visually-hidden"> in {path}</span>
      </summary>
      <dl>
        {reasons.map(({ name, value, why, rules }, at) => (
          <div key={`${name} ${at}`}>
            <dt>
              <code>
                {name}: {value}
              </code>
            </dt>
            <dd>
              {why}
              {rules.map((rule) => (
                <span key={rule}>
                  {' '}
                  <a href={`#/how/rules/${rule}`}>The rule and its sources</a>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const signs: Readonly<Record<ChangedLine['kind'], string>> = {
  same: ' ',
  added: '+',
  removed: '−',
};

/** The text line by line: a sign before each, and the words "added" and "removed" for screen readers. */
function ChangedText({ path, lines }: { path: string; lines: readonly ChangedLine[] }) {
  return (
    <pre className="kit-diff" tabIndex={0} aria-label={`${path}, with what changed`}>
      {lines.map(({ kind, text }, at) => (
        <span key={at} className={`kit-line ${kind}`}>
          <span aria-hidden="true" className="kit-sign">
            {signs[kind]}{' '}
          </span>
          {kind === 'added' && <ins aria-label="added">{text}</ins>}
          {kind === 'removed' && <del aria-label="removed">{text}</del>}
          {kind === 'same' && text}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

/**
 * The folder that runs the plan: every file to read and to copy, why its values are what they are, what
 * changed since the kit that was opened or saved before, and all of them as one ZIP.
 */
export function KitSection({ decision }: { decision: Result }) {
  const decider = useDecider();
  const { session } = useApp();
  const before = session.kitBefore(decision.input);
  const kit = useMemo(() => kitFor(decider, decision, before), [decider, decision, before]);
  const fileName = useFileName(decision.input.answers);
  if (!kit.ok) return <p className="quiet-text">{kit.says}</p>;
  const note = () => {
    session.noteKit(decision.input);
  };
  return (
    <>
      <p className="actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            note();
            saveFile(fileName('starter-kit', 'zip'), 'application/zip', kit.zip());
          }}
        >
          Save {counted(kit.files.length, 'file')} as a ZIP
        </button>
      </p>
      {kit.change !== null && kit.change.count + kit.change.gone.length > 0 && (
        <WhatChanged change={kit.change} />
      )}
      <KitFiles kit={kit} onOpen={note} />
      <p className="quiet-text">
        Made from your answers in this browser, {grouped(kitSize(kit.files))} kB of text. Nothing in
        it comes from a file of yours, and no script asks the network for anything without your own
        key.
      </p>
    </>
  );
}

/** What the changes since the kit before did to the files, in words. */
function WhatChanged({ change: { since, gone, count } }: { change: KitChange }) {
  const files =
    count === 0
      ? 'No file is different'
      : `${counted(count, 'file')} ${byCount(count, 'is', 'are')} new or different`;
  return (
    <div className="kit-changed">
      <p>
        <strong>Since the kit before:</strong> {listed(since.map((text) => `“${text}”`))} changed.{' '}
        {files}
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

interface FilesProps {
  kit: Extract<Kit, { ok: true }>;
  /** Some file was opened or shut. */
  onOpen: () => void;
}

function KitFiles({ kit, onOpen }: FilesProps) {
  return (
    <ul className="kit-files">
      {kit.files.map((file) => (
        <li key={file.path}>
          <details onToggle={onOpen}>
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
