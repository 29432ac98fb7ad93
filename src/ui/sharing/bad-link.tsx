/* Only a link that does not open needs this, so it comes then, apart from the page of a shared result. */

import type { Opened } from '../../advisor/links';
import { PageHeading } from '../shared/page-heading';
import { OpenLinkForm } from '../start/open-link-form';
import '../start/start.css';

/** What is wrong with a link, and the ways on. */
export function BadLink({ problem }: { problem: Extract<Opened, { ok: false }> }) {
  return (
    <div className="narrow page">
      <PageHeading title={problem.title}>{problem.title}</PageHeading>
      <p className="lede">{problem.says}</p>
      <p className="bad-link-way">{problem.wayOut}</p>
      <h2 className="bad-link-again">Paste it again</h2>
      <OpenLinkForm />
      <p className="actions">
        <a href="#/">To the start</a>
      </p>
    </div>
  );
}
