/* How far a step of a plan is, as it reads on a page, in a record and in an issue. */
import type { StepProgress } from '../model/plan-progress';
import { grouped } from './answers';

/** A result in words: the number, or how it compares with the step's baseline. */
export function resultSays(result: NonNullable<StepProgress['result']>): string {
  if (typeof result === 'number') return grouped(result);
  return { better: 'better', same: 'the same', worse: 'worse' }[result];
}

/**
 * What is noted of a step in one line, e.g. "Done on 2026-11-29, result 86, by Anna"; empty where nothing
 * is. @param dayOf how a day is written; as YYYY-MM-DD unless told
 */
export function progressSays(
  { done, date, due, result, owner }: StepProgress,
  dayOf: (date: string) => string = (date) => date,
): string {
  const isDone = done === true;
  const by = owner?.trim() ?? '';
  const parts = [
    ...(isDone ? [date === undefined ? 'done' : `done on ${dayOf(date)}`] : []),
    ...(!isDone && due !== undefined ? [`due ${dayOf(due)}`] : []),
    ...(result === undefined ? [] : [`result ${resultSays(result)}`]),
    ...(by === '' ? [] : [isDone ? `by ${by}` : `with ${by}`]),
  ];
  const line = parts.join(', ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
