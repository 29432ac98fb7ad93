import { useStore } from 'zustand';
import type { Measured } from '../../model/measured';
import { useApp } from '../app-context';
import { day } from '../shared/answer-words';

const sources: Readonly<Record<Measured['from'], string>> = {
  file: 'your file',
  prompt: 'your prompt',
  results: 'your results',
};

/** How an answer was measured; undefined where it was given by hand. */
export function useMeasured(id: string): Measured | undefined {
  const { session } = useApp();
  return useStore(session.store, (state) => state.measured?.[id]);
}

/** From what and when, e.g. "Measured from your file, 29 November 2026". */
export function measuredInWords({ from, date }: Measured): string {
  return `Measured from ${sources[from]}, ${day(date)}`;
}

/** Questions that a file, a prompt or the results of an experiment answer, and where. */
const fromFile = ['#/measure', 'Measure it from your file'] as const;
const fromResults = ['#/measure/results', 'Bring in the results of an experiment'] as const;
const measurable: Readonly<Record<string, readonly [href: string, words: string]>> = {
  'labelled-examples': fromFile,
  'example-coverage': fromFile,
  'data-kinds': fromFile,
  'data-quality': fromFile,
  'label-count': fromFile,
  'input-tokens': fromFile,
  'output-tokens': fromFile,
  'prompt-tokens': ['#/measure/prompt', 'Measure it from your prompt'],
  'best-prompted': fromResults,
  'prompting-result': fromResults,
  'training-tried': fromResults,
};

/** How this answer was measured, or where it can be. */
export function MeasureIt({ id }: { id: string }) {
  const note = useMeasured(id);
  const way = measurable[id];
  if (note !== undefined) {
    return (
      <p className="note">
        {measuredInWords(note)}: {note.because}
      </p>
    );
  }
  if (way === undefined) return null;
  const [href, words] = way;
  return (
    <p className="measure-it">
      <a href={href}>{words}</a>
    </p>
  );
}
