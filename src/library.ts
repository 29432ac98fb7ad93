/**
 * The library of the npm package: the rules, and what decides, explains and carries a result, with no
 * browser and no file. Everything takes the rulebook as its first argument, so that what is not used
 * is left out of a bundle, and other rules can be put in its place (`makeRulebook`).
 */
import { explain } from './engine/describe/explain';
import { recommend } from './engine/recommend';
import { indexRulebook } from './engine/rulebook';
import type { Rulebook } from './engine/rulebook';
import { knowledge as content } from './content/index';
import { factsOf } from './facts/index';
import { readAnswers } from './model/answers';
import type { Problem } from './model/answers';
import { readAssumptions } from './model/assumption-values';
import { isRecord } from './model/fields';
import type { Explanation } from './model/explanation';
import type { Knowledge } from './model/knowledge';
import type { Input } from './model/recommendation';
import { contentOf, decodeLink, encodeLink } from './share/link';
import type { LinkText, ReadLink } from './share/link';
import { findPayload, linkUrl } from './share/repair';

export { nextQuestion } from './engine/next-question';
export { recommend } from './engine/recommend';
export type { Rulebook } from './engine/rulebook';
export type { Answer } from './model/question';
export type { Answers, Problem } from './model/answers';
export type { Assumptions } from './model/assumption-values';
export type { Explanation } from './model/explanation';
export type { Knowledge } from './model/knowledge';
export type { ExplainedReason, ExplainedStep, Input, Recommendation } from './model/recommendation';
export type { LinkText, ReadLink } from './share/link';

/** A rulebook that holds the words and sources of its rules, too. */
export interface WholeRulebook extends Rulebook {
  readonly knowledge: Knowledge;
}

/** Input as it may be used, or every problem with its field. */
export type ReadInput =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A rulebook of any knowledge, indexed once.
 * @throws Error that names the first unknown id, or what rests on itself
 */
export function makeRulebook(knowledge: Knowledge): WholeRulebook {
  return { ...indexRulebook(knowledge, factsOf(knowledge)), knowledge };
}

/** Every question, rule, strategy, source and figure, as plain data. */
export const knowledge: Knowledge = content;

/** The rules of this version. */
export const rulebook: WholeRulebook = /* @__PURE__ */ makeRulebook(content);

/**
 * Reads foreign input, `{ answers, assumptions? }`, as `recommend` expects it: ids of questions with
 * an option, a list of options, a number or "unsure". Never throws.
 */
export function readInput(book: Rulebook, value: unknown): ReadInput {
  try {
    return readFields(book, value);
  } catch (error) {
    // What looks at a field of an object may run somebody's code.
    const says = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ field: 'input', message: `cannot be read (${says})` }] };
  }
}

function readFields(
  { knowledge: { questions, assumptions } }: Rulebook,
  value: unknown,
): ReadInput {
  if (!isRecord(value)) {
    const message = 'must be one object: {"answers": {...}, "assumptions"?: {...}}';
    return { ok: false, problems: [{ field: 'input', message }] };
  }
  const given = Object.entries(value);
  const fieldOf = (name: string): unknown => given.find(([field]) => field === name)?.[1];
  const answers = readAnswers(questions, fieldOf('answers'));
  const assumed = readAssumptions(assumptions, fieldOf('assumptions'));
  const problems = [
    ...given
      .filter(([field]) => field !== 'answers' && field !== 'assumptions')
      .map(([field]) => ({ field, message: 'is not a field; known: answers, assumptions' })),
    ...(answers.ok ? [] : answers.problems),
    ...(assumed.ok ? [] : assumed.problems),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, input: { answers: answers.answers, assumptions: assumed.assumptions } };
}

/** The recommendation in words: verdict, reasons for and against with their sources, plan, notes. */
export function describe(book: WholeRulebook, input: Input): Explanation {
  return explain(book, book.knowledge, input, recommend(book, input));
}

/** What a link may be given besides the answers. */
export interface LinkOptions {
  /** Full address of a page that serves the program; without it, the link begins with `#/r/`. */
  readonly base?: string;
  readonly text?: LinkText;
}

/**
 * A link to the result of these answers: those that apply, the verdict, and words of the sender.
 * @throws RangeError that names the field, for what `readInput` would not have let through
 */
export function writeLink(
  book: Rulebook,
  input: Input,
  { base = '', text }: LinkOptions = {},
): string {
  const { answers, assumptions = {} } = input;
  const read = readInput(book, { answers, assumptions });
  if (!read.ok) {
    throw new RangeError(
      read.problems.map(({ field, message }) => `${field} ${message}`).join('; '),
    );
  }
  const content = contentOf(read.input, recommend(book, read.input), text);
  return linkUrl(base, encodeLink(book.knowledge, content));
}

/**
 * Reads the link in a text, as people paste it: an address, the code alone, words around them. Never
 * throws: what is wrong with it is told in words, with the way out.
 */
export function readLink({ knowledge: known }: Rulebook, text: string): ReadLink {
  // Without types, there may be no text at all.
  const pasted = typeof text === 'string' ? text : '';
  return decodeLink(known, findPayload(pasted) ?? pasted);
}
