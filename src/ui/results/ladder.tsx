import { Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { arriving } from '../../advisor/load-once';
import type { Result } from '../../advisor/verdicts';
import { useVerdicts } from '../app-context';
import { latePart } from '../shared/late-part';
import { ladderRows } from './ladder-rows';
import type { LadderRow, Rung } from './ladder-rows';
import './ladder.css';

const RungMore = latePart(async () => (await arriving(() => import('./rung-more'))).RungMore);

/** All strategies as a ladder, the expensive ones on top, the chosen rung lit. */
export function Ladder({ decision }: { decision: Result }) {
  const { known } = useVerdicts();
  const rows = useMemo(() => ladderRows(known, decision), [known, decision]);
  const [open, setOpen] = useState<readonly string[]>([]);
  const list = useRef<HTMLOListElement>(null);
  /** The rung that takes the focus from the button that it was folded behind. */
  const heir = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (heir.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-rung="${heir.current}"] summary`)?.focus();
    heir.current = null;
  }, [open]);
  const gaps = rows.flatMap((row) => (row.kind === 'gap' ? [row.id] : []));
  const isAllOpen = gaps.every((id) => open.includes(id));
  return (
    <div className="ladder-figure">
      <p className="ladder-end">expensive: money, skill, time</p>
      <ol ref={list} className="ladder" aria-label="Strategies, the most expensive first">
        {rows.map((row) => (
          <Row
            key={row.kind === 'gap' ? `gap ${row.id}` : row.rung.id}
            row={row}
            decision={decision}
            isOpen={row.kind === 'gap' && open.includes(row.id)}
            onOpen={(id) => {
              heir.current = id;
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
          {isAllOpen ? 'Hide the rungs that play no part' : 'Show every rung'}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  row: LadderRow;
  decision: Result;
  isOpen: boolean;
  onOpen: (id: string) => void;
}

function Row({ row, decision, isOpen, onOpen }: RowProps) {
  if (row.kind === 'rung') return <RungRow rung={row.rung} decision={decision} />;
  if (isOpen) {
    return row.rungs.map((rung) => <RungRow key={rung.id} rung={rung} decision={decision} />);
  }
  return (
    <li className="gap">
      <button
        type="button"
        onClick={() => {
          onOpen(row.id);
        }}
      >
        {row.label}
        {row.rungs.length > 2 && (
          <span className="visually-hidden">: {row.rungs.map(({ name }) => name).join(', ')}</span>
        )}
      </button>
    </li>
  );
}

function RungRow({ rung, decision }: { rung: Rung; decision: Result }) {
  const { id, name, note, standing } = rung;
  const [wasOpened, setOpened] = useState(false);
  return (
    <li className={`rung is-${standing}`} data-rung={id}>
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) setOpened(true);
        }}
      >
        <summary>
          <span className="rung-name">
            {standing === 'beside' && <span aria-hidden="true">+ </span>}
            {name}
          </span>
          {note !== '' && <span className="visually-hidden">: </span>}
          <span className="rung-note">
            {standing === 'start' && <span aria-hidden="true">▸ </span>}
            {note}
          </span>
        </summary>
        <div className="rung-more">
          {wasOpened && (
            <Suspense fallback={<p>One moment…</p>}>
              <RungMore id={id} decision={decision} />
            </Suspense>
          )}
        </div>
      </details>
    </li>
  );
}
