import { PageHeading } from '../shared/page-heading';

/** Measuring instead of guessing, from the visitor's own files. */
export function MeasurePage({ part }: { part: 'prompt' | 'results' | undefined }) {
  return (
    <div className="page measure" data-part={part}>
      <PageHeading title="Measure it">Measure it from your files</PageHeading>
    </div>
  );
}
