/*
 * How rules read: a condition, what an effect speaks to, and what published cases made of the rule.
 */

import type { Leaf } from '../model/condition';
import type { RulebookEntries } from '../model/knowledge';
import type { Question } from '../model/question';
import type { LedgerEntry } from '../model/calibration';
import type { Target, Aim } from '../model/rule';
import { ledgerKey } from '../model/target';
import { counted, grouped, listed, lowered, measured, phraseOf } from './answers';

function bounds(leaf: { atLeast?: number; atMost?: number }, unit: string): string {
  const { atLeast, atMost } = leaf;
  if (atLeast !== undefined && atMost !== undefined) {
    return `${grouped(atLeast)} to ${measured(atMost, unit)}`;
  }
  if (atLeast !== undefined) return `at least ${measured(atLeast, unit)}`;
  return `at most ${measured(atMost ?? Infinity, unit)}`;
}

/** What a leaf expects, in words: "Task scope: narrow task". */
export function expected(
  knowledge: Pick<RulebookEntries, 'questions' | 'facts'>,
  leaf: Leaf,
): string {
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

/** The record of a rule on what it speaks to, where published cases settled that at all. */
export function recordOf(
  ledger: readonly LedgerEntry[],
  rule: string,
  on: Target,
): LedgerEntry | null {
  const key = ledgerKey(on);
  return ledger.find((entry) => entry.rule === rule && entry.on === key) ?? null;
}

/** Of the records of some rules the one that most publications settled; null where there is none. */
export function strongestRecord(
  ledger: readonly LedgerEntry[],
  rules: readonly string[],
): LedgerEntry | null {
  const own = ledger.filter(({ rule, record }) => rules.includes(rule) && record !== 'none');
  return own.toSorted((one, other) => other.publications - one.publications)[0] ?? null;
}

/** What published cases made of a rule: "held in 44 of 52 publications", or "no record". */
export function recordInWords(entry: LedgerEntry | null): string {
  if (entry === null || entry.record === 'none') return 'no record';
  // Each publication weighs one however many cases it holds, so the counts are rounded shares.
  const of = Math.round(entry.held + entry.failed);
  return `held in ${grouped(Math.round(entry.held))} of ${counted(of, 'publication')}`;
}

type Named = Pick<RulebookEntries, 'families' | 'strategies'>;

/** What methods have in common that a rule can aim at, after "every method that". */
const tagWords: Readonly<Record<string, string>> = {
  weights: 'needs a model’s weights',
  'base-weights': 'changes the weights of a base model',
  'tuning-access': 'needs access to tuning',
  hosted: 'a provider trains',
  'own-gpu': 'is trained on GPUs of your own',
  'big-compute': 'needs large GPUs or many',
  training: 'trains a model',
  pairs: 'learns from inputs with their outputs',
  preferences: 'learns from comparisons of outputs',
  graded: 'learns from graded answers',
  peft: 'trains a small part of the weights',
  'soft-prompt': 'trains a soft prompt',
  embeddings: 'builds on embeddings',
  optimiser: 'lets a program write the prompt',
  'long-prompt': 'makes the prompt long',
  'long-output': 'writes long answers',
  prompting: 'only words the prompt',
  context: 'gives something with each request',
  'examples-in-prompt': 'shows examples in the prompt',
  encoder: 'tunes an encoder',
  'small-head': 'trains a small head on vectors',
  quantised: 'trains on a model in 4 bits',
  'raw-text': 'learns from raw text',
};

/** The methods that a gate, a step or a note means, or a reason orders, by name. */
export function aimInWords(knowledge: Named, aim: Aim): string {
  if ('family' in aim) {
    const family = knowledge.families.find(({ id }) => id === aim.family);
    return lowered(family?.name ?? aim.family);
  }
  if ('strategy' in aim) {
    const strategy = knowledge.strategies.find(({ id }) => id === aim.strategy);
    return `the method “${strategy?.name ?? aim.strategy}”`;
  }
  return `every method that ${tagWords[aim.tag] ?? `is marked “${aim.tag.replaceAll('-', ' ')}”`}`;
}

/** What a reason speaks for or against, by name. */
export function targetInWords(knowledge: Named, on: Target): string {
  if ('question' in on) {
    if (on.question === 'weights') return 'changing the weights';
    return on.of === 'facts'
      ? 'giving it facts with each request'
      : 'giving it examples like the case with each request';
  }
  if ('training' in on) return aimInWords(knowledge, { family: on.training });
  return aimInWords(knowledge, on);
}
