import { stabilityOf } from '../engine/certainty';
import { openEffects, singleCounterfactuals } from '../engine/counterfactuals';
import type { OpenEffect } from '../engine/counterfactuals';
import { decide as decideOn } from '../engine/decide';
import { explainCounterfactuals } from '../engine/describe/counterfactuals';
import type { ExplainedCounterfactuals } from '../engine/describe/counterfactuals';
import { explain, furtherWords, namedTests } from '../engine/describe/explain';
import { explainPlan } from '../engine/describe/plan';
import { explainRules } from '../engine/describe/rules';
import { recommend } from '../engine/recommend';
import type { Explanation, FurtherWords, NamedTest } from '../model/explanation';
import type { Knowledge, Library, RulebookEntries } from '../model/knowledge';
import type { ExplainedRule, ExplainedStep, Input, Stability } from '../model/recommendation';
import { joinKnowledge } from '../model/split-knowledge';
import { isAnythingOff, nothingOff } from '../model/switched-off';
import type { SwitchedOff } from '../model/switched-off';
import { fingerprint, isUnreleased, rememberFingerprint } from '../share/fingerprint';
import { contentOf, decodeLink, encodeLink } from '../share/link';
import type { LinkText } from '../share/link';
import { findPayload } from '../share/repair';
import type { AnalyseOptions, Analysis } from './analysis';
import { openedOrNot } from './links';
import type { Opened } from './links';
import {
  createMemory,
  rememberedOff,
  rememberedWith,
  createVerdicts,
  lateAnalyser,
  reduced,
} from './verdicts';
import type { Result, Verdicts } from './verdicts';

export type { OpenEffect } from '../engine/counterfactuals';
export type {
  ExplainedCounterfactual,
  ExplainedCounterfactuals,
} from '../engine/describe/counterfactuals';

/** A recommendation with all its words. */
export interface Decision extends Result {
  readonly explanation: Explanation;
  /** How stable it is while questions are open; worked out when it is first read. */
  readonly certainty: Stability;
}

/** What would change a decision, in words, and what each open question could do. */
export interface WhatIf {
  readonly analysis: Analysis;
  readonly counterfactuals: ExplainedCounterfactuals;
  /** The open questions, those that could move most first. */
  readonly open: readonly OpenEffect[];
}

/** Everything that is not needed before the first result; loaded when it is. */
export interface Decider extends Pick<Verdicts, 'contradictions' | 'rulebook'> {
  readonly knowledge: Knowledge;
  /** True where these rules equal no released version. */
  readonly unreleased: boolean;
  /** Pure, and remembered for the latest inputs. All rules are on unless told. */
  decide(input: Input, off?: SwitchedOff): Decision;
  /**
   * How each step of a result's plan is measured, when to stop, and what comes of it. Remembered per
   * result.
   */
  plan(result: Result): readonly ExplainedStep[];
  /** What the five tests that people name first mean for a result. Remembered per result. */
  named(result: Result): readonly NamedTest[];
  /** What a result says further down. Remembered per result. */
  further(result: Result): FurtherWords;
  /** Single answers that would change a result, in words: exact, without pairs. Remembered per result. */
  counterfactuals(
    result: Pick<Result, 'input' | 'off'>,
  ): Pick<ExplainedCounterfactuals, 'families' | 'methods'>;
  /** Exact, away from the page where a worker is to be had. Rejects where the signal is aborted. */
  whatIf(result: Result, options?: AnalyseOptions): Promise<WhatIf>;
  /**
   * The payload of a link to these answers; its verdict is always the one with all rules on.
   * @param text what the sender writes beside it
   */
  encode(result: Pick<Result, 'input'>, text?: LinkText): string;
  /** Reads a payload. Never throws. */
  open(payload: string): Opened;
  /** Finds a payload in a pasted link, a bare code or messy text. */
  find(text: string): string | null;
  /** Every rule with its conditions: what each expects and what was given. Remembered per result. */
  rules(result: Result): readonly ExplainedRule[];
}

/** Joins the engine, all the words and the link. @param verdicts of the same entries */
export function createDecider(
  entries: RulebookEntries,
  library: Library,
  verdicts: Verdicts = createVerdicts(entries),
): Decider {
  const knowledge = joinKnowledge(entries, library);
  rememberFingerprint(knowledge, fingerprint(entries));
  const { rulebook } = verdicts;
  const part = rememberedOff((off) => reduced(knowledge, off));
  const partOf = (off: SwitchedOff) => (isAnythingOff(off) ? part(off) : knowledge);

  const decide = createMemory((input: Input, off: SwitchedOff): Decision => {
    const own = rulebook(off);
    const recommendation = recommend(own, input);
    const explanation = explain(own, partOf(off), input, recommendation);
    let stability: Stability | null = null;
    return {
      input,
      off,
      recommendation,
      explanation,
      get certainty() {
        return (stability ??= stabilityOf(own, input, recommendation.family));
      },
    };
  });
  const decisionOf = rememberedWith(({ input, off }: Result) => decideOn(rulebook(off), input));
  async function whatIf({ input, off }: Result, options?: AnalyseOptions): Promise<WhatIf> {
    const own = rulebook(off);
    // The worker holds all rules; with some switched off, the page works it out itself.
    const analyser = isAnythingOff(off) ? lateAnalyser(() => own, 'here') : verdicts.analyser;
    const analysis = await analyser.analyse(input, options);
    const counterfactuals = explainCounterfactuals(own, input, analysis.counterfactuals);
    return { analysis, counterfactuals, open: openEffects(own, input, analysis.counterfactuals) };
  }
  return {
    knowledge,
    unreleased: isUnreleased(entries),
    rulebook,
    decide: (input, off = nothingOff) => decide(input, off),
    plan: rememberedWith(({ recommendation }: Result) => explainPlan(knowledge, recommendation)),
    named: rememberedWith((result: Result): readonly NamedTest[] =>
      namedTests(rulebook(result.off), partOf(result.off), decisionOf(result)),
    ),
    further: rememberedWith((result: Result): FurtherWords => {
      const { off, recommendation } = result;
      return furtherWords(rulebook(off), partOf(off), decisionOf(result), recommendation);
    }),
    counterfactuals: rememberedWith(({ input, off }: Pick<Result, 'input' | 'off'>) => {
      const own = rulebook(off);
      const single = singleCounterfactuals(own, input);
      return explainCounterfactuals(own, input, { ...single, pairs: [] });
    }),
    whatIf,
    rules: rememberedWith(({ input, off }: Result): readonly ExplainedRule[] =>
      explainRules(rulebook(off), partOf(off), input),
    ),
    contradictions: verdicts.contradictions,
    encode: ({ input }, text) =>
      encodeLink(entries, contentOf(input, verdicts.decide(input).recommendation, text)),
    open: (payload) => openedOrNot(decodeLink(entries, findPayload(`#/r/${payload}`) ?? payload)),
    find: findPayload,
  };
}
