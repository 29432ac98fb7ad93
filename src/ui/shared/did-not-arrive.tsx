interface Props {
  /** What is missing, e.g. "The sources". */
  what: string;
  retry: () => void;
}

/** Stands where a part of a page was to be that could not be fetched. */
export function DidNotArrive({ what, retry }: Props) {
  return (
    <p className="quiet-text" role="alert">
      {what} did not arrive.{' '}
      <button type="button" className="link" onClick={retry}>
        Try again
      </button>
    </p>
  );
}
