import type { Fields } from '../model/fields';
import type { RowFault } from './chat-rows';
import { fieldOf, fieldsOf, isBlank, lastAnswer, listOf, textOf, turnsOf } from './chat-rows';

/** What a data set holds, by the ids of the question data-kinds. */
export type DataKind = 'raw-text' | 'pairs' | 'preferences';

/** Which columns hold what. Guessed, shown, and changeable. */
export interface Layout {
  readonly kind: DataKind;
  /** How rows are written: conversations, or columns by name. */
  readonly shape:
    | 'OpenAI chat'
    | 'Gemini chat'
    | 'ShareGPT'
    | 'Alpaca'
    | 'preference pairs'
    | 'OpenAI preferences'
    | 'votes'
    | 'columns'
    | 'text';
  /** Columns that make up the input, in order; of raw text the text itself; of chats the messages. */
  readonly input: readonly string[];
  /** Column of the wanted output, of the preferred one, or of the output that was voted on. */
  readonly output?: string;
  /** Column of the output that was not preferred, or of the vote. */
  readonly rejected?: string;
  /** False where the columns were only guessed by what stands in them. */
  readonly byName: boolean;
}

/** One row as it counts: input and output of pairs and preferences; the text alone of raw text. */
export interface Example {
  /** What leads a conversation; empty elsewhere. */
  readonly system: string;
  readonly input: string;
  readonly output: string;
  readonly rejected: string;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Inputs of several columns, which belong together in this order. */
const joinedInputs = [
  ['instruction', 'input'],
  ['premise', 'hypothesis'],
  ['sentence1', 'sentence2'],
  ['text1', 'text2'],
  ['texta', 'textb'],
  ['question1', 'question2'],
  ['context', 'question'],
  ['system', 'prompt'],
];
const inputs =
  'text input prompt sentence question query utterance instruction request source article document content context message body review comment tweet title description email ticket dialogue code premise'.split(
    ' ',
  );
/** Columns whose text can stand alone. */
const texts = ['text', 'content', 'document', 'body', 'article', 'passage', 'page', 'page_content'];
const labels =
  'labeltext labelname label labels category categories class intent sentiment topic tag tags emotion'.split(
    ' ',
  );
const outputs =
  'output completion response answer answers target reply summary translation highlights gold expected expectedoutput chosen result'.split(
    ' ',
  );
const rejectedNames = ['rejected', 'responsek', 'worse', 'loser', 'nonpreferred', 'dispreferred'];
const chosenNames = ['chosen', 'responsej', 'better', 'winner', 'preferred'];
const prompts = ['prompt', 'question', 'instruction', 'input', 'query', 'context'];

/** Column names that say themselves that they hold a label. */
export function isLabelName(name: string | undefined): boolean {
  return name !== undefined && labels.includes(plainName(name));
}

/** Guesses the layout from the first rows. Undefined where no column is known as what it is. */
export function guessLayout(records: readonly unknown[]): Layout | undefined {
  const rows = records.map(fieldsOf);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = new Map(names.map((name) => [plainName(name), name] as const).reverse());
  const find = (candidates: readonly string[]) =>
    candidates.map((name) => named.get(name)).find((name) => name !== undefined);
  const first = (name: string | undefined) =>
    name === undefined
      ? undefined
      : rows.map((row) => fieldOf(row, name)).find((value) => value !== undefined);
  const listed = (name: string | undefined) =>
    listOf(first(name)) !== undefined || isListText(first(name));

  const preferred = named.get('preferredoutput');
  const dispreferred = named.get('nonpreferredoutput');
  if (preferred !== undefined && dispreferred !== undefined) {
    const input = find(['input', 'prompt']);
    return preferences('OpenAI preferences', input, preferred, dispreferred);
  }
  const chosen = find(chosenNames);
  const rejected = find(rejectedNames);
  if (chosen !== undefined && rejected !== undefined) {
    return preferences('preference pairs', find(prompts), chosen, rejected);
  }
  for (const [name, shape] of [
    ['messages', 'OpenAI chat'],
    ['contents', 'Gemini chat'],
    ['conversations', 'ShareGPT'],
    ['conversation', 'ShareGPT'],
  ] as const) {
    const column = named.get(name);
    if (column !== undefined && listed(column)) {
      return { kind: 'pairs', shape, input: [column], byName: true };
    }
  }
  const voted = find(['completion', 'response', 'output']);
  const vote = find(['label', 'vote', 'feedback', 'rating', 'thumbs']);
  const prompt = find(prompts);
  if (voted !== undefined && vote !== undefined && prompt !== undefined && voted !== prompt) {
    const isVote = typeof first(vote) === 'boolean' || plainName(vote) !== 'label';
    const input = [prompt];
    if (isVote)
      return {
        kind: 'preferences',
        shape: 'votes',
        input,
        output: voted,
        rejected: vote,
        byName: true,
      };
  }
  const output = find(labels) ?? find(outputs);
  const joined = joinedInputs
    .map((parts) => parts.map((part) => named.get(part)))
    .map((parts) => parts.filter((part) => part !== undefined && part !== output))
    .find((parts) => parts.length === 2);
  const single = find(inputs.filter((name) => named.get(name) !== output));
  const input =
    joined?.filter((part) => part !== undefined) ?? (single === undefined ? [] : [single]);
  if (output !== undefined && input.length > 0) {
    const alpaca = named.has('instruction') && named.has('output');
    return { kind: 'pairs', shape: alpaca ? 'Alpaca' : 'columns', input, output, byName: true };
  }
  const text = find(texts);
  return guessByContent(rows, names) ?? (text === undefined ? undefined : rawText(text));
}

function preferences(
  shape: Layout['shape'],
  input: string | undefined,
  output: string,
  rejected: string,
): Layout {
  return {
    kind: 'preferences',
    shape,
    input: input === undefined ? [] : [input],
    output,
    rejected,
    byName: true,
  };
}

function rawText(column: string): Layout {
  return { kind: 'raw-text', shape: 'text', input: [column], byName: true };
}

/** Two columns without known names: the one that repeats itself more is the output. One column: text. */
function guessByContent(rows: readonly Fields[], names: readonly string[]): Layout | undefined {
  const columns = names.filter(
    (name) => !/^(unnamed.*|index|id|.*_id|idx|nr|no|row)?$/i.test(name),
  );
  const [one, two] = columns;
  if (one === undefined || columns.length > 2) return undefined;
  const values = (name: string) => rows.map((row) => textOf(fieldOf(row, name)));
  if (two === undefined) {
    const isText = values(one).some((value) => value.length > 20);
    return isText ? { kind: 'raw-text', shape: 'text', input: [one], byName: false } : undefined;
  }
  const distinct = (name: string) => new Set(values(name)).size;
  const [input, output] = distinct(one) < distinct(two) ? [two, one] : [one, two];
  return { kind: 'pairs', shape: 'columns', input: [input], output, byName: false };
}

function isListText(value: unknown): boolean {
  return typeof value === 'string' && /^\s*\[\s*\{/.test(value);
}

/** Columns whose cells are written in Python's notation, as str() of a dictionary or list gives it. */
export function pythonColumns(records: readonly unknown[]): readonly string[] {
  const rows = records.map(fieldsOf);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.filter((name) => {
    const texts = rows
      .map((row) => fieldOf(row, name))
      .filter((value) => typeof value === 'string');
    const python = texts.filter((text) => /^\s*[{[]\s*'/.test(text));
    return texts.length > 0 && python.length > texts.length * 0.8;
  });
}

/** Takes a row apart by its layout; says what is wrong where it cannot be used. */
export function exampleOf(record: unknown, layout: Layout): Example | RowFault {
  const row = fieldsOf(record);
  if (
    layout.shape === 'OpenAI chat' ||
    layout.shape === 'ShareGPT' ||
    layout.shape === 'Gemini chat'
  ) {
    return filled(ofChat(row, layout), 'pairs');
  }
  if (layout.kind === 'raw-text') {
    return filled({ input: joinColumns(row, layout.input), output: '' }, 'raw-text');
  }
  if (layout.shape === 'preference pairs' || layout.shape === 'OpenAI preferences') {
    return ofPreference(row, layout);
  }
  const example = {
    input: joinColumns(row, layout.input),
    output: textOf(fieldOf(row, layout.output ?? '')),
  };
  return filled(example, layout.kind);
}

function joinColumns(row: Fields, columns: readonly string[]): string {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return textOf(fieldOf(row, only));
  return columns
    .map((column) => textOf(fieldOf(row, column)))
    .filter((text) => text !== '')
    .join('\n');
}

function ofChat(row: Fields, layout: Layout) {
  const turns = turnsOf(fieldOf(row, layout.input[0] ?? ''));
  if ('what' in turns) return turns;
  const system = textOf(row.systemInstruction ?? row.system_instruction ?? row.system);
  return lastAnswer(system === '' ? turns : [{ speaker: 'system', text: system }, ...turns]);
}

/** Answers may be texts or conversations; where no prompt stands apart, it is what both begin with. */
function ofPreference(row: Fields, layout: Layout): Example | RowFault {
  const chosen = fieldOf(row, layout.output ?? '');
  const rejected = fieldOf(row, layout.rejected ?? '');
  const given =
    layout.input.length > 0 ? textOf(promptOf(fieldOf(row, layout.input[0] ?? ''))) : undefined;
  const better = answerOf(chosen, given);
  const worse = answerOf(rejected, given);
  const example = filled(better, 'preferences');
  if ('what' in example) return example;
  if (isBlank(worse.output))
    return { what: 'The rejected output is empty', mend: 'Fill it in, or take the row out' };
  if (worse.output === better.output) {
    return {
      what: 'Both outputs are the same',
      mend: 'Take the row out: it says nothing about preference',
    };
  }
  return { ...example, rejected: worse.output };
}

function promptOf(value: unknown): unknown {
  return fieldsOf(value).messages ?? value;
}

function answerOf(value: unknown, given: string | undefined): Parts {
  const turns = listOf(value) === undefined ? undefined : turnsOf(value);
  const split = turns === undefined || 'what' in turns ? undefined : lastAnswer(turns);
  if (split === undefined || 'what' in split) return { input: given ?? '', output: textOf(value) };
  return given === undefined ? split : { input: given, output: split.output };
}

interface Parts {
  readonly system?: string;
  readonly input: string;
  readonly output: string;
}

function filled(example: Parts | RowFault, kind: DataKind): Example | RowFault {
  if ('what' in example) return example;
  const { system = '', input, output } = example;
  const mend = 'Fill it in, or take the row out';
  if (kind === 'raw-text') {
    return isBlank(input)
      ? { what: 'The text is empty', mend }
      : { system, input, output, rejected: '' };
  }
  if (isBlank(output)) return { what: 'The output is empty', mend };
  // Preferences whose prompt is part of both conversations may come without one.
  if (kind !== 'preferences' && isBlank(input) && isBlank(system))
    return { what: 'The input is empty', mend };
  return { system, input, output, rejected: '' };
}
