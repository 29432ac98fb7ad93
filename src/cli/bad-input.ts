/** What a person got wrong: told in one line on standard error, exit status 2. */
export class BadInput extends Error {}

/** A message as one line, whatever foreign text it repeats. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
