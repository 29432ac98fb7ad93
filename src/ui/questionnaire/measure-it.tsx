import { useStore } from 'zustand';
import { measurable } from '../../advisor/measurable';
import { measuredFrom } from '../../model/measured';
import type { Measured, MeasuredFrom } from '../../model/measured';
import { useApp } from '../app-context';
import { day } from '../shared/answer-words';

const sources: Readonly<Record<MeasuredFrom, string>> = {
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

/** Where a file, a prompt or the results of an experiment are read, and what the way there is called. */
const ways: Readonly<Record<MeasuredFrom, readonly [href: string, words: string]>> = {
  file: ['#/measure', 'Measure it from your file'],
  prompt: ['#/measure/prompt', 'Measure it from your prompt'],
  results: ['#/measure/results', 'Bring in the results of an experiment'],
};

/** The way to measure a question; undefined where no file can answer it. */
function wayOf(id: string): (typeof ways)[MeasuredFrom] | undefined {
  const from = measuredFrom.find((one) => measurable[one].some((question) => question === id));
  return from && ways[from];
}

/** How this answer was measured, or where it can be. */
export function MeasureIt({ id }: { id: string }) {
  const note = useMeasured(id);
  const way = wayOf(id);
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
