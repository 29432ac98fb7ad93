import type { ChangedLine, ShownFile } from '../../advisor/kit';

/** One file: why its values are what they are, and its text with what the last change did to it. */
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
function Reasons({ file: { reasons } }: { file: ShownFile }) {
  return (
    <details className="kit-reasons">
      <summary>Why these values</summary>
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
