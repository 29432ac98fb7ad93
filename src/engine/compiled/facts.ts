import { unsure } from '../../model/answers';
import type { Answer } from '../../model/answers';
import type { AssumptionValue, Assumptions } from '../../model/assumptions';
import { assumptionValue } from '../../model/assumptions';
import { breaksOf, candidates, rangeOver } from '../derive-facts';
import type { Axis } from '../derive-facts';
import type { FactDefinition } from '../../model/fact-definition';
import type { Program } from './program';
import { factCode } from './variables';
import type { FactVariable } from './variables';

/** Whole numbers from one to another, both included. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Where a fact gets its value from. */
export interface FactSource {
  readonly variable: number;
  readonly fact: FactVariable;
  /** undefined: no such definition, or an input that nobody is asked; the fact stays unknown. */
  readonly definition: FactDefinition | undefined;
  /** Question indices of its inputs. */
  readonly inputs: readonly number[];
  /** Codes by the answers of the inputs. */
  readonly cache: Map<string, number>;
  /** By input: the values of one that is open, once they were needed. */
  readonly openAxes: (Axis | undefined)[];
}

/** What a fact is given for one question: its answer, the range of a number, or nothing. */
export type Given = Answer | Cell | undefined;

/** Codes of one fact that are kept before its cache starts anew. */
const mostCached = 4096;

/** The facts that rules read, each with its inputs. */
export function factSources(program: Program): FactSource[] {
  const { questions, facts, rulebook } = program;
  return facts.map((fact, index) => {
    const definition = rulebook.definitions.find(({ id }) => id === fact.fact);
    const inputs = (definition?.questions ?? []).map(({ id }) =>
      questions.findIndex(({ question }) => question.id === id),
    );
    return {
      variable: questions.length + index,
      fact,
      definition: inputs.includes(-1) ? undefined : definition,
      inputs,
      cache: new Map(),
      openAxes: inputs.map(() => undefined),
    };
  });
}

/** What facts are given for an assumption, looked up once. */
export function assumed(
  program: Program,
  assumptions: Assumptions,
): (id: string) => AssumptionValue | null {
  const { knowledge } = program.rulebook;
  const values = new Map(
    knowledge.assumptions.map(({ id }) => [id, assumptionValue(knowledge, assumptions, id)]),
  );
  return (id) => values.get(id) ?? assumptions[id] ?? null;
}

const isRange = (given: Given): given is Cell => typeof given === 'object' && !Array.isArray(given);

/** The values at which a fact's bounds are found for one of its inputs. */
export function axisOf(
  program: Program,
  source: FactSource,
  place: number,
  given: Given,
  assumption: (id: string) => AssumptionValue | null,
): Axis {
  const question = program.questions[source.inputs[place] ?? -1]?.question;
  if (question === undefined) return { id: '', values: [] };
  const { definition, openAxes } = source;
  const isOpen = given === undefined || given === unsure;
  if (!isOpen && !isRange(given)) return { id: question.id, values: [given] };
  const known = isOpen ? openAxes[place] : undefined;
  if (known !== undefined) return known;
  const breaks = definition === undefined ? [] : breaksOf(definition, place, assumption);
  if (isRange(given)) {
    const { from, to } = given;
    const inside = breaks.filter((at) => at >= from && at < to).flatMap((at) => [at, at + 1]);
    return { id: question.id, values: [...new Set([from, ...inside, to])] };
  }
  const axis = { id: question.id, values: candidates(question, undefined, breaks) };
  openAxes[place] = axis;
  return axis;
}

const keyOf = (given: Given) => (isRange(given) ? `${given.from}-${given.to}` : String(given));

/** Code of a fact for these inputs; remembered. */
export function codeOfFact(
  program: Program,
  source: FactSource,
  given: (question: number) => Given,
  assumption: (id: string) => AssumptionValue | null,
): number {
  const { definition, fact, inputs, cache } = source;
  if (definition === undefined) return fact.unknown;
  let key = '';
  for (const input of inputs) key += `${keyOf(given(input))}|`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const axes = inputs.map((input, place) =>
    axisOf(program, source, place, given(input), assumption),
  );
  const code = factCode(fact, rangeOver(definition, axes, assumption));
  if (cache.size >= mostCached) cache.clear();
  cache.set(key, code);
  return code;
}
