import { splitParked } from '../engine/applies';
import { explain } from '../engine/explain';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import { recommend } from '../engine/recommend';
import { joinProse } from '../model/knowledge';
import type { Logic, Prose } from '../model/knowledge';
import type { Input } from '../model/recommendation';
import { fingerprint } from '../share/fingerprint';
import { decodeLink, encodeLink } from '../share/link';
import { findPayload } from '../share/repair';
import type { Decider, Decision, Opened } from './decider';

/** Decisions that are kept: the visitor's own, a shared one, the example, and one step back. */
const remembered = 4;

function sameInput(one: Input, other: Input): boolean {
  return one.answers === other.answers && one.assumptions === other.assumptions;
}

/** Joins the engine, the words and the link. Loaded when the first result is due, not before. */
export function createDecider(
  logic: Logic,
  prose: Prose,
  definitions: readonly FactDefinition[] = factDefinitions,
): Decider {
  const knowledge = joinProse(logic, prose);
  const hash = fingerprint(logic);
  let latest: Decision[] = [];

  function decide(input: Input): Decision {
    const known = latest.find((decision) => sameInput(decision.input, input));
    if (known !== undefined) return known;
    const recommendation = recommend(logic, input, definitions);
    const explanation = explain(knowledge, input, recommendation, definitions);
    const decision: Decision = { input, recommendation, explanation };
    latest = [decision, ...latest].slice(0, remembered);
    return decision;
  }
  function encode({ input, recommendation }: Decision): string {
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
  return {
    knowledge,
    unreleased: !logic.releases.some((release) => release.hash === hash),
    decide,
    encode,
    open,
    find: findPayload,
  };
}
