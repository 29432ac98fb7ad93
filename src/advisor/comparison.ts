import { compareRuns, settle } from '../evaluation/compare-runs';
import type { Comparison, Difference, Picks, RunValue } from '../evaluation/compare-runs';
import { unsure } from '../model/answers';
import type { Knowledge } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { decodeComparison, encodeComparison, fewestRuns, mostRuns } from '../share/compare-link';
import { toCsv } from '../share/escaping';
import { decodeLink } from '../share/link';
import { readPaste } from '../share/paste';
import { byCount } from '../model/by-count';
import { counted, lowered } from '../words/answers';
import type { Decider, Decision } from './decider';

export type { Comparison, Difference, Picks, RunValue } from '../evaluation/compare-runs';
export { fewestRuns, mostRuns } from '../share/compare-link';

/** One result of a comparison. */
export interface ComparedRun {
  readonly payload: string;
  /** A to F, and what the sender called it. */
  readonly letter: string;
  readonly name: string;
  readonly rulesVersion: string;
  readonly unreleased: boolean;
  readonly input: Required<Input>;
  readonly decision: Decision;
}

/** What a pasted text added to a comparison. */
export interface Gathered {
  /** Two to six payloads, or fewer while more are to come. */
  readonly payloads: readonly string[];
  readonly picks: Picks;
  /** What was left out, and why; one sentence each. */
  readonly says: readonly string[];
}

export type OpenedComparison =
  | { readonly ok: true; readonly runs: readonly ComparedRun[]; readonly picks: Picks }
  | { readonly ok: false; readonly title: string; readonly says: string; readonly wayOut: string };

/** Results side by side. */
export interface Comparer {
  /** Adds what is in a pasted text to the results that are there. */
  gather(text: string, there: readonly string[]): Gathered;
  openComparison(payload: string): OpenedComparison;
  encodeComparison(payloads: readonly string[], picks: Picks): string;
  compare(runs: readonly ComparedRun[]): Comparison;
  settle(
    runs: readonly ComparedRun[],
    picks: Picks,
  ): { decision: Decision; open: readonly { kind: 'question' | 'assumption'; id: string }[] };
  csv(runs: readonly ComparedRun[], comparison: Comparison, picks: Picks): string;
}

const noPicks: Picks = { questions: {}, assumptions: {} };
const letters = 'ABCDEF';

export function createComparer(decider: Decider): Comparer {
  const { knowledge } = decider;
  const rulebook = decider.rulebook();
  function runOf(payload: string, index: number): ComparedRun | null {
    const read = decodeLink(knowledge, payload);
    if (!read.ok) return null;
    const { answers, assumptions, rulesVersion, unreleased, text } = read;
    const input = { answers, assumptions };
    const letter = letters.charAt(index);
    const words = [text?.title, text?.author].filter((word) => word !== undefined);
    const name = words.length === 0 ? `Result ${letter}` : words.join(', ');
    const decision = decider.decide(input);
    return { payload, letter, name, rulesVersion, unreleased, input, decision };
  }
  function openComparison(payload: string): OpenedComparison {
    const read = decodeComparison(knowledge, payload);
    if (!read.ok) return { ok: false, ...read.problem };
    const runs = read.payloads.flatMap((one, index) => runOf(one, index) ?? []);
    if (runs.length < read.payloads.length) {
      return {
        ok: false,
        title: 'A result in this comparison cannot be read',
        says: 'The comparison is whole, but one of its results is of a version that this page does not know.',
        wayOut: 'Reload the page to get the newest version, then open the link again.',
      };
    }
    return { ok: true, runs, picks: read.picks };
  }

  return {
    gather: (text, there) => gather(knowledge, text, there),
    openComparison,
    encodeComparison: (payloads, picks) => encodeComparison(knowledge, { payloads, picks }),
    compare: (runs) =>
      compareRuns(
        rulebook,
        runs.map(({ input }) => input),
      ),
    settle(runs, picks) {
      const { open, ...input } = settle(
        rulebook,
        runs.map((run) => run.input),
        picks,
      );
      return { decision: decider.decide(input), open };
    },
    csv: (runs, comparison, picks) => toCsv(tableOf(knowledge, runs, comparison, picks)),
  };
}

function excerpt(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

function gather(knowledge: Knowledge, text: string, there: readonly string[]): Gathered {
  const { items, cut } = readPaste(text);
  const payloads = [...there];
  const says: string[] = [];
  let picks = noPicks;
  let [twice, over] = [0, 0];
  const take = (payload: string) => {
    const read = decodeLink(knowledge, payload);
    if (!read.ok) says.push(`Left out “${excerpt(payload)}”: ${lowered(read.problem.title)}.`);
    else if (payloads.includes(payload)) twice += 1;
    else if (payloads.length >= mostRuns) over += 1;
    else payloads.push(payload);
  };
  for (const item of items) {
    if (item.kind === 'result') take(item.payload);
    else if (item.kind === 'foreign') {
      says.push(`Left out ${item.address}: it is a link to somewhere else, not to a result.`);
    } else {
      const read = decodeComparison(knowledge, item.payload);
      if (!read.ok) says.push(`Left out a comparison: ${lowered(read.problem.title)}.`);
      else {
        if (payloads.length === 0) picks = read.picks;
        for (const payload of read.payloads) take(payload);
      }
    }
  }
  if (twice > 0) {
    says.push(
      `${counted(twice, 'result')} ${byCount(twice, 'is', 'are')} here twice and ${byCount(twice, 'stands', 'stand')} once.`,
    );
  }
  if (over > 0) {
    says.push(
      `A comparison holds ${mostRuns} results, so ${over} more ${byCount(over, 'was', 'were')} left out. Take one away to make room.`,
    );
  }
  if (cut) says.push('The text is longer than a million characters; we only read its beginning.');
  if (items.length === 0)
    says.push('There is no result in this text. Copy whole links, from http to the end.');
  else if (payloads.length < fewestRuns)
    says.push('A comparison takes two results or more: add another.');
  return { payloads, picks, says };
}

/** A value as a person reads it; an empty text where there is none. */
function inWords(knowledge: Knowledge, kind: string, id: string, value: RunValue): string {
  if (value === undefined) return '';
  if (value === unsure) return 'Not sure';
  const list = kind === 'question' ? knowledge.questions : knowledge.assumptions;
  const entry = list.find((one) => one.id === id);
  const options = entry !== undefined && 'options' in entry ? entry.options : [];
  const label = (one: string) => options.find((option) => option.id === one)?.label ?? one;
  if (Array.isArray(value)) {
    if (value.length > 0) return value.map(label).join('; ');
    return entry !== undefined && 'noneLabel' in entry ? entry.noneLabel : 'None';
  }
  return typeof value === 'number' ? String(value) : label(value);
}

/** What a difference does to the results. */
export const weightWords: Readonly<Record<Difference['weight'], string>> = {
  family: 'Decides',
  method: 'Changes the method',
  none: 'Does not matter here',
};

function tableOf(
  knowledge: Knowledge,
  runs: readonly ComparedRun[],
  comparison: Comparison,
  picks: Picks,
): string[][] {
  const short = (kind: string, id: string) =>
    kind === 'question'
      ? (knowledge.questions.find((one) => one.id === id)?.short ?? id)
      : (knowledge.assumptions.find((one) => one.id === id)?.label ?? id);
  const picked = (kind: string, id: string) =>
    kind === 'question' ? picks.questions[id] : picks.assumptions[id];
  const differing = comparison.differing.map(({ kind, id, values, weight }) => {
    const at = picked(kind, id);
    const settled = at === undefined ? '' : inWords(knowledge, kind, id, values[at]);
    const words = values.map((value) => inWords(knowledge, kind, id, value));
    return [short(kind, id), ...words, settled, lowered(weightWords[weight])];
  });
  const agreed = comparison.agreed.map(({ kind, id }) => {
    const first = runs[0]?.input;
    const value = kind === 'question' ? first?.answers[id] : first?.assumptions[id];
    const words = inWords(knowledge, kind, id, value);
    return [short(kind, id), ...runs.map(() => words), words, 'agreed'];
  });
  return [
    ['Question', ...runs.map(({ letter, name }) => `${letter}: ${name}`), 'Settled', 'Weight'],
    ...differing,
    ...agreed,
    ['Recommendation', ...runs.map(({ decision }) => decision.explanation.verdict), '', ''],
  ];
}
