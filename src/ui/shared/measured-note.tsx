import { useStore } from 'zustand';
import type { Measured } from '../../model/measured';
import { useApp } from '../app-context';
import { day } from './answer-words';

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
