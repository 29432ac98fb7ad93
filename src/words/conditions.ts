import type { Condition } from '../model/condition';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';
import { grouped, listed, phraseOf } from './answers';

/** A condition without parts. */
type Leaf = Extract<Condition, { question: string } | { fact: string }>;

function bounds(leaf: { atLeast?: number; atMost?: number }, unit: string): string {
  const { atLeast, atMost } = leaf;
  if (atLeast !== undefined && atMost !== undefined) {
    return `${grouped(atLeast)} to ${grouped(atMost)} ${unit}`;
  }
  if (atLeast !== undefined) return `at least ${grouped(atLeast)} ${unit}`;
  return `at most ${grouped(atMost ?? Infinity)} ${unit}`;
}

/** What a leaf expects, in words: "Task scope: narrow task". */
export function expected(knowledge: Pick<Logic, 'questions' | 'facts'>, leaf: Leaf): string {
  if ('fact' in leaf) {
    const fact = knowledge.facts.find(({ id }) => id === leaf.fact);
    return `${fact?.label ?? leaf.fact}: ${bounds(leaf, fact?.unit ?? '')}`;
  }
  const question = knowledge.questions.find(({ id }) => id === leaf.question);
  if (question === undefined) return leaf.question;
  return `${question.short}: ${expectedAnswer(question, leaf)}`;
}

function expectedAnswer(question: Question, leaf: Exclude<Leaf, { fact: string }>): string {
  if ('is' in leaf) return phraseOf(question, leaf.is);
  if ('in' in leaf) {
    return listed(
      leaf.in.map((id) => phraseOf(question, id)),
      'or',
    );
  }
  if ('has' in leaf) return phraseOf(question, leaf.has);
  if ('none' in leaf) return question.kind === 'multi' ? question.noneLabel : 'none';
  return bounds(leaf, question.kind === 'number' ? question.unit : '');
}
