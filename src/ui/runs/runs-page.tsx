import { PageHeading } from '../shared/page-heading';

/** The visitor's runs on this machine. */
export function RunsPage() {
  return <PageHeading title="Your runs">Your runs</PageHeading>;
}
