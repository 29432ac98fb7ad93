import type { TuningSettings } from '../../calculators/tuning-case';
import { assumptionValue } from '../../model/assumption-values';
import type { Assume } from '../settings';
import { settingsReader } from '../settings';
import type { Answers } from '../../model/answers';
import type { Catalogues } from '../../model/catalogue';
import type { Knowledge } from '../../model/knowledge';
import type { Assumptions } from '../../model/assumption-values';

/** What the charts are drawn from: answers that count, assumptions as set or by default. */
export interface Situation {
  readonly catalogues: Catalogues;
  readonly answers: Answers;
  readonly assume: Assume;
}

/** @param answers that count: given and implied, without those that are parked */
export function situationOf(
  knowledge: Pick<Knowledge, 'catalogues' | 'assumptions'>,
  answers: Answers,
  assumptions: Assumptions = {},
): Situation {
  return {
    catalogues: knowledge.catalogues,
    answers,
    assume: (id) => assumptionValue(knowledge, assumptions, id),
  };
}

/** A number that was answered; null where open. */
export function answered({ answers }: Situation, question: string): number | null {
  const answer = answers[question];
  return typeof answer === 'number' ? answer : null;
}

/** An option that was answered; null where open. */
export function chosen({ answers }: Situation, question: string): string | null {
  const answer = answers[question];
  return typeof answer === 'string' && answer !== 'unsure' ? answer : null;
}

/** Prices and work as they are assumed, or one sentence on what is not known. */
export type ReadSettings =
  | { readonly ok: true; readonly settings: TuningSettings }
  | { readonly ok: false; readonly says: string };

/** Reads prices and work. */
export function settingsOf({ catalogues, assume }: Situation): ReadSettings {
  const settings = settingsReader(catalogues)(assume);
  return settings === null
    ? { ok: false, says: 'A price that this needs is not listed, so no cost is shown.' }
    : { ok: true, settings };
}
