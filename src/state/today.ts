/** Today in the visitor's own calendar, as YYYY-MM-DD. Pages only compare dates with it; no rule does. */
export function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
