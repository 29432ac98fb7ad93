import type { Answer, Answers } from '../model/answers';
import { unsure } from '../model/answers';
import { assumptionValue } from '../model/assumption-values';
import type { Assumptions } from '../model/assumption-values';
import type { Facts, FactValue, FactDefinition, FactPoint } from '../model/fact';
import type { RulebookEntries } from '../model/knowledge';
import type { Question } from '../model/question';
import type { Rulebook } from './rulebook';

type Known = Pick<RulebookEntries, 'questions' | 'assumptions'>;

/** One input of a fact with the values that it may take. */
export interface Axis {
  readonly id: string;
  readonly values: readonly Answer[];
}

/** The values at which bounds of a fact are found for one input: itself, or the ends of its stretches. */
export function candidates(
  question: Question,
  answer: Answer | undefined,
  breaks: readonly number[],
): Answer[] {
  if (answer !== undefined && answer !== unsure) return [answer];
  if (question.kind === 'number') {
    return [question.min, ...breaks.flatMap((at) => [at, at + 1]), question.max];
  }
  if (question.kind === 'choice') return question.options.map((option) => option.id);
  const subsets: string[][] = [[]];
  for (const { id } of question.options) {
    for (const subset of [...subsets]) subsets.push([...subset, id].sort());
  }
  return subsets;
}

/** Where the stretches of one input end, under what is assumed; none where it is no number. */
export function breaksOf(
  definition: FactDefinition,
  place: number,
  assumption: FactPoint['assumption'],
): readonly number[] {
  const breaks = definition.questions[place]?.breaks ?? [];
  return typeof breaks === 'function' ? breaks(assumption) : breaks;
}

function hull(a: FactValue, b: FactValue): FactValue {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** A point of a fact's inputs that moves: `at[i]` is the place in the values of axis i. */
export function pointOn(
  axes: readonly Axis[],
  at: readonly number[],
  assumption: FactPoint['assumption'],
) {
  const places = new Map(axes.map(({ id }, index) => [id, index]));
  const answerOf = (id: string): Answer | undefined => {
    const index = places.get(id) ?? -1;
    return axes[index]?.values[at[index] ?? 0];
  };
  return {
    number: (id: string) => Number(answerOf(id)),
    choice: (id: string) => String(answerOf(id)),
    assumption,
  };
}

/** The sure interval of a fact while its inputs run over all combinations of these values. */
export function rangeOver(
  definition: FactDefinition,
  axes: readonly Axis[],
  assumption: FactPoint['assumption'],
): FactValue {
  const at = axes.map(() => 0);
  const point = pointOn(axes, at, assumption);
  let range = definition.compute(point);
  let axis = 0;
  while (range !== 'unknown' && axis < axes.length) {
    const next = (at[axis] ?? 0) + 1;
    if (next < (axes[axis]?.values.length ?? 0)) {
      at[axis] = next;
      axis = 0;
      range = hull(range, definition.compute(point));
    } else {
      at[axis] = 0;
      axis += 1;
    }
  }
  return range;
}

/**
 * One fact as a sure interval: inputs that are open run over their whole range, so the interval
 * narrows as answers come in and its bounds can already decide a condition.
 */
export function deriveFact(
  definition: FactDefinition,
  known: Known,
  answers: Answers,
  assumptions: Assumptions,
): FactValue {
  const assumption = (id: string) => assumptionValue(known, assumptions, id);
  const axes: Axis[] = [];
  for (const [place, { id }] of definition.questions.entries()) {
    const question = known.questions.find((entry) => entry.id === id);
    if (question === undefined) return 'unknown';
    const breaks = breaksOf(definition, place, assumption);
    axes.push({ id, values: candidates(question, answers[id], breaks) });
  }
  return rangeOver(definition, axes, assumption);
}

/** Every fact that the knowledge names; one without a definition is unknown. */
export function deriveFacts(
  { knowledge, definitions }: Pick<Rulebook, 'knowledge' | 'definitions'>,
  answers: Answers,
  assumptions: Assumptions,
): Facts {
  const facts: Record<string, FactValue> = {};
  for (const { id } of knowledge.facts) facts[id] = 'unknown';
  for (const definition of definitions) {
    facts[definition.id] = deriveFact(definition, knowledge, answers, assumptions);
  }
  return facts;
}
