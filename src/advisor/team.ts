import { withPasses } from '../words/passes';
import { stabilityWords } from '../engine/describe/verdict';
import type { FactsOf } from '../evaluation/verdict';
import { factsOf } from '../facts';
import type { Answers } from '../model/answers';
import type { Assumptions } from '../model/assumption-values';
import type { MeasuredNotes } from '../model/measured';
import type { Progress } from '../model/plan-progress';
import { readRecord, writeRecord } from '../share/json-record';
import { decisionRecord, openShorts } from '../share/markdown';
import type { ResultToRecord } from '../share/markdown';
import { chatMessage } from '../share/message';
import { planCsv, planIssues } from '../share/plan-export';
import type { IssueDialect, PlanToExport } from '../share/plan-export';
import { textLimits, tidyTexts } from '../share/text-fields';
import { createComparer } from './comparison';
import type { Comparer } from './comparison';
import type { Decider } from './decider';
import { createThenNow } from './then-now';
import type { LoadFrozen, ThenNowOutcome } from './then-now';
import type { Opened } from './links';
import type { Result } from './verdicts';

/** What a sender may write beside a result; every field may be left out. */
export interface Words {
  readonly title?: string;
  readonly note?: string;
  readonly author?: string;
}

/** What is known of the visitor's own result beside its answers; no link carries it. */
export interface OwnNotes {
  /** How answers were measured. */
  readonly measured?: MeasuredNotes | undefined;
  /** How far the plan is. */
  readonly progress?: Progress | undefined;
}

/** What a team needs beyond the result itself; loaded when a page asks for it, not before. */
export interface Team extends Comparer {
  /** The payload of a link with words in it; it carries what all rules say. */
  encode(result: Pick<Result, 'input'>, words: Words): string;
  /** Longest text of each field. */
  readonly limits: Readonly<Record<keyof Words, number>>;
  /** A short message for a chat. */
  message(result: Pick<Result, 'input'>, link: string, words: Words): string;
  /** A decision record in the form of MADR. */
  markdown(
    result: Pick<Result, 'input'>,
    link: string,
    words: Words,
    notes?: OwnNotes & { readonly day?: string },
  ): string;
  /** The plan as a table. */
  planCsv(result: Pick<Result, 'input'>, link: string, progress: Progress): string;
  /** The plan as one issue a step. */
  planIssues(
    result: Pick<Result, 'input'>,
    link: string,
    progress: Progress,
    dialect: IssueDialect,
  ): string;
  /** The same as JSON, which `readRecord` takes back. */
  record(result: Pick<Result, 'input'>, link: string, words: Words, notes?: OwnNotes): string;
  readRecord(text: string):
    | {
        readonly ok: true;
        readonly answers: Answers;
        readonly assumptions: Assumptions;
        readonly words: Words;
        /** What the record tells of one's own work; fields that are not in order are named in `dropped`. */
        readonly notes: OwnNotes;
        readonly dropped: readonly string[];
      }
    | { readonly ok: false; readonly says: string; readonly holds?: 'runs' };
  /** Loads the frozen rules from the page's own origin where they are needed. Never rejects. */
  thenNow(opened: Extract<Opened, { ok: true }>): Promise<ThenNowOutcome>;
}

/**
 * Joins records, comparisons and what links said then and would say now. Loaded when a page asks for it, not before.
 * @param facts what is computed from answers, for these rules and for frozen ones
 */
export function createTeam(
  decider: Decider,
  loadFrozen: LoadFrozen,
  facts: FactsOf = factsOf,
): Team {
  const { knowledge, unreleased } = decider;
  function resultOf({ input }: Pick<Result, 'input'>, link: string, words: Words): ResultToRecord {
    // A record says what all rules say, as the link in it does.
    const { recommendation, explanation, certainty } = decider.decide(input);
    const text = tidyTexts(words);
    const stability = { ...certainty, says: stabilityWords(knowledge, recommendation, certainty) };
    const result = { knowledge, input, recommendation, explanation, stability, link, unreleased };
    return { ...result, ...(text && { text }) };
  }
  /** The plan with the sources of the rules that put each step there. */
  function planOf(
    { input }: Pick<Result, 'input'>,
    link: string,
    progress: Progress,
  ): PlanToExport {
    const { recommendation, explanation } = decider.decide(input);
    const steps = withPasses(explanation.plan, recommendation).map((step) => {
      const planned = recommendation.plan.find((one) => one.step === step.step);
      const cited = knowledge.rules
        .filter(({ id }) => planned?.rules.includes(id) === true)
        .flatMap((rule) => rule.sources.map(({ source }) => source));
      const sources = knowledge.sources
        .filter(({ id }) => cited.includes(id))
        .map(({ author, year, title }) => `${author}, ${year}: ${title}`);
      return { ...step, sources };
    });
    return { steps, progress, link };
  }
  return {
    limits: textLimits,
    encode: (result, words) => decider.encode(result, words),
    message(result, link, words) {
      const { explanation, recommendation, stability, text } = resultOf(result, link, words);
      const open = openShorts(knowledge, recommendation, explanation);
      const stabilitySays = stability.says;
      return chatMessage({ explanation, link, title: text?.title, stabilitySays, open });
    },
    markdown: (decision, link, words, { day, ...notes } = {}) =>
      decisionRecord({
        ...(day !== undefined && { day }),
        ...resultOf(decision, link, words),
        counterfactuals: decider.counterfactuals(decider.decide(decision.input)),
        ...given(notes),
      }),
    planCsv: (result, link, progress) => planCsv(planOf(result, link, progress)),
    planIssues: (result, link, progress, dialect) =>
      planIssues(planOf(result, link, progress), dialect),
    record: (decision, link, words, notes = {}) =>
      writeRecord({ ...resultOf(decision, link, words), ...given(notes) }),
    readRecord(text) {
      const read = readRecord(knowledge, text);
      if (!read.ok) return read;
      const { answers, assumptions = {} } = read.input;
      const { text: words = {}, measured, progress, dropped = [] } = read;
      return { ok: true, answers, assumptions, words, notes: { measured, progress }, dropped };
    },
    ...createComparer(decider),
    thenNow: createThenNow({ knowledge, factsOf: facts, loadFrozen }),
  };
}

/** The notes that are there. */
function given({ measured, progress }: OwnNotes) {
  return { ...(measured && { measured }), ...(progress && { progress }) };
}
