/** Rows that hold a conversation, in the formats of OpenAI, Gemini and ShareGPT. */

import { isRecord } from '../model/fields';
import type { Fields } from '../model/fields';

/** Who speaks, whatever a format calls it; a tool's result belongs to what the model is given. */
type Speaker = 'system' | 'user' | 'assistant' | 'tool';

export interface Turn {
  readonly speaker: Speaker;
  readonly text: string;
}

/** What keeps a row from being used, and what to do. */
export interface RowFault {
  readonly what: string;
  readonly mend: string;
}

const speakers = new Map<string, Speaker>([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['gpt', 'assistant'],
  ['model', 'assistant'],
  ['bot', 'assistant'],
  ['chatgpt', 'assistant'],
  ['bard', 'assistant'],
  ['tool', 'tool'],
  ['function', 'tool'],
  ['observation', 'tool'],
  ['function_call', 'assistant'],
]);

const none: Fields = {};

/** The fields of an object; none for anything else. */
export function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : none;
}

/** A field by a name that somebody else chose: it may be what every object has, like constructor. */
export function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** A list, or nothing. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** The text of a field: of text, numbers, yes and no, of parts with text, of lists of them. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const list = listOf(value);
  if (list !== undefined) return list.map(textOf).filter(Boolean).join('\n');
  const fields = fieldsOf(value);
  if ('text' in fields || 'content' in fields || 'value' in fields || 'parts' in fields) {
    return textOf(fields.text ?? fields.content ?? fields.value ?? fields.parts);
  }
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Reads the turns of a list of messages. Fault: no list, nobody known, nothing said. */
export function turnsOf(value: unknown): readonly Turn[] | RowFault {
  const list = listOf(typeof value === 'string' ? parsed(value) : value);
  if (list === undefined || list.length === 0) {
    return {
      what: 'The row has no messages',
      mend: 'Give each row a list of messages, or take it out',
    };
  }
  const turns: Turn[] = [];
  for (const message of list) {
    const fields = fieldsOf(message);
    const role = fields.role ?? fields.from;
    const speaker =
      typeof role === 'string'
        ? (speakers.get(role) ?? speakers.get(role.toLowerCase()))
        : undefined;
    if (speaker === undefined) {
      return {
        what: 'A message has a role that is not known',
        mend: 'Use system, user, assistant or tool (Gemini: user, model; ShareGPT: human, gpt)',
      };
    }
    const said = fields.content ?? fields.value ?? fields.parts;
    const calls = fields.tool_calls ?? fields.function_call;
    const text = textOf(said);
    turns.push({
      speaker,
      text: text === '' && calls !== undefined ? JSON.stringify(calls) : text,
    });
  }
  return turns;
}

/** JSON in a cell of a table; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The last answer of a conversation, what leads, and what was said before the answer. */
export function lastAnswer(
  turns: readonly Turn[],
): { readonly system: string; readonly input: string; readonly output: string } | RowFault {
  const last = turns.at(-1);
  if (last?.speaker !== 'assistant') {
    return {
      what: 'The conversation does not end with an answer of the assistant',
      mend: 'End each row with the answer that you want',
    };
  }
  let system = '';
  let input = '';
  for (let place = 0; place < turns.length - 1; place += 1) {
    const { speaker, text } = turns[place] ?? last;
    if (speaker === 'system') system = system === '' ? text : `${system}\n${text}`;
    else input = input === '' ? text : `${input}\n${text}`;
  }
  return { system, input, output: last.text };
}

/** True where a text has nothing but spaces. */
export function isBlank(text: string): boolean {
  // Almost every text that is not blank shows it at once; trimming would copy it.
  return !(text.charCodeAt(0) > 32) && text.trim() === '';
}
