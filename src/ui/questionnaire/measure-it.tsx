import { measuredInWords, useMeasured } from '../shared/measured-note';

/** Questions that a file, a prompt or the results of an experiment answer, and where. */
const measurable: Readonly<Record<string, readonly [href: string, words: string]>> = {
  'labelled-examples': ['#/measure', 'Measure it from your file'],
  'example-coverage': ['#/measure', 'Measure it from your file'],
  'data-kinds': ['#/measure', 'Measure it from your file'],
  'data-quality': ['#/measure', 'Measure it from your file'],
  'label-count': ['#/measure', 'Measure it from your file'],
  'input-tokens': ['#/measure', 'Measure it from your file'],
  'output-tokens': ['#/measure', 'Measure it from your file'],
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
