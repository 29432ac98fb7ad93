import { readAnswer, unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { MultiQuestion, Question } from '../model/question';
import { readAssumption } from '../model/assumption-values';
import type { AssumptionEntry, AssumptionValue, Assumptions } from '../model/assumption-values';
import type { RulebookEntries } from '../model/knowledge';
import type { Strength, Verdict } from '../model/recommendation';
import { LinkFault, bitsToText, textToBits, BitReader, BitWriter } from './payload';
import type { LinkText, TextCodec } from './text-fields';

interface Slotted {
  readonly id: string;
  readonly slot: number;
}

/**
 * The entry that a link means by a slot. Slots are append-only, so an unknown one was added after
 * this page was built. (A slot whose entry has been retired would be led to its successor here.)
 */
export function entryAt<Entry extends Slotted>(entries: readonly Entry[], slot: number): Entry {
  const entry = entries.find((one) => one.slot === slot);
  if (entry === undefined) throw new LinkFault('unknown-entry');
  return entry;
}

/** The slot of an id. Throws RangeError for an id that is not in the list: the caller's mistake. */
function slotOf(entries: readonly Slotted[], id: string): number {
  return entryOf(entries, id).slot;
}

/** The entry with this id. Throws RangeError where there is none: the caller's mistake. */
function entryOf<Entry extends Slotted>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new RangeError(`"${id}" has no place in a link`);
  return entry;
}

/** The entries that `values` has something for, in slot order: the one order that a link knows. */
export function inSlotOrder<Entry extends Slotted>(
  entries: readonly Entry[],
  values: Readonly<Record<string, unknown>>,
): Entry[] {
  return Object.keys(values)
    .map((id) => entryOf(entries, id))
    .sort((one, other) => one.slot - other.slot);
}

/**
 * Writes how many answers there are, then for each, in slot order, the distance from the slot before
 * (one bit where nothing is skipped) and the answer:
 *
 *     choice   slot of the option, 0 for unsure
 *     multi    0 for unsure, else 1 + the highest chosen slot (1 for none of these), then one bit for
 *              each slot below the highest
 *     number   0 for unsure, else 1 + the number
 */
function writeAnswers(writer: BitWriter, questions: readonly Question[], answers: Answers): void {
  const asked = inSlotOrder(questions, answers);
  writer.small(asked.length, 3);
  let before = 0;
  for (const question of asked) {
    writer.small(question.slot - before - 1, 0);
    writeAnswer(writer, question, answers[question.id] ?? unsure);
    before = question.slot;
  }
}

function writeAnswer(writer: BitWriter, question: Question, answer: Answer): void {
  if (question.kind === 'number') {
    writer.count(answer === unsure ? 0 : Number(answer) + 1);
  } else if (question.kind === 'choice') {
    writer.small(answer === unsure ? 0 : slotOf(question.options, String(answer)), 2);
  } else if (answer === unsure) {
    writer.small(0, 1);
  } else {
    writeChosen(writer, question, Array.isArray(answer) ? answer : [String(answer)]);
  }
}

function writeChosen(writer: BitWriter, question: MultiQuestion, chosen: readonly string[]): void {
  const slots = chosen.map((id) => slotOf(question.options, id));
  const highest = Math.max(0, ...slots);
  writer.small(highest + 1, 1);
  for (let slot = 1; slot < highest; slot += 1) writer.fixed(slots.includes(slot) ? 1 : 0, 1);
}

/** Reads what `writeAnswers` wrote. Throws LinkFault for anything that the questions do not allow. */
function readLinkAnswers(reader: BitReader, questions: readonly Question[]): Answers {
  const answers: Record<string, Answer> = {};
  const count = reader.small(3);
  let slot = 0;
  for (let index = 0; index < count; index += 1) {
    slot += reader.small(0) + 1;
    const question = entryAt(questions, slot);
    const read = readAnswer(question, takeAnswer(reader, question));
    if (!read.ok) throw new LinkFault('unknown-entry');
    answers[question.id] = read.answer;
  }
  return answers;
}

function takeAnswer(reader: BitReader, question: Question): Answer {
  if (question.kind === 'number') {
    const value = reader.count();
    return value === 0 ? unsure : value - 1;
  }
  if (question.kind === 'choice') {
    const slot = reader.small(2);
    return slot === 0 ? unsure : entryAt(question.options, slot).id;
  }
  const highest = reader.small(1) - 1;
  if (highest < 0) return unsure;
  const slots = highest === 0 ? [] : [highest];
  for (let slot = 1; slot < highest; slot += 1) if (reader.fixed(1) === 1) slots.push(slot);
  return slots.map((chosen) => entryAt(question.options, chosen).id);
}

/** The assumptions that differ from their default: the only ones that a link carries. */
export function changedOnly(
  entries: readonly AssumptionEntry[],
  assumptions: Assumptions,
): Assumptions {
  const changed = Object.entries(assumptions).filter(
    ([id, value]) => entries.find((entry) => entry.id === id)?.default !== value,
  );
  return Object.fromEntries(changed);
}

/**
 * Writes how many assumptions there are, then each in slot order: the distance from the slot before
 * and the value; a choice as the slot of its option, a number times 10^decimals with its sign in the
 * lowest bit. (So the decimals of an assumption never change: a finer one gets a slot of its own.)
 */
export function writeAssumptions(
  writer: BitWriter,
  entries: readonly AssumptionEntry[],
  assumptions: Assumptions,
): void {
  const set = inSlotOrder(entries, assumptions);
  writer.small(set.length, 1);
  let before = 0;
  for (const entry of set) {
    writer.small(entry.slot - before - 1, 1);
    writeValue(writer, entry, assumptions[entry.id] ?? 0);
    before = entry.slot;
  }
}

function writeValue(writer: BitWriter, entry: AssumptionEntry, value: AssumptionValue): void {
  if (entry.kind === 'choice') {
    writer.small(slotOf(entry.options, String(value)), 2);
    return;
  }
  const scaled = Math.round(Number(value) * 10 ** entry.decimals);
  writer.count(scaled < 0 ? -2 * scaled - 1 : 2 * scaled);
}

/** Reads what `writeAssumptions` wrote. Throws LinkFault for values that are not allowed. */
export function readLinkAssumptions(
  reader: BitReader,
  entries: readonly AssumptionEntry[],
): Assumptions {
  const assumptions: Record<string, AssumptionValue> = {};
  const count = reader.small(1);
  let slot = 0;
  for (let index = 0; index < count; index += 1) {
    slot += reader.small(1) + 1;
    const entry = entryAt(entries, slot);
    const read = readAssumption(entry, takeValue(reader, entry));
    if (!read.ok) throw new LinkFault('unknown-entry');
    assumptions[entry.id] = read.value;
  }
  return assumptions;
}

function takeValue(reader: BitReader, entry: AssumptionEntry): AssumptionValue {
  if (entry.kind === 'choice') return entryAt(entry.options, reader.small(2)).id;
  const signed = reader.count();
  const scaled = signed % 2 === 1 ? -(signed + 1) / 2 : signed / 2;
  return scaled / 10 ** entry.decimals;
}

/** Which rules a link was made with: a release by its slot, or unreleased rules by fingerprint. */
export type RulesReference = { readonly slot: number } | { readonly hash: string };

/** What the body of a version 1 payload holds. */
export interface LinkBody {
  readonly rules: RulesReference;
  readonly verdict: Verdict;
  readonly answers: Answers;
  readonly assumptions: Assumptions;
  readonly text?: LinkText;
}

/** Two bits each; append-only. */
const strengths: readonly Strength[] = ['clear', 'lean', 'close'];

/** Packs a body, as codec version 1 does. Throws RangeError for ids that are not in the knowledge. */
export function packBody(knowledge: RulebookEntries, body: LinkBody, texts: TextCodec): string {
  const writer = new BitWriter();
  if ('slot' in body.rules) {
    writer.small(body.rules.slot, 1);
  } else {
    writer.small(0, 1);
    writer.fixed(Number.parseInt(body.rules.hash, 16), 32);
  }
  writer.small(slotOf(knowledge.families, body.verdict.family), 3);
  writer.small(slotOf(knowledge.strategies, body.verdict.strategy), 4);
  writer.fixed(strengths.indexOf(body.verdict.strength), 2);
  writeAnswers(writer, knowledge.questions, body.answers);
  writeAssumptions(writer, knowledge.assumptions, body.assumptions);
  texts.write(writer, body.text);
  return bitsToText(writer.bits);
}

/**
 * Unpacks a body. Throws LinkFault where it is not, to the last bit, what `packBody` makes of its
 * content: there is one way to write a link, so one content has one link.
 */
export function unpackBody(knowledge: RulebookEntries, packed: string, texts: TextCodec): LinkBody {
  const reader = new BitReader(textToBits(packed));
  const rules = readRules(reader, knowledge);
  const verdict = readVerdict(reader, knowledge);
  const answers = readLinkAnswers(reader, knowledge.questions);
  const assumptions = readLinkAssumptions(reader, knowledge.assumptions);
  const text = texts.read(reader);
  const body = { rules, verdict, answers, assumptions, ...(text && { text }) };
  if (packBody(knowledge, body, texts) !== packed) throw new LinkFault('altered');
  return body;
}

function readRules(reader: BitReader, knowledge: RulebookEntries): RulesReference {
  const slot = reader.small(1);
  if (slot === 0) return { hash: reader.fixed(32).toString(16).padStart(8, '0') };
  // Slots of releases only grow, so one that this page has never heard of is of a later release.
  if (!knowledge.releases.some((release) => release.slot === slot)) {
    throw new LinkFault('newer-version');
  }
  return { slot };
}

function readVerdict(reader: BitReader, knowledge: RulebookEntries): Verdict {
  const family = entryAt(knowledge.families, reader.small(3)).id;
  const strategy = entryAt(knowledge.strategies, reader.small(4)).id;
  const strength = strengths[reader.fixed(2)];
  if (strength === undefined) throw new LinkFault('unknown-entry');
  return { family, strategy, strength };
}
