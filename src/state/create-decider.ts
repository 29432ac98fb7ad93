import { splitParked } from '../engine/applies';
import { findContradictions } from '../engine/contradictions';
import { explain } from '../engine/explain';
import { explainFlips } from '../engine/explain-flips';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import { openEffects } from '../engine/open-effects';
import { recommend } from '../engine/recommend';
import { explainRules } from '../engine/why-rules';
import { joinProse } from '../model/prose';
import type { Knowledge, Logic, Prose } from '../model/knowledge';
import type { ExplainedRule, Input } from '../model/recommendation';
import { withoutRules, withoutSources } from '../proof/ablate';
import { fingerprint } from '../share/fingerprint';
import { decodeLink, encodeLink } from '../share/link';
import { findPayload } from '../share/repair';
import type { Analyse, AnalyseOptions } from './analyser';
import { askNext } from './ask-next';
import { analysisFor } from './create-analyser';
import { isAnythingOff, nothingOff } from './decider';
import type { Decider, Decision, Opened, SwitchedOff, WhatIf } from './decider';
import { createInPageAnalysis } from './in-page-analysis';

/** Decisions that are kept: the visitor's own, a shared one, the example, and one step back. */
const remembered = 4;

function sameInput(one: Input, other: Input): boolean {
  return one.answers === other.answers && one.assumptions === other.assumptions;
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function sameOff(one: SwitchedOff, other: SwitchedOff): boolean {
  return sameList(one.rules, other.rules) && sameList(one.sources, other.sources);
}

/** The knowledge without what is switched off; a rule left without any source goes with them. */
function reduced(knowledge: Knowledge, { rules, sources }: SwitchedOff): Knowledge {
  const rest = sources.length === 0 ? knowledge : withoutSources(knowledge, new Set(sources));
  return rules.length === 0 ? rest : withoutRules(rest, new Set(rules));
}

/** Joins the engine, the words and the link. Loaded when the first result is due, not before. */
export function createDecider(
  logic: Logic,
  prose: Prose,
  definitions: readonly FactDefinition[] = factDefinitions(logic),
  analyse: Analyse = analysisFor(logic, definitions),
): Decider {
  const knowledge = joinProse(logic, prose);
  const hash = fingerprint(logic);
  let latest: Decision[] = [];

  const partOf = (off: SwitchedOff) => (isAnythingOff(off) ? reduced(knowledge, off) : knowledge);
  const explained = new WeakMap<Decision, readonly ExplainedRule[]>();

  function decide(input: Input, off: SwitchedOff = nothingOff): Decision {
    const known = latest.find(
      (decision) => sameInput(decision.input, input) && sameOff(decision.off, off),
    );
    if (known !== undefined) return known;
    const part = partOf(off);
    const recommendation = recommend(part === knowledge ? logic : part, input, definitions);
    const explanation = explain(part, input, recommendation, definitions);
    const decision: Decision = { input, off, recommendation, explanation };
    latest = [decision, ...latest].slice(0, remembered);
    return decision;
  }
  function encode({ input }: Decision): string {
    const { recommendation } = decide(input);
    return encodeLink(logic, {
      answers: splitParked(logic, input).counted,
      assumptions: input.assumptions ?? {},
      verdict: {
        family: recommendation.family,
        strategy: recommendation.strategy,
        strength: recommendation.strength,
      },
    });
  }
  function open(payload: string): Opened {
    const read = decodeLink(logic, findPayload(`#/r/${payload}`) ?? payload);
    if (!read.ok) return { ok: false, ...read.problem };
    const { answers, assumptions, rulesVersion, unreleased, verdict, text } = read;
    return { ok: true, answers, assumptions, rulesVersion, unreleased, shared: verdict, text };
  }
  async function whatIf({ input, off }: Decision, options?: AnalyseOptions): Promise<WhatIf> {
    const part = partOf(off);
    // The worker holds all rules; with some switched off, the page works it out itself.
    const here = createInPageAnalysis(part, definitions);
    const analysis = await (part === knowledge ? analyse : here)(input, options);
    const flips = explainFlips(part, input, analysis.flips);
    return { analysis, flips, open: openEffects(part, input, analysis.flips) };
  }
  function rules(decision: Decision): readonly ExplainedRule[] {
    const known = explained.get(decision);
    if (known !== undefined) return known;
    const made = explainRules(partOf(decision.off), decision.input, definitions);
    explained.set(decision, made);
    return made;
  }
  return {
    knowledge,
    unreleased: !logic.releases.some((release) => release.hash === hash),
    decide,
    whatIf,
    rules,
    next: (input, visited) =>
      askNext(logic, input, decide(input).recommendation, visited, definitions),
    contradictions: (input) => findContradictions(knowledge, input),
    encode,
    open,
    find: findPayload,
  };
}
