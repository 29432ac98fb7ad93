import { shown } from '../model/foreign-text';

/** What a person got wrong: told in one line on standard error, exit status 2. */
export class BadInput extends Error {}

/** Longest message, in characters. */
const longestLine = 4000;

/** A message as one line, whatever foreign text it repeats, and however much of it. */
export function oneLine(text: string): string {
  return shown(text, longestLine);
}
