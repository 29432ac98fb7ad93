/** Goes to a part of the page without touching the address, which names the page. */
export function jumpTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** The assumption whose field is to be shown once the numbers are there. */
let wanted: string | null = null;

/**
 * Goes to the field of an assumption; where the page has none, to the numbers.
 * @param toNumbers leads to the page that has the field, which calls `showWanted` once it is there
 */
export function showAssumption(id: string, toNumbers: () => void): void {
  if (focusField(id)) return;
  wanted = id;
  toNumbers();
}

/** Goes to the field that was asked for before the numbers were there. */
export function showWanted(): void {
  if (wanted !== null && focusField(wanted)) wanted = null;
}

function focusField(id: string): boolean {
  const field = document.querySelector<HTMLElement>(`[data-assumption="${id}"] :is(input, select)`);
  if (field === null) return false;
  const folded = field.closest<HTMLDetailsElement>('details:not([open])');
  if (folded !== null) folded.open = true;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}
