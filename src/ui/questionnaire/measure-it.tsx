import { measuredInWords, useMeasured } from '../shared/measured-note';

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
