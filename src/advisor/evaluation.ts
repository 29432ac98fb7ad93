import type { Answers } from '../model/answers';
import type { RulebookEntries } from '../model/knowledge';
import type { EvaluationRecord, NearCase, Witness } from '../model/evaluation-record';
import { makeWitness, nearestCases } from '../evaluation/nearest-cases';
import type { AskWitness } from '../evaluation/nearest-cases';

/** How the rules fare, and which published cases lie near some answers. */
export interface Evaluation {
  readonly record: EvaluationRecord;
  /** Nearest first, one per publication. @param answers those that count, without parked ones */
  readonly nearest: (answers: Answers) => NearCase[];
  /** What came out in the closest cases on each question. @param answers those that count */
  readonly witness: (answers: Answers) => Witness;
}

/** Joins the record made at build with the rules. Loaded when a page asks for it, not before. */
export function createEvaluation(
  record: EvaluationRecord,
  knowledge: Pick<RulebookEntries, 'questions' | 'rules' | 'families'>,
): Evaluation {
  const idsOf = (role: RulebookEntries['families'][number]['role']) =>
    knowledge.families.filter((family) => family.role === role).map(({ id }) => id);
  const [plain = ''] = idsOf('plain');
  const [context = ''] = idsOf('context');
  const sides = { plain, context, training: idsOf('training') };
  // It weighs every answer of every case, so it waits until somebody asks.
  let prepared: AskWitness | null = null;
  const ask = (answers: Answers) => {
    prepared ??= makeWitness(knowledge.questions, record.cases, sides);
    return prepared(answers);
  };
  let latest: { answers: Answers; witness: Witness } | null = null;
  return {
    record,
    nearest: (answers) => nearestCases(knowledge, record.cases, answers),
    witness(answers) {
      // Each question of a result asks for the same.
      if (latest?.answers !== answers) latest = { answers, witness: ask(answers) };
      return latest.witness;
    },
  };
}
