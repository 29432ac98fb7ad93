import { PageHeading } from '../shared/page-heading';
import { OpenLinkForm } from '../start/open-link-form';
import '../start/start.css';
import { OpenRecord } from './open-record';
import './sharing.css';

/** The page for a link that was sent. */
export function OpenPage() {
  return (
    <div className="narrow page">
      <PageHeading title="Open a link">Open a result that you were sent</PageHeading>
      <OpenLinkForm />
      <OpenRecord />
    </div>
  );
}
