/** A mapping in the order in which it is written. */
export interface Mapping {
  readonly lines: readonly Line[];
}

export type Value = string | number | boolean | readonly Value[] | Mapping;

/** One key with its value, and why it has that value. */
export interface Line {
  readonly key: string;
  readonly value: Value;
  /** Written above the key as a comment. */
  readonly why?: string;
  /** True for a choice that is left to the reader: written as a comment. */
  readonly off?: true;
}

/** Shorter than `{ key, value, why }`. */
export function line(key: string, value: Value, why?: string): Line {
  return why === undefined ? { key, value } : { key, value, why };
}

/** A choice that the reader has to make: the line stands there as a comment. */
export function choice(key: string, value: Value, why?: string): Line {
  return { ...line(key, value, why), off: true };
}

const width = 96;

/** Text as comment lines of at most 96 characters. */
export function comment(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    if (current !== '' && indent.length + current.length + word.length + 3 > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].map((words) => `${indent}# ${words}`);
}

/** A YAML file: comments at its head, then the keys. Readable by YAML 1.1 and 1.2 alike. */
export function yamlFile(head: readonly string[], lines: readonly Line[]): string {
  return `${[...head.flatMap((text) => comment(text)), '', ...mapping(lines, '')].join('\n')}\n`;
}

function mapping(lines: readonly Line[], indent: string): string[] {
  return lines.flatMap(({ key, value, why, off }) => {
    const above = why === undefined ? [] : comment(why, indent);
    const written = entry(`${scalar(key)}:`, value, indent);
    if (off === undefined) return [...above, ...written];
    return [...above, ...written.map((text) => `${indent}# ${text.slice(indent.length)}`)];
  });
}

function entry(lead: string, value: Value, indent: string): string[] {
  if (typeof value === 'string' && value.includes('\n')) {
    const inner = value.replace(/\n$/, '').split('\n');
    const sign = value.endsWith('\n') ? '|' : '|-';
    return [`${indent}${lead} ${sign}`, ...inner.map((text) => `${indent}  ${text}`.trimEnd())];
  }
  if (typeof value !== 'object') return [`${indent}${lead} ${scalar(value)}`];
  if ('lines' in value) {
    return value.lines.every(({ off }) => off === true)
      ? [`${indent}${lead} {}`, ...mapping(value.lines, `${indent}  `)]
      : [`${indent}${lead}`, ...mapping(value.lines, `${indent}  `)];
  }
  if (value.length === 0) return [`${indent}${lead} []`];
  return [`${indent}${lead}`, ...value.flatMap((item) => listItem(item, `${indent}  `))];
}

/** An item of a list; of a mapping, the first key stands beside the dash. */
function listItem(item: Value, indent: string): string[] {
  if (typeof item !== 'object' || !('lines' in item)) return entry('-', item, indent);
  const written = mapping(item.lines, `${indent}  `);
  const first = written.findIndex((text) => !text.trimStart().startsWith('#'));
  return written.map((text, at) =>
    at === first
      ? `${indent}- ${text.slice(indent.length + 2)}`
      : at < first
        ? text.slice(2)
        : text,
  );
}

/** Words that some reader of YAML takes for something else than text. */
const reserved = /^(y|n|yes|no|true|false|on|off|null|~)$/i;
const plain = /^[A-Za-z_][\w./@-]*$/;

function scalar(value: string | number | boolean): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numeral(value);
  return plain.test(value) && !reserved.test(value) ? value : JSON.stringify(value);
}

/** A number with a dot in its mantissa: `2e-4` would be text to a reader of YAML 1.1. */
function numeral(value: number): string {
  if (value === 0 || Number.isInteger(value) || Math.abs(value) >= 0.001) return String(value);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${exponent}`;
}
