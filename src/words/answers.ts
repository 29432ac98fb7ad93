import { unsure } from '../model/answers';
import type { Answer } from '../model/answers';
import type { Assumption, AssumptionValue } from '../model/assumption-values';
import { byCount } from '../model/by-count';
import type { Fact, FactValue } from '../model/fact';
import type { RulebookEntries } from '../model/knowledge';
import type { Question } from '../model/question';

/** Made when it is first needed: a format costs a phone several milliseconds. */
function late<Format>(make: () => Format): () => Format {
  let made: Format | undefined;
  return () => (made ??= make());
}

const numbers = late(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }));
const exactNumbers = late(() => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }));
const lists = {
  and: late(() => new Intl.ListFormat('en-GB', { type: 'conjunction' })),
  or: late(() => new Intl.ListFormat('en-GB', { type: 'disjunction' })),
};

/** A number with commas, e.g. 1,200; at most two decimal places. */
export function grouped(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without limit' : 'unknown';
  // Most counts on a page are small, and need no format made.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  return numbers().format(value);
}

/** A number as a field shows it, with commas and up to six decimals: readNumber reads it as itself. */
export function numberText(value: number): string {
  return exactNumbers().format(value);
}

/** Words joined as a list: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return lists[joint]().format(words);
}

/** Makes what lists need, which takes a phone tens of milliseconds: for a moment when nobody waits. */
export function prepareLists(): void {
  lists.or();
}

/** A number with its noun: "1 answer", "2 answers". @param several the plural where it is no plain s */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${byCount(count, one, several)}`;
}

/** What the title of an example's link begins with; a page that opens it calls it an example by this. */
export const exampleTitle = 'Example: ';

/**
 * A name or a sentence as it goes on within another: "Small classifier" begins small, "QLoRA" and "DPO on
 * pairs" stay as they are, since a capital further on in a word belongs to the name.
 */
export function lowered(words: string): string {
  const first = /^\p{Lu}[^\s\p{Lu}\d]*(?!\S)/u.exec(words);
  return first === null ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** A family's name within a sentence. */
export function familyName(
  knowledge: Pick<RulebookEntries, 'families'>,
  id: string | null,
): string {
  const family = knowledge.families.find((one) => one.id === id);
  return family === undefined ? 'the rest' : lowered(family.name);
}

/** An option as a sentence repeats it. */
export function phraseOf(question: Question, id: string): string {
  if (question.kind === 'number') return id;
  return question.options.find((option) => option.id === id)?.phrase ?? id;
}

/**
 * A number with its unit, which is written in the plural: "1,200 examples", "1 token".
 * @param text how the number is written, where two decimal places are too few
 */
export function measured(value: number, unit: string, text = grouped): string {
  const number = text(value);
  const ofOne = unit.replace(/^((?:US )?\w+?)(?:(?<=ss)e)?s\b/, '$1');
  // 0.999 is written as 1, and its unit goes with what is written.
  return `${number} ${byCount(number === text(1) ? 1 : value, ofOne, unit)}`.trim();
}

/** An answer as a reason repeats it: "narrow task", "1,200 examples", "none of these". */
export function said(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return 'not answered';
  if (answer === unsure) return 'not sure';
  if (typeof answer === 'number') {
    return measured(answer, question.kind === 'number' ? question.unit : '');
  }
  if (typeof answer === 'string') return phraseOf(question, answer);
  if (answer.length === 0) return question.kind === 'multi' ? question.noneLabel : 'none of these';
  return listed(answer.map((id) => phraseOf(question, id)));
}

/** The value of an assumption: "12.5 coins", or the label of the option that was chosen. */
export function assumed(entry: Assumption, value: AssumptionValue): string {
  if (entry.kind === 'choice')
    return entry.options.find(({ id }) => id === value)?.label ?? String(value);
  return typeof value === 'number' ? measured(value, entry.unit, numberText) : value;
}

/** Whole from a hundred on, two figures below. */
function rounded(value: number): string {
  if (!Number.isFinite(value)) return 'without end';
  return grouped(value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));
}

/** A fact with its value, e.g. "Time until tuning pays back: 7.3 months". */
export function computed(fact: Pick<Fact, 'label' | 'unit'>, value: FactValue): string {
  if (value === 'unknown') return `${fact.label}: not known`;
  const { low, high } = value;
  if (low === Infinity) return `${fact.label}: never`;
  const [from, to] = [low, high].map((end) => measured(end, fact.unit, rounded));
  if (from === to) return `${fact.label}: ${to}`;
  return high === Infinity
    ? `${fact.label}: ${from} or more`
    : `${fact.label}: ${rounded(low)} to ${to}`;
}
