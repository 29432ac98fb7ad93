import { readAnswer, sameAnswer, unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import { byCount } from '../../model/by-count';
import { shown } from '../../model/foreign-text';
import { isRecord } from '../../model/fields';
import type { Fields } from '../../model/fields';
import type { Question } from '../../model/question';
import { readNumber } from '../../words/typed-number';
import { readLoose } from './loose-json';
import { offered, placeholders } from './prompt';

/** One answer as it stands in a reply: foreign in every part. */
interface Entry {
  readonly question: unknown;
  /** Undefined where there is none. */
  readonly answer: unknown;
  readonly quote: unknown;
}

interface FoundEntries {
  readonly entries: readonly Entry[];
  /** False where the reply ends in the middle. */
  readonly isWhole: boolean;
}

const names = {
  list: ['answers', 'proposals', 'results', 'items'],
  question: ['question', 'question_id', 'questionid', 'id'],
  answer: ['answer', 'answers', 'value', 'option', 'option_id', 'options', 'choice'],
  quote: ['quote', 'quotes', 'evidence', 'quotation', 'source', 'words'],
} as const;

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
    const answer = isRecord(value) ? field(value, 'answer') : undefined;
    if (isRecord(value)) return { question, answer, quote: field(value, 'quote') };
    return { question, answer: value, quote: undefined };
  });
}

function entriesIn(value: unknown, isQuestion: (id: unknown) => boolean): Entry[] {
  if (Array.isArray(value)) return value.flatMap((item) => entriesIn(item, isQuestion));
  if (!isRecord(value)) return [];
  const question = field(value, 'question');
  if (question !== undefined && !isRecord(question)) {
    return [{ question, answer: field(value, 'answer'), quote: field(value, 'quote') }];
  }
  const list = field(value, 'list');
  if (Array.isArray(list)) return entriesIn(list, isQuestion);
  if (isRecord(list)) return entriesOfMap(list);
  // An object that happens to stand in the prose is no list of answers.
  return Object.keys(value).some(isQuestion) ? entriesOfMap(value) : [];
}

/** Characters that are read in vain before giving up: a reply is read once or twice, not endlessly. */
const mostInVain = 250_000;

/** The answers in a reply, wherever they stand. @param isQuestion whether something is the id of one */
function findEntries(reply: string, isQuestion: (id: unknown) => boolean): FoundEntries {
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

/** An answer that somebody proposes, with the words of the description that it is said to rest on. */
export interface Proposal {
  readonly question: string;
  readonly answer: Answer;
  /** Empty where none was given. */
  readonly quote: string;
  /** Whether those words stand in the description. */
  readonly isQuoted: boolean;
}

/** What could not be taken, and why. */
export interface Fault {
  /** What it is about, as the reply calls it. */
  readonly about: string;
  readonly says: string;
}

export interface ReadReply {
  /** In the order of the questionnaire. */
  readonly proposals: readonly Proposal[];
  readonly faults: readonly Fault[];
  /** Questions of which the reply says itself that the description does not answer them. */
  readonly open: readonly string[];
}

type Asked = Pick<{ readonly questions: readonly Question[] }, 'questions'>;

/** Characters of a reply that are read. */
const longestReply = 200_000;
const longestQuote = 400;
const mostFaults = 40;

/** A foreign value as a message repeats it; what is no text stands as JSON. */
const repeated = (value: unknown): string =>
  shown(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

/** An id in whatever case and with whatever marks between its words. */
function comparable(value: unknown): string {
  return typeof value === 'string'
    ? value
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
    : '';
}

const openWords = new Set(['', 'unsure', 'unknown', 'not-stated', 'not-mentioned', 'n-a', 'null']);

/** True where the reply says that there is no answer. */
function isLeftOpen(answer: unknown): boolean {
  return answer === null || (typeof answer === 'string' && openWords.has(comparable(answer)));
}

/** An option by its id or its label, else what was given. */
function optionOf(question: Exclude<Question, { kind: 'number' }>, given: unknown): unknown {
  const wanted = comparable(given);
  if (wanted === '') return given;
  const options = offered(question);
  const found =
    options.find(({ id }) => comparable(id) === wanted) ??
    options.find(({ label }) => comparable(label) === wanted);
  return found?.id ?? given;
}

/** What was given, brought into the form that the question takes where that is beyond doubt. */
function formed(question: Question, given: unknown): unknown {
  if (question.kind === 'number') {
    const read = readNumber(typeof given === 'string' ? given : '', question);
    return read.kind === 'number' ? read.value : given;
  }
  if (question.kind === 'choice') {
    const list: unknown[] = Array.isArray(given) ? given : [given];
    const [only, ...more] = list;
    return more.length > 0 ? given : optionOf(question, only);
  }
  const list: unknown[] =
    typeof given === 'string'
      ? given.split(/[,;]/).filter((one) => one.trim() !== '')
      : Array.isArray(given)
        ? given
        : [];
  if (list.length === 0 && !Array.isArray(given)) return given;
  return list.map((one) => optionOf(question, one));
}

/** Why an answer cannot be taken, to stand behind it. */
function whyNot(question: Question, given: unknown, message: string): string {
  const read =
    question.kind === 'number' && typeof given === 'string' ? readNumber(given, question) : null;
  if (read?.kind === 'problem' && read.meant.length > 0) return `. ${read.says}`;
  return `; it ${message.replace(/, or "unsure"|, unsure/g, '')}`;
}

type ReadEntry =
  | { readonly proposal: Proposal }
  | { readonly fault: Fault }
  | { readonly open: string };

function readEntry(
  { question: id, answer, quote }: Entry,
  questionOf: (id: unknown) => Question | undefined,
  isIn: (quote: string) => boolean,
): ReadEntry {
  const question = questionOf(id);
  const about = repeated(id);
  if (question === undefined) return { fault: { about, says: 'is no question here' } };
  if (answer === undefined) return { fault: { about, says: 'has no answer' } };
  if (isLeftOpen(answer)) return { open: question.id };
  const read = readAnswer(question, formed(question, answer));
  if (!read.ok || read.answer === unsure) {
    const allowed = read.ok ? '' : whyNot(question, answer, read.message);
    return { fault: { about, says: `cannot be “${repeated(answer)}”${allowed}` } };
  }
  const retired =
    question.kind === 'number'
      ? []
      : question.options.filter(({ splitInto }) => splitInto !== undefined);
  if (retired.some((option) => [read.answer].flat().includes(option.id))) {
    return {
      fault: {
        about,
        says: `cannot be “${repeated(answer)}” any more; that was split into several`,
      },
    };
  }
  const first: unknown = Array.isArray(quote) ? quote.join(' … ') : quote;
  const words = typeof first === 'string' ? first : '';
  const isQuoted = isIn(words);
  return {
    proposal: {
      question: question.id,
      answer: read.answer,
      quote: shown(words, longestQuote),
      isQuoted,
    },
  };
}

/** Takes each question once; a second, different answer to it is a fault. */
function onlyOnce(proposals: readonly Proposal[], faults: Fault[]): Proposal[] {
  const first = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const before = first.get(proposal.question);
    if (before === undefined) first.set(proposal.question, proposal);
    else if (!sameAnswer(before.answer, proposal.answer)) {
      const says = `is answered twice; the first answer stands, “${repeated(proposal.answer)}” was left out`;
      faults.push({ about: proposal.question, says });
    } else if (!before.isQuoted && proposal.isQuoted) first.set(proposal.question, proposal);
  }
  return [...first.values()];
}

/**
 * Reads what an assistant replied to `promptFor`, wherever in it the answers stand. Never throws: what
 * cannot be taken is named. Quotes are held against the description.
 */
export function readReply(text: string, description: string, { questions }: Asked): ReadReply {
  const known = new Map(questions.map((question) => [comparable(question.id), question]));
  const questionOf = (id: unknown) => known.get(comparable(id));
  const found = findEntries(text.slice(0, longestReply), (id) => questionOf(id) !== undefined);
  const isIn = quoteFinder(description);
  const meant = found.entries.filter(({ question }) => !placeholders.includes(repeated(question)));
  const read = meant.map((entry) => readEntry(entry, questionOf, isIn));
  const faults = read.flatMap((one) => ('fault' in one ? [one.fault] : []));
  const proposed = onlyOnce(
    read.flatMap((one) => ('proposal' in one ? [one.proposal] : [])),
    faults,
  );
  if (meant.length === 0) {
    const says = 'holds no list of answers. Paste all of it, from the first brace to the last';
    faults.push({ about: 'The reply', says });
  } else if (!found.isWhole) {
    faults.push({ about: 'The reply', says: 'ends in the middle; what came before was read' });
  }
  if (text.length > longestReply) {
    faults.push({
      about: 'The reply',
      says: `is longer than ${longestReply} characters; only its beginning was read`,
    });
  }
  const place = new Map(questions.map(({ id }, index) => [id, index]));
  const more = faults.length - mostFaults;
  return {
    proposals: proposed.sort((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0)),
    faults:
      more > 0
        ? [
            ...faults.slice(0, mostFaults),
            {
              about: 'The reply',
              says: `has ${more} more such ${byCount(more, 'fault', 'faults')}`,
            },
          ]
        : faults,
    open: [...new Set(read.flatMap((one) => ('open' in one ? [one.open] : [])))],
  };
}

/** A text as its words: case, punctuation and line breaks aside. */
function wordsOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

/** Marks that stand for words left out. */
const gap = /\s*(?:\[?(?:…|\.\.\.+)\]?)\s*/u;

/** Makes what tells whether a quote stands in a description; words left out by "…" may be between. */
export function quoteFinder(description: string): (quote: string) => boolean {
  const text = wordsOf(description);
  return (quote) => {
    const parts = quote.split(gap).map(wordsOf);
    const said = parts.filter((part) => part.trim() !== '');
    let from = 0;
    for (const part of said) {
      const at = text.indexOf(part, from);
      if (at < 0) return false;
      // The space after a word is the one before the next.
      from = at + part.length - 1;
    }
    return said.length > 0;
  };
}
