import type { Answer, Answers } from '../../model/answers';
import type { Assumptions, AssumptionValue } from '../../model/assumptions';
import { assumptionValue, candidates, rangeOver } from '../derive-facts';
import type { Axis } from '../derive-facts';
import type { FactDefinition } from '../fact-definition';
import { makeMachine, run } from './machine';
import type { Machine } from './machine';
import type { Program } from './program';
import { falsity, valueOf } from './terms';
import { answerCode, factCode } from './variables';
import type { FactVariable } from './variables';

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
}

/** Answers held as codes; changing one answer updates only what hangs on it. */
export interface Situation {
  readonly program: Program;
  readonly machine: Machine;
  /** Effective code of every variable. */
  readonly codes: Uint16Array;
  /** Sets one answer (undefined: none); its dependants are parked or taken up again. */
  set(question: number, answer: Answer | undefined): void;
  setAll(answers: Answers): void;
  answer(question: number): Answer | undefined;
  /** True where the question is not known to be out of place. */
  counts(question: number): boolean;
  /** Runs the program and gives the index of the leading strategy. */
  lead(): number;
  /** Facts that rest on a question. */
  readonly factsOf: readonly (readonly FactSource[])[];
  /** Conditional questions that hang on a question, directly or not. */
  readonly hanging: readonly (readonly number[])[];
  /** The values that a question's answer may have, as a fact sees it. */
  axis(source: FactSource, place: number): Axis;
  /** What facts are given for an assumption. */
  assumption(id: string): AssumptionValue | null;
}

/** Codes of facts that are kept per fact before the cache starts anew. */
const mostCached = 4096;

function factSources(program: Program): FactSource[] {
  const { questions, facts, definitions } = program;
  return facts.map((fact, index) => {
    const named = program.knowledge.facts.some(({ id }) => id === fact.fact);
    const definition = named ? definitions.find(({ id }) => id === fact.fact) : undefined;
    const inputs = (definition?.questions ?? []).map(({ id }) =>
      questions.findIndex(({ question }) => question.id === id),
    );
    return {
      variable: questions.length + index,
      fact,
      definition: inputs.includes(-1) ? undefined : definition,
      inputs,
      cache: new Map(),
    };
  });
}

/** For every question, the conditional questions that hang on it, in the order to work them out. */
function dependants(program: Program): number[][] {
  return program.questions.map((_, question) => {
    const touched = new Set([question]);
    const result: number[] = [];
    program.asked.forEach((entry, index) => {
      if (!reads(entry.node, touched)) return;
      touched.add(entry.question);
      result.push(index);
    });
    return result;
  });
}

function reads(node: Program['asked'][number]['node'], touched: ReadonlySet<number>): boolean {
  return node.kind === 'table'
    ? touched.has(node.variable)
    : node.parts.some((part) => reads(part, touched));
}

/** Holds answers against a program. One situation per caller; assumptions stay fixed. */
export function makeSituation(program: Program, assumptions: Assumptions): Situation {
  const { questions, asked } = program;
  const machine = makeMachine(program);
  const codes = new Uint16Array(program.variables.length);
  const answers: (Answer | undefined)[] = questions.map(() => undefined);
  const sources = factSources(program);
  const hanging = dependants(program);
  const factsOf = questions.map((_, question) =>
    sources.filter(({ inputs }) => inputs.includes(question)),
  );
  const assumed = new Map(
    program.definitions
      .flatMap((definition) => definition.assumptions)
      .map((id) => [id, assumptionValue(program.knowledge, assumptions, id)]),
  );
  const assumption = (id: string) =>
    assumed.has(id)
      ? (assumed.get(id) ?? null)
      : assumptionValue(program.knowledge, assumptions, id);
  questions.forEach(({ unknown }, index) => (codes[index] = unknown));
  for (const source of sources) codes[source.variable] = source.fact.unknown;
  refreshAll();

  function counts(question: number): boolean {
    return codes[question] !== questions[question]?.absent;
  }
  function counted(question: number): Answer | undefined {
    return counts(question) ? answers[question] : undefined;
  }
  function axis({ definition, inputs }: FactSource, place: number): Axis {
    const input = inputs[place] ?? -1;
    const question = questions[input]?.question;
    const breaks = definition?.questions[place]?.breaks ?? [];
    const values = question === undefined ? [] : candidates(question, counted(input), breaks);
    return { id: question?.id ?? '', values };
  }
  function refreshFact(source: FactSource): void {
    const { variable, fact, definition, inputs, cache } = source;
    if (definition === undefined) return;
    let key = '';
    for (const input of inputs) key += `${String(counted(input))}|`;
    let code = cache.get(key);
    if (code === undefined) {
      const axes = inputs.map((_, place) => axis(source, place));
      code = factCode(fact, rangeOver(definition, axes, assumption));
      if (cache.size >= mostCached) cache.clear();
      cache.set(key, code);
    }
    codes[variable] = code;
  }
  function refreshAsked(index: number): number {
    const entry = asked[index];
    if (entry === undefined) return -1;
    const variable = questions[entry.question];
    if (variable === undefined) return -1;
    const before = codes[entry.question];
    const code =
      valueOf(entry.node, codes) === falsity
        ? variable.absent
        : answerCode(variable, answers[entry.question]);
    codes[entry.question] = code;
    // A number can change inside its cell, but not by a change of another answer.
    return code === before ? -1 : entry.question;
  }
  function refreshDerived(): void {
    for (const { variable, node } of program.derived) codes[variable] = valueOf(node, codes);
  }
  function refreshAll(): void {
    for (let index = 0; index < asked.length; index += 1) refreshAsked(index);
    sources.forEach(refreshFact);
    refreshDerived();
  }
  function place(question: number, answer: Answer | undefined): void {
    answers[question] = answer;
    const variable = questions[question];
    if (variable !== undefined) codes[question] = answerCode(variable, answer);
  }
  function set(question: number, answer: Answer | undefined): void {
    const wasAbsent = !counts(question);
    answers[question] = answer;
    const variable = questions[question];
    if (wasAbsent || variable === undefined) return;
    codes[question] = answerCode(variable, answer);
    factsOf[question]?.forEach(refreshFact);
    for (const index of hanging[question] ?? []) {
      const changed = refreshAsked(index);
      if (changed >= 0) factsOf[changed]?.forEach(refreshFact);
    }
    refreshDerived();
  }
  function setAll(given: Answers): void {
    questions.forEach(({ question }, index) => place(index, given[question.id]));
    refreshAll();
  }
  function lead(): number {
    run(machine, codes);
    return machine.strategy;
  }
  return {
    program,
    machine,
    codes,
    set,
    setAll,
    answer: (question) => answers[question],
    counts,
    lead,
    factsOf,
    hanging: hanging.map((own) => own.flatMap((index) => asked[index]?.question ?? [])),
    axis,
    assumption,
  };
}
