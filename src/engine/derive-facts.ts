import type { Answer, Answers } from '../model/answers';
import { unsure } from '../model/answers';
import type { Assumptions } from '../model/assumptions';
import type { Facts, FactValue } from '../model/fact';
import type { Logic } from '../model/knowledge';
import type { Question } from '../model/question';
import type { FactDefinition } from './fact-definition';

type Known = Pick<Logic, 'questions' | 'assumptions'>;

/** The values at which bounds of a fact are found for one input: itself, or the ends of its stretches. */
function candidates(question: Question, answer: Answer | undefined, breaks: readonly number[]) {
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

function hull(a: FactValue, b: FactValue): FactValue {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** Value of an assumption: what the visitor set, else its default. */
export function assumptionValue(known: Known, assumptions: Assumptions, id: string) {
  return assumptions[id] ?? known.assumptions.find((entry) => entry.id === id)?.default ?? null;
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
  const axes: { id: string; values: Answer[] }[] = [];
  for (const { id, breaks } of definition.questions) {
    const question = known.questions.find((entry) => entry.id === id);
    if (question === undefined) return 'unknown';
    axes.push({ id, values: candidates(question, answers[id], breaks ?? []) });
  }
  const at = (point: Map<string, Answer>) =>
    definition.compute({
      number: (id) => Number(point.get(id)),
      choice: (id) => String(point.get(id)),
      assumption: (id) => assumptionValue(known, assumptions, id),
    });
  let points: Map<string, Answer>[] = [new Map<string, Answer>()];
  for (const { id, values } of axes) {
    points = points.flatMap((point) => values.map((value) => new Map(point).set(id, value)));
  }
  return points.map(at).reduce(hull);
}

/** Every fact that the knowledge names and that has a definition; others are unknown. */
export function deriveFacts(
  definitions: readonly FactDefinition[],
  knowledge: Pick<Logic, 'questions' | 'assumptions' | 'facts'>,
  answers: Answers,
  assumptions: Assumptions,
): Facts {
  const facts: Record<string, FactValue> = {};
  for (const { id } of knowledge.facts) {
    const definition = definitions.find((entry) => entry.id === id);
    facts[id] =
      definition === undefined
        ? 'unknown'
        : deriveFact(definition, knowledge, answers, assumptions);
  }
  return facts;
}
