import { splitParked } from '../engine/applies';
import { certaintyWords } from '../engine/certainty-words';
import { findContradictions } from '../engine/contradictions';
import { decide as decideOn } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import { firstWords } from '../engine/first-words';
import { outline } from '../engine/outline';
import type { Logic, Told } from '../model/knowledge';
import { joinWords } from '../model/prose';
import type { ToldProse } from '../model/prose';
import type { Input } from '../model/recommendation';
import { withoutRules, withoutSources } from '../proof/ablate';
import { fingerprint } from '../share/fingerprint';
import { decodeLink, encodeLink } from '../share/link';
import { findPayload } from '../share/repair';
import type { Analyser } from './analyser';
import { nextOf, withPassed } from './way-on';
import { analyserFor, analyserHere } from './create-analyser';
import { createAsker } from './ask-next';
import { createMemory } from './memory';
import { isAnythingOff, nothingOff } from './verdicts';
import type { Opened, Result, Sureness, SwitchedOff, Verdicts } from './verdicts';

/** The knowledge without what is switched off; a rule left without any source goes with them. */
export function reduced<Known extends Pick<Told, 'rules'>>(
  knowledge: Known,
  { rules, sources }: SwitchedOff,
): Known {
  const rest = sources.length === 0 ? knowledge : withoutSources(knowledge, new Set(sources));
  return rules.length === 0 ? rest : withoutRules(rest, new Set(rules));
}

/** Joins what decides with what a first result says, and the link. */
export function createVerdicts(
  logic: Logic,
  words: ToldProse,
  definitions: readonly FactDefinition[] = factDefinitions(logic),
  analyser: Analyser = analyserFor(logic, definitions),
): Verdicts {
  const known = joinWords(logic, words);
  const hash = fingerprint(logic);
  const asker = createAsker(analyser);
  const assured = new WeakMap<Result, { visited: readonly string[]; found: Promise<Sureness> }>();
  const decide = createMemory((input: Input, off: SwitchedOff): Result => {
    const part = isAnythingOff(off) ? reduced(known, off) : known;
    const decision = decideOn(part, input, definitions);
    const recommendation = outline(part, decision, input, definitions);
    const explanation = firstWords(part, decision, recommendation, definitions);
    return { input, off, recommendation, explanation };
  });

  async function makeSure({ input, off, recommendation }: Result, visited: readonly string[]) {
    const asked = { ...input, answers: withPassed(input.answers, visited) };
    // The worker holds all rules; with some switched off, the page works it out itself.
    const own = isAnythingOff(off) ? analyserHere(reduced(known, off), definitions) : analyser;
    const assured = await own.assure({ input, asked });
    const { certainty, completions } = assured;
    const certaintySays = certaintyWords(known, { ...recommendation, certainty, completions });
    const next = nextOf(assured);
    if (!isAnythingOff(off)) asker.learn(input, visited, next);
    return { certainty, completions, certaintySays, next };
  }
  function assure(result: Result, visited: readonly string[]): Promise<Sureness> {
    const before = assured.get(result);
    if (before?.visited === visited) return before.found;
    const found = makeSure(result, visited);
    assured.set(result, { visited, found });
    return found;
  }
  function open(payload: string): Opened {
    const read = decodeLink(logic, findPayload(`#/r/${payload}`) ?? payload);
    if (!read.ok) return { ok: false, ...read.problem };
    const { answers, assumptions, rulesVersion, unreleased, verdict, text } = read;
    return { ok: true, answers, assumptions, rulesVersion, unreleased, shared: verdict, text };
  }
  function encode({ input }: Pick<Result, 'input'>): string {
    const { family, strategy, strength } = decide(input, nothingOff).recommendation;
    return encodeLink(logic, {
      answers: splitParked(logic, input).counted,
      assumptions: input.assumptions ?? {},
      verdict: { family, strategy, strength },
    });
  }
  return {
    known,
    unreleased: !logic.releases.some((release) => release.hash === hash),
    decide: (input, off = nothingOff) => decide(input, off),
    assure,
    next: asker.next,
    nextKnown: asker.nextKnown,
    contradictions: (input) => findContradictions(known, input),
    encode,
    open,
    find: findPayload,
    analyser,
  };
}
