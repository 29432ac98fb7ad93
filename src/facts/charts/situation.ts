import type { Range } from '../../calculators/ranges';
import type { RequestSize, TuningCase, TuningSettings } from '../../calculators/tuning-case';
import { tuningCase } from '../../calculators/tuning-case';
import { assumptionValue } from '../../model/assumptions';
import type { Assume } from '../settings';
import { finder, settingsReader } from '../settings';
import type { Answers } from '../../model/answers';
import type { Accelerator, Catalogues } from '../../model/catalogue';
import type { Knowledge } from '../../model/knowledge';
import type { Assumptions } from '../../model/assumptions';

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

/** The card that would serve an open model: the one that stands for the answer on hardware. */
export function servingCard(situation: Situation): Accelerator | undefined {
  const { catalogues, assume } = situation;
  const isConsumer = chosen(situation, 'hardware') === 'consumer';
  return finder(catalogues.accelerators)(assume, isConsumer ? 'consumer-card' : 'datacentre-card');
}

/** Questions whose answers a chart cannot do without, in the order given. */
export function missingOf(situation: Situation, questions: readonly string[]): string[] {
  return questions.filter((id) => answered(situation, id) === null);
}

/** Tokens of one request; null where one of the lengths is open. */
export function sizeOf(situation: Situation): RequestSize | null {
  const prompt = answered(situation, 'prompt-tokens');
  const input = answered(situation, 'input-tokens');
  const output = answered(situation, 'output-tokens');
  if (prompt === null || input === null || output === null) return null;
  return { prompt, input, output };
}

/** Tuning against prompting at its soonest, as assumed and at its latest. */
export type Cases = Readonly<Record<keyof Range, TuningCase>>;

export type ReadCases =
  | { readonly ok: true; readonly cases: Cases; readonly settings: TuningSettings }
  /** One sentence on what is not known. */
  | { readonly ok: false; readonly says: string };

/** Reads prices and work, or says which price is not listed. */
export function casesOf({ catalogues, assume }: Situation): ReadCases {
  const settings = settingsReader(catalogues)(assume);
  if (settings === null) {
    return { ok: false, says: 'A price that this needs is not listed, so no cost is shown.' };
  }
  const [low, expected, high] = (['low', 'expected', 'high'] as const).map((at) =>
    tuningCase(settings, at),
  );
  if (low !== undefined && expected !== undefined && high !== undefined) {
    return { ok: true, cases: { low, expected, high }, settings };
  }
  const { promptedPrice: price, promptedUse } = settings;
  const what =
    promptedUse.batch && price.batchFactor === undefined ? 'batch discount' : 'output price';
  return {
    ok: false,
    says: `The ${what} of ${price.name} is not listed, so no cost is shown.`,
  };
}
