import { readAnswer, unsure } from '../model/answers';
import type { Answer, Answers } from '../model/answers';
import type { MultiQuestion, Question } from '../model/question';
import { LinkFault } from './bits';
import type { BitReader, BitWriter } from './bits';
import { entryAt, inSlotOrder, slotOf } from './slots';

/**
 * Writes how many answers there are, then for each, in slot order, the distance from the slot before
 * (one bit where nothing is skipped) and the answer:
 *
 *     choice   slot of the option, 0 for unsure
 *     multi    0 for unsure, else 1 + the highest chosen slot (1 for none of these), then one bit for
 *              each slot below the highest
 *     number   0 for unsure, else 1 + the number
 */
export function writeAnswers(
  writer: BitWriter,
  questions: readonly Question[],
  answers: Answers,
): void {
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
export function readLinkAnswers(reader: BitReader, questions: readonly Question[]): Answers {
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
