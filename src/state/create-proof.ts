import type { Answers } from '../model/answers';
import type { Logic } from '../model/knowledge';
import type { NearCase, ProofRecord } from '../model/proof-record';
import { nearestCases } from '../proof/nearest-cases';

/** How the rules fare, and which published cases lie near some answers. */
export interface Proof {
  readonly record: ProofRecord;
  /** Nearest first, one per publication. @param answers without parked ones */
  readonly nearest: (answers: Answers) => NearCase[];
}

/** Joins the record made at build with the rules. Loaded when a page asks for it, not before. */
export function createProof(
  record: ProofRecord,
  knowledge: Pick<Logic, 'questions' | 'rules'>,
): Proof {
  return { record, nearest: (answers) => nearestCases(knowledge, record.cases, answers) };
}
