import type { Example } from './columns';
import { countText } from './text-scan';

/** Rows that it takes to tell what all of them share. */
const rowsToTell = 20;
/** Shortest text at an end that is set apart: less is chance. */
const shortest = 20;

/**
 * What all inputs of a data set begin or end with: one system prompt, the words of a template. It is no
 * part of what is new in each row, so it is set apart before rows are compared and measured.
 */
export class SharedText {
  private readonly system: string | undefined;
  private readonly prefix: string = '';
  private readonly suffix: string = '';
  /** Estimated tokens. */
  readonly tokens: number;

  /** @param examples the first rows */
  constructor(examples: readonly Example[]) {
    const [first] = examples;
    const isEnough = examples.length >= rowsToTell;
    if (first !== undefined && isEnough) {
      if (examples.every(({ system }) => system === first.system)) this.system = first.system;
      const [prefix, suffix] = ends(examples.map(({ input }) => input));
      this.prefix = prefix;
      this.suffix = suffix;
    }
    this.tokens = countText([this.system ?? '', this.prefix, this.suffix].join(' ')).tokens;
  }

  /** The input of a row without what all rows share. */
  variable({ system, input }: Example): string {
    const { prefix, suffix } = this;
    const own = system === '' || system === this.system ? input : `${system}\n${input}`;
    if (prefix === '' && suffix === '') return own;
    const starts = own.startsWith(prefix) ? prefix.length : 0;
    const stops = own.endsWith(suffix) ? suffix.length : 0;
    return starts + stops <= own.length ? own.slice(starts, own.length - stops) : own;
  }
}

/** What all texts begin and end with, in whole words; empty where that is short. */
function ends(texts: readonly string[]): readonly [prefix: string, suffix: string] {
  const [first = ''] = texts;
  const start = texts.reduce((length, text) => sameStart(first, text, length), first.length);
  const end = texts.reduce((length, text) => sameEnd(first, text, length), first.length);
  const prefix = first.slice(0, start).replace(/\S*$/, '');
  const suffix = first.slice(first.length - end).replace(/^\S*/, '');
  // Texts that are nothing but what they share would leave nothing.
  if (prefix.length + suffix.length >= Math.min(...texts.map(({ length }) => length)))
    return ['', ''];
  const kept = (text: string) => (text.trim().length >= shortest ? text : '');
  return [kept(prefix), kept(suffix)];
}

function sameStart(one: string, two: string, most: number): number {
  let length = 0;
  while (length < most && one.charCodeAt(length) === two.charCodeAt(length)) length += 1;
  return length;
}

function sameEnd(one: string, two: string, most: number): number {
  const at = (text: string, fromEnd: number) => text.charCodeAt(text.length - 1 - fromEnd);
  let length = 0;
  // Beyond the start of a text there is NaN, which equals nothing.
  while (length < most && at(one, length) === at(two, length)) length += 1;
  return length;
}
