import { PageHeading } from '../shared/page-heading';

/** Results side by side. */
export function ComparePage({ payload }: { payload: string | undefined }) {
  return <PageHeading title="Compare">Compare results {payload}</PageHeading>;
}
