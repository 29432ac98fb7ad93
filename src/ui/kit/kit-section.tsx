import { useMemo } from 'react';
import { kitFor } from '../../advisor/kit';
import type { Result } from '../../advisor/verdicts';
import { counted, grouped } from '../../words/answers';
import { useDecider } from '../app-context';
import { CopyButton } from '../shared/copy-button';
import { saveFile } from '../sharing/save-file';
import './kit.css';

/** The folder that runs the plan: every file to read and to copy, and all of them as one ZIP. */
export function KitSection({ decision }: { decision: Result }) {
  const decider = useDecider();
  const kit = useMemo(() => kitFor(decider, decision), [decider, decision]);
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
      <ul className="kit-files">
        {kit.files.map(({ path, text }) => (
          <li key={path}>
            <details>
              <summary>
                <code>{path}</code>{' '}
                <span className="aside">{counted(text.split('\n').length, 'line')}</span>
              </summary>
              <CopyButton label={`Copy ${path}`} text={() => text} />
              <pre tabIndex={0} aria-label={path}>
                {text}
              </pre>
            </details>
          </li>
        ))}
      </ul>
      <p className="quiet-text">
        Made from your answers in this browser, {grouped(kitSize(kit.files))} kB of text. Nothing in
        it comes from a file of yours, and no script asks the network for anything without your own
        key.
      </p>
    </>
  );
}

/** In kilobytes, rounded up. */
function kitSize(files: readonly { readonly text: string }[]): number {
  return Math.ceil(files.reduce((sum, { text }) => sum + text.length, 0) / 1000);
}
