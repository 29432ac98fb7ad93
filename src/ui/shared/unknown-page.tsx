import { PageHeading } from './page-heading';

/** What a wrong address gets: what is wrong, and ways on. */
export function UnknownPage({ says }: { says: string }) {
  return (
    <div className="narrow page">
      <PageHeading title="Page not found">There is no such page here</PageHeading>
      <p className="lede">{says} Your own answers are safe.</p>
      <p className="actions">
        <a className="button primary" href="#/">
          To the start
        </a>
        <a href="#/open">Open a link</a>
      </p>
    </div>
  );
}
