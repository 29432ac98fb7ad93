import { readAnswers } from '../model/answers';
import type { Problem } from '../model/answers';
import { readAssumptions } from '../model/assumption-values';
import { shown } from '../model/foreign-text';
import type { RulebookEntries } from '../model/knowledge';
import { readMeasured } from '../model/measured';
import type { MeasuredNotes } from '../model/measured';
import { readProgress } from '../model/plan-progress';
import type { Progress } from '../model/plan-progress';
import { readableRecordSchema } from '../model/record';
import type { DecisionRecord } from '../model/record';
import type { Input } from '../model/recommendation';
import { toAdvice } from './advice';
import type { ResultToRecord } from './markdown';
import { tidyTexts } from './text-fields';
import type { LinkText } from './text-fields';

/** A result as a decision record. The same result gives the same bytes. */
export function toRecord(result: ResultToRecord): DecisionRecord {
  const { knowledge, input, text, unreleased, stability, progress } = result;
  const measured = readMeasured(input.answers, result.measured);
  return {
    kind: 'tune-or-prompt-decision',
    format: 2,
    ...tidyTexts(text),
    unreleased,
    asOf: knowledge.asOf,
    answers: { ...input.answers },
    assumptions: { ...input.assumptions },
    ...(measured && { measured }),
    ...(progress && { progress: { ...progress } }),
    result: toAdvice(result, stability),
  };
}

/** The record as text, indented for people. */
export function writeRecord(result: ResultToRecord): string {
  return `${JSON.stringify(toRecord(result), null, 2)}\n`;
}

export type ReadRecord =
  | {
      readonly ok: true;
      readonly input: Input;
      readonly text?: LinkText;
      /** How answers were measured; absent where none was. */
      readonly measured?: MeasuredNotes;
      /** How far the plan is; absent where nothing is noted. */
      readonly progress?: Progress;
      /** Notes on the plan that are not in order, e.g. "progress.try-lora.date"; absent where all are. */
      readonly dropped?: readonly string[];
    }
  | {
      readonly ok: false;
      readonly says: string;
      /** What it is instead, where that is known. */
      readonly holds?: 'runs';
    };

/** More than any record takes; a larger file is not read. */
const longestRecord = 2_000_000;

/**
 * Reads a decision record back: the answers and assumptions, checked against today's questions, how answers
 * were measured, and how far the plan is. What came out then is not used: today's rules decide again. Never
 * throws.
 */
export function readRecord(
  knowledge: Pick<RulebookEntries, 'questions' | 'assumptions'>,
  text: string,
): ReadRecord {
  if (/^\uFEFF?\s*\{\s*"kind":\s*"tune-or-prompt-runs"/u.test(text)) {
    const says = 'This is a file of runs, not one record: it is imported under “Your runs”.';
    return { ok: false, says, holds: 'runs' };
  }
  if (text.length > longestRecord) return { ok: false, says: 'This is too long to be a record.' };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, says: 'This is not JSON.' };
  const parsed = readableRecordSchema.safeParse(value);
  if (!parsed.success) {
    const where = shown(parsed.error.issues[0]?.path.join('.') ?? '');
    const field = where === '' ? '' : ` The first field that does not fit: ${where}.`;
    return { ok: false, says: `This is not a decision record of this program.${field}` };
  }
  const record = parsed.data;
  const answers = readAnswers(knowledge.questions, record.answers);
  const assumptions = readAssumptions(knowledge.assumptions, record.assumptions);
  const problems = [answers, assumptions].flatMap((read): Problem[] =>
    read.ok ? [] : read.problems,
  );
  const [first] = problems;
  if (first !== undefined) {
    return { ok: false, says: `${first.field} ${first.message}.` };
  }
  const words = tidyTexts(record);
  const measured = readMeasured(answers.answers, record.measured);
  const { progress, dropped } = readProgress(record.progress);
  return {
    ok: true,
    input: { answers: answers.answers, assumptions: assumptions.assumptions },
    ...(words && { text: words }),
    ...(measured && { measured }),
    ...(progress && { progress }),
    ...(dropped.length > 0 && { dropped }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
