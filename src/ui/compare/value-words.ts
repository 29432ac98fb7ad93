import type { Knowledge } from '../../model/knowledge';
import type { Difference, RunValue } from '../../advisor/comparison';
import { assumed } from '../../words/answers';
import { answerInWords } from '../shared/answer-words';

type Slot = Pick<Difference, 'kind' | 'id'>;

/** Name of a question or an assumption in lists. */
export function slotName(knowledge: Knowledge, { kind, id }: Slot): string {
  if (kind === 'question') return knowledge.questions.find((one) => one.id === id)?.short ?? id;
  return knowledge.assumptions.find((one) => one.id === id)?.label ?? id;
}

/** The question in full; an assumption by its name. */
export function slotText(knowledge: Knowledge, { kind, id }: Slot): string {
  if (kind === 'question') return knowledge.questions.find((one) => one.id === id)?.text ?? id;
  return `Assumption: ${slotName(knowledge, { kind, id })}`;
}

/** A value as a person reads it; said in words also where there is none. */
export function valueInWords(knowledge: Knowledge, { kind, id }: Slot, value: RunValue): string {
  if (kind === 'question') {
    const question = knowledge.questions.find((one) => one.id === id);
    return (question && answerInWords(question, value)) ?? 'No answer';
  }
  const entry = knowledge.assumptions.find((one) => one.id === id);
  if (value === undefined || Array.isArray(value)) return 'The default';
  return entry === undefined ? String(value) : assumed(entry, value);
}
