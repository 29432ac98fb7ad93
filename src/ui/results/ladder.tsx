import { Suspense, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { unsure } from '../../model/answers';
import type { Answers } from '../../model/answers';
import type { Condition } from '../../model/condition';
import type { RulebookEntries } from '../../model/knowledge';
import type { RankedStrategy } from '../../model/recommendation';
import type { Result } from '../../advisor/verdicts';
import { lowered, said } from '../../words/answers';
import { useVerdicts } from '../app-context';
import { latePart } from '../shared/late-part';
import './ladder.css';

type Standing =
  | 'chosen'
  | 'start'
  | 'beside'
  | 'ruled-out'
  | 'dominated'
  | 'conditional'
  | 'second'
  | 'available';

/** One strategy on the ladder, with what is said beside it. */
interface Rung {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly standing: Standing;
  /** A few words. */
  readonly note: string;
}

type LadderRow =
  | { readonly kind: 'rung'; readonly rung: Rung }
  | {
      readonly kind: 'gap';
      readonly id: string;
      readonly label: string;
      readonly rungs: readonly Rung[];
    };

interface Leaf {
  readonly question: string;
  readonly options: readonly string[];
  /** False inside a `not`. */
  readonly wanted: boolean;
}

/** The leaves of a condition that name options. */
function leaves(condition: Condition, wanted = true): Leaf[] {
  if ('all' in condition) return condition.all.flatMap((part) => leaves(part, wanted));
  if ('any' in condition) return condition.any.flatMap((part) => leaves(part, wanted));
  if ('not' in condition) return leaves(condition.not, !wanted);
  if ('fact' in condition) return [];
  const { question } = condition;
  if ('is' in condition) return [{ question, wanted, options: [condition.is] }];
  if ('in' in condition) return [{ question, wanted, options: condition.in }];
  if ('has' in condition) return [{ question, wanted, options: [condition.has] }];
  return [{ question, wanted, options: [] }];
}

/** What the visitor said that makes a leaf hold, e.g. "API only", "no documents", "12 examples". */
function saidFor(knowledge: RulebookEntries, answers: Answers, leaf: Leaf): string[] {
  const question = knowledge.questions.find((one) => one.id === leaf.question);
  const answer = answers[leaf.question];
  if (question === undefined || answer === undefined || answer === unsure) return [];
  if (question.kind === 'number') {
    return [said(question, answer)];
  }
  const given = Array.isArray(answer) ? answer : [answer];
  if (leaf.options.some((id) => given.includes(id)) !== leaf.wanted) return [];
  const named = question.kind === 'choice' ? given : leaf.options;
  return question.options
    .filter(({ id }) => named.includes(id))
    .map(({ phrase, label }) => {
      if (question.kind === 'choice') return phrase;
      return leaf.wanted ? lowered(label) : `no ${lowered(label)}`;
    });
}

/** What the visitor said that rules it out, in the words of the questionnaire. */
function ruledOutNote(
  knowledge: RulebookEntries,
  answers: Answers,
  rules: readonly string[],
): string {
  const words = knowledge.rules
    .filter((rule) => rules.includes(rule.id))
    .flatMap((rule) => leaves(rule.when))
    .flatMap((leaf) => saidFor(knowledge, answers, leaf));
  return words[0] === undefined ? 'ruled out for you' : `ruled out: ${words[0]}`;
}

/** The question that a conditional rung waits for. */
function conditionalNote(knowledge: RulebookEntries, ranked: RankedStrategy | undefined): string {
  const open = ranked?.gates.flatMap((gate) => gate.questions) ?? [];
  const question = knowledge.questions.find((one) => one.id === open[0]);
  return question === undefined ? 'to be confirmed' : `depends on ${lowered(question.short)}`;
}

/** The rung that the plan begins on: that of the first experiment, or of the baseline before it. */
function startOf(knowledge: RulebookEntries, decision: Result): string | null {
  const ids = decision.recommendation.plan.flatMap(({ step, strategy }) => {
    const measures = knowledge.steps.find(({ id }) => id === step)?.measures;
    return strategy ?? measures ?? [];
  });
  return ids[0] ?? null;
}

/** Every strategy from expensive to cheap. */
function rungsOf(knowledge: RulebookEntries, decision: Result): Rung[] {
  const { recommendation, input } = decision;
  const ranked = recommendation.ranking.flatMap((family) => family.strategies);
  const second = recommendation.ranking.find((entry) => entry.family === recommendation.second);
  const own = recommendation.ranking.find((entry) => entry.family === recommendation.family);
  const runnerUp = own?.strategies[1]?.strategy;
  const beside = recommendation.complements.flatMap(({ strategy }) => strategy ?? []);
  const start = startOf(knowledge, decision);
  const nameOf = (id: string | undefined): string =>
    knowledge.strategies.find((strategy) => strategy.id === id)?.name ?? '';

  return [...knowledge.strategies]
    .sort((one, other) => other.rung - one.rung)
    .map((strategy) => {
      const { id, name, family, dominatedBy } = strategy;
      const entry = ranked.find((one) => one.strategy === id);
      const rung = (standing: Standing, note: string): Rung => ({
        ...{ id, name, family, standing, note },
      });
      if (id === recommendation.strategy) return rung('chosen', 'recommended');
      if (id === start) return rung('start', 'start here, as the baseline');
      if (beside.includes(id)) return rung('beside', 'beside it');
      if (entry?.closed === true) {
        const closed = entry.gates.filter(({ state }) => state === 'closed');
        const rules = closed.map(({ rule }) => rule);
        return rung('ruled-out', ruledOutNote(knowledge, input.answers, rules));
      }
      if (dominatedBy !== undefined)
        return rung('dominated', `${nameOf(dominatedBy.strategy)} matches it`);
      if (second?.strategies[0]?.strategy === id) return rung('second', 'likeliest other family');
      if (id === runnerUp) return rung('second', 'next best method');
      if (entry?.conditional === true) {
        return rung('conditional', conditionalNote(knowledge, entry));
      }
      return rung('available', '');
    });
}

/** The rungs that are shown at a glance: those with a part to play, and the best of each family. */
function shownOf(
  knowledge: RulebookEntries,
  decision: Result,
  rungs: readonly Rung[],
): Set<string> {
  const isPreparation = (id: string): boolean =>
    knowledge.families.find((family) => family.id === id)?.role === 'preparation';
  const playing = rungs.filter((rung) =>
    ['chosen', 'start', 'beside', 'second'].includes(rung.standing),
  );
  const leaders = decision.recommendation.ranking.flatMap(({ family, strategies }) => {
    if (isPreparation(family)) return [];
    const isIn = strategies.some((one) => playing.some((rung) => rung.id === one.strategy));
    return isIn ? [] : strategies.slice(0, 1).map((one) => one.strategy);
  });
  return new Set([...playing.map((rung) => rung.id), ...leaders]);
}

/** Names while they are few, else how many of which families. */
function gapLabel(knowledge: RulebookEntries, rungs: readonly Rung[]): string {
  if (rungs.length <= 2) return rungs.map((rung) => rung.name).join(' · ');
  const families = [...new Set(rungs.map((rung) => rung.family))].map((id) =>
    lowered(knowledge.families.find((family) => family.id === id)?.name ?? id),
  );
  return `${rungs.length} more: ${families.join(', ')}`;
}

/** The ladder from expensive (top) to cheap (bottom); rungs without a part are folded into gaps. */
export function ladderRows(knowledge: RulebookEntries, decision: Result): LadderRow[] {
  const rungs = rungsOf(knowledge, decision);
  const shown = shownOf(knowledge, decision, rungs);
  const rows: LadderRow[] = [];
  let folded: Rung[] = [];
  function closeGap(): void {
    const [first] = folded;
    if (first === undefined) return;
    rows.push({ kind: 'gap', id: first.id, label: gapLabel(knowledge, folded), rungs: folded });
    folded = [];
  }
  for (const rung of rungs) {
    if (!shown.has(rung.id)) {
      folded.push(rung);
      continue;
    }
    closeGap();
    rows.push({ kind: 'rung', rung });
  }
  closeGap();
  return rows;
}

const RungMore = latePart(async () => (await import('./rung-more')).RungMore);

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
