import { useMemo } from 'react';
import { resultAddress } from '../../state/address';
import { isAnythingOff } from '../../state/decider';
import type { Decision } from '../../state/decider';
import { useApp, useDecider } from '../app-context';
import { CopyButton } from '../shared/copy-button';
import './sharing.css';

interface FieldProps {
  label: string;
  value: string;
  button: string;
  primary?: boolean;
}

function CopyField({ label, value, button, primary = false }: FieldProps) {
  return (
    <div className="copy-field">
      <label>
        <span>{label}</span>
        <input
          type="text"
          readOnly
          value={value}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      </label>
      <CopyButton label={button} text={() => value} primary={primary} />
    </div>
  );
}

/** The link to this result, where it opens, and the bare code for where links do not travel. */
export function ShareSection({ decision }: { decision: Decision }) {
  const { address, publicBase } = useApp();
  const decider = useDecider();
  const payload = useMemo(() => decider.encode(decision), [decider, decision]);
  const where = resultAddress(address, publicBase, payload);
  const main = where.onlyHere && where.publicLink !== null ? where.publicLink : where.link;
  return (
    <div className="share">
      <p className="part-says">
        The link carries the answers and the verdict, and nothing else: {main.length} characters. It
        opens the same result for whoever has it.
      </p>
      {isAnythingOff(decision.off) && (
        <p className="note">
          Something is switched off here. The link does not carry that: it opens the result of all
          rules, whatever this page shows now.
        </p>
      )}
      {where.onlyHere && (
        <p className="note">
          This page runs on your own machine, so its own address opens nowhere else.{' '}
          {where.publicLink === null
            ? 'To share it, send the code: it opens in any copy of this program, under “Open a link”.'
            : 'The link below leads to the public copy instead.'}
        </p>
      )}
      <CopyField label="Link" value={main} button="Copy link" primary />
      {where.onlyHere && where.publicLink !== null && (
        <CopyField label="Link on this machine" value={where.link} button="Copy local link" />
      )}
      <CopyField label="Code only" value={where.code} button="Copy code" />
      <p className="quiet-text">
        Nothing is sent anywhere; a link, once passed on, cannot be called back.
      </p>
    </div>
  );
}
