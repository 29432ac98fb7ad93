/** What was read from a text at some place. */
export interface LooseValue {
  readonly value: unknown;
  /** Where it ends. */
  readonly end: number;
  /** False where the text ended first; what was there is in the value. */
  readonly isWhole: boolean;
}

/** Deeper than any reply of use. */
const deepest = 12;

/** The marks that may end a string, by the one that begins it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”"',
  '‘': '’',
  '„': '“”"',
};

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '', f: '' };

const words: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  undefined: null,
};

/**
 * Reads JSON as assistants write it: with trailing or missing commas, comments, single or curly quotes,
 * quotes inside of strings, bare words, or cut short.
 */
class LooseReader {
  at: number;
  isWhole = true;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.at = from;
  }

  private skip(): void {
    const blank = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;
    blank.lastIndex = this.at;
    this.at += blank.exec(this.text)?.[0].length ?? 0;
  }

  private peek(): string {
    this.skip();
    const next = this.text.charAt(this.at);
    if (next === '') this.isWhole = false;
    return next;
  }

  /** A value, or undefined where there is none to read or it was cut short. */
  value(depth = 0): unknown {
    const next = this.peek();
    if (depth > deepest) throw new SyntaxError('too deep');
    if (next === '{') return this.object(depth);
    if (next === '[') return this.array(depth);
    if (Object.hasOwn(closing, next)) return this.string(next);
    return this.bare();
  }

  private object(depth: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    this.at += 1;
    for (;;) {
      const next = this.peek();
      if (next === '') break;
      if (next === '}') {
        this.at += 1;
        break;
      }
      if (next === ',') {
        this.at += 1;
        continue;
      }
      const key = Object.hasOwn(closing, next) ? this.string(next) : this.word(/[\w$-]+/y);
      const colon = this.peek();
      if (colon === '') break;
      if (key === undefined || !/[:=：]/.test(colon)) throw new SyntaxError('no key');
      this.at += 1;
      const value = this.value(depth + 1);
      if (value !== undefined) entries.push([key, value]);
    }
    return Object.fromEntries(entries);
  }

  private array(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at += 1;
    for (;;) {
      const next = this.peek();
      if (next === '') return items;
      if (next === ']') {
        this.at += 1;
        return items;
      }
      if (next === ',') {
        this.at += 1;
        continue;
      }
      const value = this.value(depth + 1);
      if (value !== undefined) items.push(value);
    }
  }

  /** A mark ends a string only where something follows that follows strings. */
  private endsAt(at: number): boolean {
    return /^\s*(?:[,:}\]：]|\/\/|$)/.test(this.text.slice(at + 1, at + 40));
  }

  private string(mark: string): string | undefined {
    let read = '';
    for (let at = this.at + 1; at < this.text.length; at += 1) {
      const char = this.text.charAt(at);
      if (char === '\\') {
        at += 1;
        const escaped = this.text.charAt(at);
        const code = /^u([0-9a-f]{4})/i.exec(this.text.slice(at, at + 5))?.[1];
        if (code !== undefined) at += 4;
        read += code === undefined ? (escapes[escaped] ?? escaped) : fromCode(code);
      } else if (closing[mark]?.includes(char) === true && this.endsAt(at)) {
        this.at = at + 1;
        return read;
      } else read += char;
    }
    this.at = this.text.length;
    this.isWhole = false;
    return undefined;
  }

  private word(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private bare(): unknown {
    const found = this.word(/[^,\]}\n]+/y)?.trim();
    if (found === undefined || found === '') {
      if (this.at < this.text.length) throw new SyntaxError('no value');
      return undefined;
    }
    if (Object.hasOwn(words, found)) return words[found];
    // "1.000" stays a text: it may stand for a thousand, which whoever reads the field asks about.
    return /^-?\d+(\.\d+)?$/.test(found) && !/^-?\d{1,3}\.\d\d0$/.test(found)
      ? Number(found)
      : found;
  }
}

function fromCode(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** Reads the value that begins at a brace or bracket; undefined where there is none. */
export function readLoose(text: string, from: number): LooseValue {
  const reader = new LooseReader(text, from);
  try {
    const value = reader.value();
    return { value, end: reader.at, isWhole: reader.isWhole };
  } catch (error) {
    if (error instanceof SyntaxError) return { value: undefined, end: reader.at, isWhole: true };
    throw error;
  }
}
