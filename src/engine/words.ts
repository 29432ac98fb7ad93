import type { Answer } from '../model/answers';
import { unsure } from '../model/answers';
import type { Fact, FactValue } from '../model/fact';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';

/** Whole numbers with commas, e.g. 1,200; independent of the machine's language. */
export function grouped(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'without limit' : 'unknown';
  const [whole = '', fraction] = String(Math.round(value * 100) / 100).split('.');
  const commas = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? commas : `${commas}.${fraction}`;
}

/** Words joined as a list: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}

/** A family's name within a sentence. */
export function familyName(knowledge: Pick<Logic, 'families'>, id: string | null): string {
  return knowledge.families.find((family) => family.id === id)?.name.toLowerCase() ?? 'the rest';
}

/** An option as a sentence repeats it. */
export function phraseOf(question: Question, id: string): string {
  if (question.kind === 'number') return id;
  return question.options.find((option) => option.id === id)?.phrase ?? id;
}

/** An answer as a reason repeats it: "narrow task", "1,200 examples", "none of these". */
export function said(question: Question, answer: Answer | undefined): string {
  if (answer === undefined) return 'not answered';
  if (answer === unsure) return 'not sure';
  if (typeof answer === 'number') {
    const unit = question.kind === 'number' ? question.unit : '';
    return `${grouped(answer)} ${unit}`.trim();
  }
  if (typeof answer === 'string') return phraseOf(question, answer);
  if (answer.length === 0) return question.kind === 'multi' ? question.noneLabel : 'none of these';
  return listed(answer.map((id) => phraseOf(question, id)));
}

/** Three figures below a thousand, whole numbers above. */
function rounded(value: number): string {
  if (!Number.isFinite(value)) return 'without end';
  return grouped(value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));
}

/** A fact with its value, e.g. "Time until tuning pays back: 7.3 months". */
export function computed(fact: Pick<Fact, 'label' | 'unit'>, value: FactValue): string {
  if (value === 'unknown') return `${fact.label}: not known`;
  const { low, high } = value;
  const [from, to] = [rounded(low), rounded(high)];
  if (from === to) {
    return low === Infinity ? `${fact.label}: never` : `${fact.label}: ${from} ${fact.unit}`;
  }
  return high === Infinity
    ? `${fact.label}: ${from} ${fact.unit} or more`
    : `${fact.label}: ${from} to ${to} ${fact.unit}`;
}
