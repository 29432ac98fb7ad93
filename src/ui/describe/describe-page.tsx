import { PageHeading } from '../shared/page-heading';

/** A description in words, from which an assistant proposes answers. */
export function DescribePage() {
  return (
    <div className="page describe-page">
      <PageHeading title="Describe it">Describe it</PageHeading>
    </div>
  );
}
