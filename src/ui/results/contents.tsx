/** Goes to a part of the page without touching the address, which names the page. */
export function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** Goes to the field of an assumption, or, while the numbers are not there, to where they come. */
export function showAssumption(id: string): void {
  const field = document.querySelector<HTMLElement>(`[data-assumption="${id}"] :is(input, select)`);
  if (field === null) {
    jumpTo('numbers');
    return;
  }
  const folded = field.closest<HTMLDetailsElement>('details:not([open])');
  if (folded !== null) folded.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
}

/** The parts of a long page, one press away. */
export function Contents({ parts }: { parts: readonly { id: string; title: string }[] }) {
  return (
    <nav className="contents" aria-label="On this page">
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() => {
                jumpTo(id);
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
