import type { Answer, Answers } from '../../model/answers';
import type { AssumptionValue, Assumptions } from '../../model/assumption-values';
import { assumptionValue } from '../../model/assumption-values';
import { breaksOf, candidates, rangeOver } from '../derive-facts';
import type { Axis } from '../derive-facts';
import type { FactDefinition } from '../../model/fact';
import { unsure } from '../../model/answers';
import type { Program, Hanging } from './program';
import { factCode, answerCode } from './variables';
import type { FactVariable } from './variables';
import type { Grid } from './masks';
import { makeMachine, run, runOpen } from './run';
import type { Machine } from './run';
import { falsity, truth, valueOf } from './terms';
import type { Node } from './terms';

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
function assumed(
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

function reads(node: Node | null, touched: ReadonlySet<number>): boolean {
  if (node === null) return false;
  return node.kind === 'table'
    ? touched.has(node.variable)
    : node.parts.some((part) => reads(part, touched));
}

const hangsOn = ({ askIf, implied }: Hanging, touched: ReadonlySet<number>) =>
  reads(askIf, touched) || implied.some(({ when }) => reads(when, touched));

/** For every question, the entries that hang on it, directly or not, in the order to work them out. */
function dependants({ questions, hanging }: Program): number[][] {
  return questions.map((_, question) => {
    const touched = new Set([question]);
    return hanging.flatMap((entry, index) => {
      if (!hangsOn(entry, touched)) return [];
      touched.add(entry.question);
      return [index];
    });
  });
}

/** Takes the row of a variable's group from one code to another. */
function move(rows: Int32Array, grid: Grid, variable: number, from: number, to: number): void {
  const group = grid.groupOf[variable] ?? -1;
  if (group < 0) return;
  const own = grid.offsets[variable];
  rows[group] = (rows[group] ?? 0) + (own?.[to] ?? 0) - (own?.[from] ?? 0);
}

/**
 * Answers held as codes of a program. Changing one answer updates only what hangs on it: dependants
 * are parked or taken up again, and facts are worked out anew. One situation per caller; assumptions
 * stay fixed.
 */
export class Situation {
  readonly machine: Machine;
  /** Effective code of every variable. */
  readonly codes: Uint16Array;
  /** Joint codes: where each group of variables stands in the grid of what is sure. */
  readonly rows: Int32Array;
  /** The same in the grid of what is possible. */
  private readonly openRows: Int32Array;
  /** Facts that rest on each question. */
  readonly factsOf: readonly (readonly FactSource[])[];
  /** Conditional questions that hang on each question, directly or not. */
  readonly hanging: readonly (readonly number[])[];
  /** What facts are given for an assumption. */
  readonly assumption: (id: string) => AssumptionValue | null;
  /** Answers that were given, and what stands in for them where they were not. */
  private readonly answers: (Answer | undefined)[];
  private readonly drawn: (Answer | undefined)[];
  /** Code that other answers imply, by question; -1 where none. */
  private readonly implied: Int32Array;
  private readonly ranges: (Cell | undefined)[];
  /** Kleene value of "applies" by question. */
  private readonly applying: Uint8Array;
  private readonly sources: readonly FactSource[];
  private readonly hangingEntries: readonly (readonly number[])[];

  /**
   * @param cautious an answer counts only where its question surely applies; else, as in the
   * evaluator, it counts unless its question surely does not
   */
  constructor(
    readonly program: Program,
    assumptions: Assumptions,
    private readonly cautious = false,
  ) {
    const { questions, hanging, variables } = program;
    this.machine = makeMachine(program);
    this.codes = new Uint16Array(variables.length);
    this.rows = Int32Array.from(program.masks.sure.groups);
    this.openRows = Int32Array.from(program.masks.possible.groups);
    this.sources = factSources(program);
    this.factsOf = questions.map((_, question) =>
      this.sources.filter(({ inputs }) => inputs.includes(question)),
    );
    this.hangingEntries = dependants(program);
    this.hanging = this.hangingEntries.map((own) =>
      own.flatMap((index) => hanging[index]?.question ?? []),
    );
    this.assumption = assumed(program, assumptions);
    this.answers = questions.map(() => undefined);
    this.drawn = questions.map(() => undefined);
    this.implied = new Int32Array(questions.length).fill(-1);
    this.ranges = questions.map(() => undefined);
    this.applying = new Uint8Array(questions.length).fill(truth);
    this.setAll({});
  }

  /** Takes these answers instead of all former ones. */
  setAll(given: Answers): void {
    this.program.questions.forEach(({ question }, index) => {
      this.answers[index] = given[question.id];
      this.drawn[index] = undefined;
      this.ranges[index] = undefined;
      this.put(index, this.codeOf(index));
    });
    this.refreshAll();
  }

  /**
   * Puts answers by question index in place of those that were not given; what other answers imply
   * comes before them.
   */
  draw(drawn: readonly (Answer | undefined)[]): void {
    drawn.forEach((answer, index) => {
      this.drawn[index] = answer;
      this.put(index, this.codeOf(index));
    });
    this.refreshAll();
  }

  /** Sets one answer; undefined takes it back. */
  set(question: number, answer: Answer | undefined): void {
    this.answers[question] = answer;
    this.refreshFrom(question);
  }

  /** Holds a number anywhere within one cell (undefined: as answered), for proofs about all of it. */
  setRange(question: number, cell: Cell | undefined): void {
    this.ranges[question] = cell;
    this.refreshFrom(question);
  }

  /** Holds facts at these codes, whatever they rest on, until one of those answers is set anew. */
  holdFacts(sources: readonly FactSource[], codes: readonly number[]): void {
    sources.forEach(({ variable, fact }, index) => {
      this.put(variable, codes[index] ?? fact.unknown);
    });
    this.refreshDerived();
  }

  answer(question: number): Answer | undefined {
    return this.answers[question];
  }

  /** True where a question surely applies and has no answer that counts. */
  isOpen(question: number): boolean {
    const unknown = this.program.questions[question]?.unknown;
    return this.applying[question] === truth && this.codes[question] === unknown;
  }

  /** True where it hangs on an open answer whether the question applies. */
  isUndecided(question: number): boolean {
    const applying = this.applying[question];
    return applying !== truth && applying !== falsity;
  }

  /** Where the fact behind a variable comes from. */
  sourceOf(variable: number): FactSource | undefined {
    return this.sources[variable - this.program.questions.length];
  }

  /** The values that one input of a fact may have now, or if it were given this. */
  axis(
    source: FactSource,
    place: number,
    given: Given = this.given(source.inputs[place] ?? -1),
  ): Axis {
    return axisOf(this.program, source, place, given, this.assumption);
  }

  /** Runs the program and gives the index of the leading strategy. */
  lead(): number {
    run(this.machine, this.rows);
    return this.machine.strategy;
  }

  /** Finds the units that are not known to be false. After `lead`. */
  open(): void {
    runOpen(this.machine, this.openRows);
  }

  /** Every code is written here, so that the joint codes of the groups keep up. */
  private put(variable: number, code: number): void {
    const before = this.codes[variable] ?? 0;
    if (code === before) return;
    const { sure, possible } = this.program.masks;
    move(this.rows, sure, variable, before, code);
    move(this.openRows, possible, variable, before, code);
    this.codes[variable] = code;
  }

  private counts(question: number): boolean {
    const applying = this.applying[question];
    return applying === truth || (!this.cautious && applying !== falsity);
  }

  /** The answer that counts: given, else implied, else drawn. */
  private effective(question: number): Answer | undefined {
    const answer = this.answers[question];
    if (answer !== undefined && answer !== unsure) return answer;
    const implied = this.implied[question] ?? -1;
    if (implied < 0) return this.drawn[question] ?? answer;
    const asked = this.program.questions[question]?.question;
    return asked?.kind === 'choice' ? asked.options[implied]?.id : undefined;
  }

  private readonly given = (question: number): Given =>
    this.counts(question) ? (this.ranges[question] ?? this.effective(question)) : undefined;

  private codeOf(question: number): number {
    const variable = this.program.questions[question];
    if (variable === undefined) return 0;
    if (this.applying[question] === falsity) return variable.absent;
    if (!this.counts(question)) return variable.unknown;
    return answerCode(variable, this.ranges[question]?.from ?? this.effective(question));
  }

  private refreshAll(): void {
    for (let index = 0; index < this.program.hanging.length; index += 1) this.refreshHanging(index);
    for (const source of this.sources) this.refreshFact(source);
    this.refreshDerived();
  }

  private refreshFrom(question: number): void {
    this.put(question, this.codeOf(question));
    this.refreshFactsOf(question);
    for (const index of this.hangingEntries[question] ?? []) {
      const changed = this.refreshHanging(index);
      if (changed >= 0) this.refreshFactsOf(changed);
    }
    this.refreshDerived();
  }

  /** Gives the question where its effective answer has changed, else -1. */
  private refreshHanging(index: number): number {
    const entry = this.program.hanging[index];
    if (entry === undefined) return -1;
    const { question, askIf, implied } = entry;
    const before = this.codes[question];
    const applying = askIf === null ? truth : valueOf(askIf, this.codes);
    this.applying[question] = applying;
    const holding =
      applying === truth
        ? implied.find(({ when }) => valueOf(when, this.codes) === truth)
        : undefined;
    this.implied[question] = holding?.code ?? -1;
    this.put(question, this.codeOf(question));
    return this.codes[question] === before ? -1 : question;
  }

  private refreshFactsOf(question: number): void {
    for (const source of this.factsOf[question] ?? []) this.refreshFact(source);
  }

  private refreshFact(source: FactSource): void {
    const code = codeOfFact(this.program, source, this.given, this.assumption);
    this.put(source.variable, code);
  }

  private refreshDerived(): void {
    for (const { variable, node } of this.program.derived) {
      this.put(variable, valueOf(node, this.codes));
    }
  }
}
