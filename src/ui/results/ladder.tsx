import { useMemo, useState } from 'react';
import { useDecider } from '../app-context';
import type { Decision } from '../../state/decider';
import { ladderRows } from './ladder-rows';
import type { LadderRow, Rung } from './ladder-rows';
import './ladder.css';

/** All strategies as a ladder, the dear ones on top, the chosen rung lit. */
export function Ladder({ decision }: { decision: Decision }) {
  const { knowledge } = useDecider();
  const rows = useMemo(() => ladderRows(knowledge, decision), [knowledge, decision]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const gaps = rows.flatMap((row) => (row.kind === 'gap' ? [row.id] : []));
  const isAllOpen = gaps.every((id) => open.includes(id));
  return (
    <div className="ladder-figure">
      <p className="ladder-end">dear: money, skill, time</p>
      <ol className="ladder">
        {rows.map((row) => (
          <Row
            key={row.kind === 'gap' ? `gap ${row.id}` : row.rung.id}
            row={row}
            isOpen={row.kind === 'gap' && open.includes(row.id)}
            onOpen={(id) => {
              setOpen([...open, id]);
            }}
          />
        ))}
      </ol>
      <p className="ladder-end">cheap</p>
      {gaps.length > 0 && (
        <button
          type="button"
          className="link ladder-all"
          onClick={() => {
            setOpen(isAllOpen ? [] : gaps);
          }}
        >
          {isAllOpen ? 'Fold the rungs without a part' : 'Show every rung'}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  row: LadderRow;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function Row({ row, isOpen, onOpen }: RowProps) {
  if (row.kind === 'rung') return <RungRow rung={row.rung} />;
  if (isOpen) return row.rungs.map((rung) => <RungRow key={rung.id} rung={rung} />);
  return (
    <li className="gap">
      <button
        type="button"
        onClick={() => {
          onOpen(row.id);
        }}
      >
        {row.label}
      </button>
    </li>
  );
}

function RungRow({ rung }: { rung: Rung }) {
  const { name, note, standing, says, needs, whyNot } = rung;
  return (
    <li className={`rung is-${standing}`}>
      <details>
        <summary>
          <span className="rung-name">
            {standing === 'beside' && <span aria-hidden="true">+ </span>}
            {name}
          </span>
          <span className="rung-note">
            {standing === 'start' && <span aria-hidden="true">▸ </span>}
            {note}
          </span>
        </summary>
        <div className="rung-more">
          <p>{says}</p>
          {whyNot !== null && (
            <p>
              <b>Why not this: </b>
              {whyNot.says}
            </p>
          )}
          <p>
            <b>It needs: </b>
            {needs}
          </p>
        </div>
      </details>
    </li>
  );
}
