import { certaintyWords } from '../engine/certainty-words';
import { findContradictions } from '../engine/contradictions';
import { decide as decideOn } from '../engine/decide';
import type { FactDefinition } from '../engine/fact-definition';
import { factDefinitions } from '../engine/facts';
import { firstWords } from '../engine/first-words';
import { outline } from '../engine/outline';
import type { Logic, Told } from '../model/knowledge';
import { joinWords } from '../model/join-prose';
import type { ToldProse } from '../model/prose';
import type { Input } from '../model/recommendation';
import { withoutRules, withoutSources } from '../proof/ablate';
import type { Analyser } from './analyser';
import { nextOf, withPassed } from './way-on';
import { createAsker } from './ask-next';
import { lateAnalyser } from './late-analyser';
import { createMemory } from './memory';
import { isAnythingOff, nothingOff } from './verdicts';
import type { Result, Sureness, SwitchedOff, Verdicts } from './verdicts';

/** The knowledge without what is switched off; a rule left without any source goes with them. */
export function reduced<Known extends Pick<Told, 'rules'>>(
  knowledge: Known,
  { rules, sources }: SwitchedOff,
): Known {
  const rest = sources.length === 0 ? knowledge : withoutSources(knowledge, new Set(sources));
  return rules.length === 0 ? rest : withoutRules(rest, new Set(rules));
}

/** Joins what decides with what a first result says. */
export function createVerdicts(
  logic: Logic,
  words: ToldProse,
  definitions: readonly FactDefinition[] = factDefinitions(logic),
  analyser: Analyser = lateAnalyser(logic, definitions),
): Verdicts {
  const known = joinWords(logic, words);
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
    const own = isAnythingOff(off)
      ? lateAnalyser(reduced(known, off), definitions, 'here')
      : analyser;
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
  return {
    known,
    decide: (input, off = nothingOff) => decide(input, off),
    assure,
    next: asker.next,
    nextKnown: asker.nextKnown,
    contradictions: (input) => findContradictions(known, input),
    analyser,
  };
}
