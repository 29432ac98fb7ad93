import { readLoose } from './loose-json';

/** One answer as it stands in a reply: foreign in every part. */
export interface Entry {
  readonly question: unknown;
  /** Undefined where there is none. */
  readonly answer: unknown;
  readonly quote: unknown;
}

export interface FoundEntries {
  readonly entries: readonly Entry[];
  /** False where the reply ends in the middle. */
  readonly isWhole: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const names = {
  list: ['answers', 'proposals', 'results', 'items'],
  question: ['question', 'question_id', 'questionid', 'id'],
  answer: ['answer', 'answers', 'value', 'option', 'option_id', 'options', 'choice'],
  quote: ['quote', 'quotes', 'evidence', 'quotation', 'source', 'words'],
} as const;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first field with one of these names, in whatever case. */
function field(fields: Fields, kind: keyof typeof names): unknown {
  const known: readonly string[] = names[kind];
  const lower = new Map(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const name = known.find((one) => lower.has(one));
  return name === undefined ? undefined : lower.get(name);
}

/** Answers under the ids of their questions instead of in a list. */
function entriesOfMap(fields: Fields): Entry[] {
  return Object.entries(fields).map(([question, value]) => {
    const answer = isFields(value) ? field(value, 'answer') : undefined;
    if (isFields(value)) return { question, answer, quote: field(value, 'quote') };
    return { question, answer: value, quote: undefined };
  });
}

function entriesIn(value: unknown, isQuestion: (id: unknown) => boolean): Entry[] {
  if (Array.isArray(value)) return value.flatMap((item) => entriesIn(item, isQuestion));
  if (!isFields(value)) return [];
  const question = field(value, 'question');
  if (question !== undefined && !isFields(question)) {
    return [{ question, answer: field(value, 'answer'), quote: field(value, 'quote') }];
  }
  const list = field(value, 'list');
  if (Array.isArray(list)) return entriesIn(list, isQuestion);
  if (isFields(list)) return entriesOfMap(list);
  // An object that happens to stand in the prose is no list of answers.
  return Object.keys(value).some(isQuestion) ? entriesOfMap(value) : [];
}

/** Characters that are read in vain before giving up: a reply is read once or twice, not endlessly. */
const mostInVain = 250_000;

/** The answers in a reply, wherever they stand. @param isQuestion whether something is the id of one */
export function findEntries(reply: string, isQuestion: (id: unknown) => boolean): FoundEntries {
  const entries: Entry[] = [];
  let isWhole = true;
  let past = 0;
  let inVain = 0;
  for (const { index } of reply.matchAll(/[{[]/g)) {
    if (index < past) continue;
    if (inVain > mostInVain) break;
    const read = readLoose(reply, index);
    const found = entriesIn(read.value, isQuestion);
    if (found.length === 0) {
      inVain += read.end - index;
      continue;
    }
    entries.push(...found);
    past = read.end;
    isWhole &&= read.isWhole;
  }
  return { entries, isWhole };
}
