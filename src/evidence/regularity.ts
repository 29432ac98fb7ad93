import { fieldsOf } from './chat-rows';
import type { Example } from './columns';
import { countText } from './text-scan';

/** How alike the outputs are. */
export interface Regularity {
  /** Outputs that were looked at. */
  readonly of: number;
  /** Share that is one valid JSON object or list. */
  readonly validJson: number;
  /** Share that begins like JSON and is not valid. */
  readonly brokenJson: number;
  /** The shape that most outputs have, in words, and the share that has it. */
  readonly commonShape: string;
  readonly commonShare: number;
}

/** Shapes that are told apart: further ones count as others. */
const mostShapes = 2000;
const longestShape = 60;

/** Counts the shapes of outputs. A shape has names of JSON keys, but no words of the text. */
export class ShapeCounter {
  private readonly shapes = new Map<string, number>();
  private outputs = 0;
  private valid = 0;
  private broken = 0;

  add(output: string): void {
    this.outputs += 1;
    const shape = this.shapeOf(output);
    const before = this.shapes.get(shape);
    if (before === undefined && this.shapes.size >= mostShapes) return;
    this.shapes.set(shape, (before ?? 0) + 1);
  }

  /** @param labels number of labels where outputs are labels */
  regularity(labels: number | undefined): Regularity | undefined {
    if (this.outputs === 0) return undefined;
    const [[shape, count] = ['', 0]] = [...this.shapes].sort((a, b) => b[1] - a[1]);
    return {
      of: this.outputs,
      validJson: this.valid / this.outputs,
      brokenJson: this.broken / this.outputs,
      commonShape: labels === undefined ? shape : `one of ${labels} labels`,
      commonShare: labels === undefined ? count / this.outputs : 1,
    };
  }

  private shapeOf(output: string): string {
    const start = startOf(output);
    if (start === '{' || start === '[') {
      try {
        const value: unknown = JSON.parse(output);
        this.valid += 1;
        return Array.isArray(value) ? 'a JSON list' : keysShape(Object.keys(fieldsOf(value)));
      } catch {
        this.broken += 1;
        return 'text';
      }
    }
    if (output.length > longestShape)
      return output.includes('\n') ? 'text of several lines' : 'text';
    const tidy = output.trim();
    if (tidy.includes('\n')) return 'text of several lines';
    if (/^[-+]?\d[\d.,]*$/.test(tidy)) return 'a number';
    if (/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(tidy)) return 'a date';
    return tidy.includes(' ') ? 'a few words' : 'one word';
  }
}

function keysShape(keys: readonly string[]): string {
  // Keys that are data, as in a dictionary by name, are no shape.
  if (keys.length > 30 || keys.some((key) => key.length > 40)) return 'a JSON object';
  return `a JSON object with ${keys.toSorted().join(', ')}`;
}

/** The first character that is no space. */
function startOf(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > 32) return text.charAt(at);
  }
  return '';
}

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
