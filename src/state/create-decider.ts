import { splitParked } from '../engine/applies';
import { decide as decideOn } from '../engine/decide';
import { explain, furtherWords } from '../engine/explain';
import { explainFlips } from '../engine/explain-flips';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import { openEffects } from '../engine/open-effects';
import { recommend } from '../engine/recommend';
import { explainRules } from '../engine/why-rules';
import type { Logic, Prose } from '../model/knowledge';
import { joinProse } from '../model/join-prose';
import { splitWords } from '../model/prose';
import type { ExplainedRule, FurtherWords, Input } from '../model/recommendation';
import { fingerprint } from '../share/fingerprint';
import { decodeLink, encodeLink } from '../share/link';
import { findPayload } from '../share/repair';
import type { AnalyseOptions } from './analyser';
import { createVerdicts, reduced } from './create-verdicts';
import { isAnythingOff, nothingOff } from './decider';
import type { Decider, Decision, Result, SwitchedOff, WhatIf } from './decider';
import { lateAnalyser } from './late-analyser';
import { createMemory } from './memory';
import { openedOrNot } from './opened';
import type { Verdicts } from './verdicts';

/** What a function gives, remembered with what it was given. */
function rememberedWith<Made>(make: (result: Result) => Made): (result: Result) => Made {
  const known = new WeakMap<Result, { made: Made }>();
  return (result) => {
    const kept = known.get(result) ?? { made: make(result) };
    known.set(result, kept);
    return kept.made;
  };
}

/** Joins the engine, all the words and the link. @param verdicts on the same knowledge */
export function createDecider(
  logic: Logic,
  prose: Prose,
  definitions: readonly FactDefinition[] = factDefinitions(logic),
  verdicts: Verdicts = createVerdicts(logic, splitWords(prose, logic).words, definitions),
): Decider {
  const knowledge = joinProse(logic, prose);
  const hash = fingerprint(logic);
  const partOf = (off: SwitchedOff) => (isAnythingOff(off) ? reduced(knowledge, off) : knowledge);

  const decide = createMemory((input: Input, off: SwitchedOff): Decision => {
    const part = partOf(off);
    const recommendation = recommend(part === knowledge ? logic : part, input, definitions);
    const explanation = explain(part, input, recommendation, definitions);
    return { input, off, recommendation, explanation };
  });
  async function whatIf({ input, off }: Result, options?: AnalyseOptions): Promise<WhatIf> {
    const part = partOf(off);
    // The worker holds all rules; with some switched off, the page works it out itself.
    const own = part === knowledge ? verdicts.analyser : lateAnalyser(part, definitions, 'here');
    const analysis = await own.analyse(input, options);
    const flips = explainFlips(part, input, analysis.flips);
    return { analysis, flips, open: openEffects(part, input, analysis.flips) };
  }
  return {
    knowledge,
    unreleased: !logic.releases.some((release) => release.hash === hash),
    decide: (input, off = nothingOff) => decide(input, off),
    further: rememberedWith(({ input, off, recommendation }): FurtherWords => {
      const part = partOf(off);
      return furtherWords(part, decideOn(part, input, definitions), recommendation, definitions);
    }),
    whatIf,
    rules: rememberedWith((result): readonly ExplainedRule[] =>
      explainRules(partOf(result.off), result.input, definitions),
    ),
    contradictions: (input) => verdicts.contradictions(input),
    encode: ({ input }) => {
      const { family, strategy, strength } = verdicts.decide(input).recommendation;
      return encodeLink(logic, {
        answers: splitParked(logic, input).counted,
        assumptions: input.assumptions ?? {},
        verdict: { family, strategy, strength },
      });
    },
    open: (payload) => openedOrNot(decodeLink(logic, findPayload(`#/r/${payload}`) ?? payload)),
    find: findPayload,
  };
}
