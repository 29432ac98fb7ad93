import { compile } from '../../engine/compiled/program';
import { Situation } from '../../engine/compiled/situation';
import { nodeOf, termsOf, truth, valueOf } from '../../engine/compiled/terms';
import type { Node, Term } from '../../engine/compiled/terms';
import { subsetsOf } from '../../engine/compiled/variables';
import type { QuestionVariable } from '../../engine/compiled/variables';
import { drawAnswer, seeded } from '../../engine/completions';
import type { Random } from '../../engine/completions';
import type { Rulebook } from '../../engine/rulebook';
import type { Answer, Answers } from '../../model/answers';
import type { Condition } from '../../model/condition';
import type { RulebookEntries } from '../../model/knowledge';

/** One thing that is wrong with the rules, with how to mend it. */
export interface Finding {
  readonly lint: string;
  /** Ids that it is about: rules, strategies, or question and options. */
  readonly about: readonly string[];
  /** What is wrong and how to mend it, one or two sentences. */
  readonly says: string;
}

/** Terms that a rule's condition may take here; more than in the program, since nothing is timed. */
const mostTerms = 200;

/** No option is likelier than another: what hardly anybody says has to be tried as well. */
const evenly = {};

/** Where lints try answers: a situation, a seeded source of chance, and conditions as tables. */
export class Trials {
  readonly situation: Situation;
  readonly random: Random;
  readonly knowledge: RulebookEntries;

  constructor(
    readonly rulebook: Rulebook,
    seed = 1,
  ) {
    this.knowledge = rulebook.knowledge;
    this.situation = new Situation(compile(rulebook), {});
    this.random = seeded(seed);
  }

  /** A complete random answer set; numbers over their whole range as often as the plausible one. */
  draw(): (Answer | undefined)[] {
    return this.knowledge.questions.map((question) => {
      if (question.kind !== 'number' || this.random() < 0.7) {
        return drawAnswer(question, evenly, this.random);
      }
      const from = Math.log(1 + question.min);
      const share = from + this.random() * (Math.log(1 + question.max) - from);
      return Math.round(Math.exp(share) - 1);
    });
  }

  /** Takes answers by question index instead of all former ones. */
  setEach(answers: readonly (Answer | undefined)[]): void {
    this.situation.setAll(
      Object.fromEntries(
        this.knowledge.questions.flatMap(({ id }, index) => {
          const answer = answers[index];
          return answer === undefined ? [] : [[id, answer] as const];
        }),
      ),
    );
  }

  node(condition: Condition): Node {
    return nodeOf(this.situation.program.scope, condition);
  }

  terms(condition: Condition): readonly Term[] {
    return termsOf(this.node(condition), mostTerms) ?? [];
  }

  holds(node: Node): boolean {
    return valueOf(node, this.situation.codes) === truth;
  }

  /** A random answer that a term allows for a question that it names; undefined where none does. */
  answerIn(question: number, term: Term): Answer | undefined {
    const variable = this.situation.program.questions[question];
    const table = term.get(question);
    if (variable === undefined || table === undefined) return undefined;
    const codes = [...table.keys()].filter(
      (code) => code < variable.unknown && table[code] === truth,
    );
    const code = codes[Math.floor(this.random() * codes.length)];
    return code === undefined ? undefined : answerAt(variable, code, this.random);
  }

  /**
   * Draws until a term holds, with its questions answered as it says and what they hang on too; gives
   * the answers, or null. The situation stands at the last draw.
   */
  drawWhere(term: Term, tries: number): Answers | null {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const answers = this.draw();
      this.force(answers, term, 0);
      this.setEach(answers);
      const { codes } = this.situation;
      if ([...term].every(([variable, table]) => table[codes[variable] ?? 0] === truth)) {
        return this.answers();
      }
    }
    return null;
  }

  /** The answers that the situation stands at. */
  answers(): Answers {
    return Object.fromEntries(
      this.knowledge.questions.flatMap(({ id }, index) => {
        const answer = this.situation.answer(index);
        return answer === undefined ? [] : [[id, answer] as const];
      }),
    );
  }

  private force(answers: (Answer | undefined)[], term: Term, depth: number): void {
    for (const variable of term.keys()) {
      const question = this.knowledge.questions[variable];
      if (question === undefined) continue;
      const answer = this.answerIn(variable, term);
      if (answer === undefined) continue;
      answers[variable] = answer;
      if (question.askIf === undefined || depth > 4) continue;
      const ways = this.terms(question.askIf);
      const way = ways[Math.floor(this.random() * ways.length)];
      if (way !== undefined) this.force(answers, way, depth + 1);
    }
  }
}

/** Some answer with this code. */
export function answerAt(variable: QuestionVariable, code: number, random: Random): Answer {
  const { question, starts } = variable;
  if (question.kind === 'choice') return question.options[code]?.id ?? '';
  if (question.kind === 'multi') return subsetsOf(question)[code] ?? [];
  const from = starts[code] ?? question.min;
  const to = (starts[code + 1] ?? question.max + 1) - 1;
  return Math.round(from + random() * random() * (to - from));
}
