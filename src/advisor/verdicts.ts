import type { Input, Recommendation, Stability } from '../model/recommendation';
import { sameOff, isAnythingOff, nothingOff } from '../model/switched-off';
import type { SwitchedOff } from '../model/switched-off';
import { contradictionFinder } from '../engine/applies';
import { decide as decideOn } from '../engine/decide';
import { firstWords, stabilityWords } from '../engine/describe/verdict';
import { recommendOn } from '../engine/recommend';
import { indexRulebook } from '../engine/rulebook';
import type { Rulebook } from '../engine/rulebook';
import { withoutRules, withoutSources } from '../evaluation/ablate';
import { factsOf } from '../facts';
import type { Contradiction } from '../model/rule';
import type { FactSet } from '../model/fact';
import type { RulebookEntries } from '../model/knowledge';
import type { FirstWords } from '../model/explanation';
import type { Analyser } from './analysis';
import { loadOnce } from './load-once';
import { createAsker, nextOf, withPassed } from './next-step';
import type { Next } from './next-step';

/** Results that are kept: the visitor's own, a shared one, the example, and one step back. */
const remembered = 4;

function sameInput(one: Input, other: Input): boolean {
  return one.answers === other.answers && one.assumptions === other.assumptions;
}

/** The same function, with its latest outcomes remembered by the identity of the answers. */
export function createMemory<Made extends { readonly input: Input; readonly off: SwitchedOff }>(
  make: (input: Input, off: SwitchedOff) => Made,
): (input: Input, off: SwitchedOff) => Made {
  let latest: Made[] = [];
  return (input, off) => {
    const known = latest.find((one) => sameInput(one.input, input) && sameOff(one.off, off));
    if (known !== undefined) return known;
    const made = make(input, off);
    latest = [made, ...latest].slice(0, remembered);
    return made;
  };
}

/** The same function, with its latest outcome remembered by what was switched off. */
export function rememberedOff<Made>(make: (off: SwitchedOff) => Made): (off: SwitchedOff) => Made {
  let latest: { off: SwitchedOff; made: Made } | null = null;
  return (off) => {
    if (latest === null || !sameOff(latest.off, off)) latest = { off, made: make(off) };
    return latest.made;
  };
}

/** What a function gives, remembered with what it was given. */
export function rememberedWith<Given extends object, Made>(
  make: (given: Given) => Made,
): (given: Given) => Made {
  const known = new WeakMap<Given, { made: Made }>();
  return (given) => {
    const kept = known.get(given) ?? { made: make(given) };
    known.set(given, kept);
    return kept.made;
  };
}

/** What is shown of a result at once: the recommendation and its words, but for how stable it is. */
export interface Result {
  readonly input: Input;
  /** What was left aside for it. */
  readonly off: SwitchedOff;
  readonly recommendation: Recommendation;
  readonly explanation: FirstWords;
}

/** How stable a result is while questions are open, in words too, and how asking goes on from it. */
export interface CertaintySays extends Stability {
  readonly certaintySays: string;
  /** The open questions whose answers are likeliest to change the family, most telling first. */
  readonly decides: readonly string[];
  readonly next: Next;
}

/** What the first result needs, and no more: loaded when one is due. */
export interface Verdicts {
  readonly known: RulebookEntries;
  /** The rules, indexed, without what is switched off. */
  readonly rulebook: (off?: SwitchedOff) => Rulebook;
  /** Pure, and remembered for the latest inputs. All rules are on unless told. */
  decide(input: Input, off?: SwitchedOff): Result;
  /**
   * How stable a result is: found away from the page where a worker is to be had, and remembered.
   * @param visited questions that were shown and left
   */
  certainty(result: Result, visited: readonly string[]): Promise<CertaintySays>;
  /**
   * What to ask next, or why to stop: found away from the page where a worker is to be had, and
   * remembered. @param visited questions that were shown and left
   */
  next(input: Input, visited: readonly string[]): Promise<Next>;
  /** The same where it has been found already, else null. */
  nextKnown(input: Input, visited: readonly string[]): Next | null;
  /** Answers that do not fit together. */
  readonly contradictions: (input: Input) => readonly Omit<Contradiction, 'says'>[];
  /** What takes longer than a blink, with all rules on. */
  readonly analyser: Analyser;
}

/** The knowledge without what is switched off; a rule left without any source goes with them. */
export function reduced<Known extends Pick<RulebookEntries, 'rules'>>(
  knowledge: Known,
  { rules, sources }: SwitchedOff,
): Known {
  const rest = sources.length === 0 ? knowledge : withoutSources(knowledge, new Set(sources));
  return rules.length === 0 ? rest : withoutRules(rest, new Set(rules));
}

/**
 * An analyser whose code is loaded when it is first asked: nothing that a page shows at once waits for
 * it. @param where 'away' takes a worker where one is to be had, 'here' the page's own thread
 */
export function lateAnalyser(rulebook: () => Rulebook, where: 'away' | 'here' = 'away'): Analyser {
  const load = loadOnce(async () => {
    const { analyserFor, analyserHere } = await import('./analysis');
    return (where === 'away' ? analyserFor : analyserHere)(rulebook());
  });
  return {
    analyse: async (input, options) => (await load()).analyse(input, options),
    outlook: async (what) => (await load()).outlook(what),
  };
}

/**
 * Joins what decides with what a first result says.
 * @param facts what is computed from answers; that of the knowledge unless told
 * @throws where the knowledge names an id that it does not have
 */
export function createVerdicts(
  entries: RulebookEntries,
  facts: FactSet = factsOf(entries),
  analyser: Analyser = lateAnalyser(() => indexRulebook(entries, facts)),
): Verdicts {
  const whole = indexRulebook(entries, facts);
  const asker = createAsker(analyser);
  const part = rememberedOff((off) => indexRulebook(reduced(entries, off), facts));
  const rulebook = (off: SwitchedOff = nothingOff) => (isAnythingOff(off) ? part(off) : whole);
  // The worker holds all rules; with some switched off, the page works it out itself.
  const analyserOf = (off: SwitchedOff) =>
    isAnythingOff(off) ? lateAnalyser(() => rulebook(off), 'here') : analyser;
  const found = new WeakMap<Result, { visited: readonly string[]; says: Promise<CertaintySays> }>();

  const decide = createMemory((input: Input, off: SwitchedOff): Result => {
    const own = rulebook(off);
    const decision = decideOn(own, input);
    const recommendation = recommendOn(own, input, decision);
    // Found when it is first read: a page has something to draw meanwhile.
    let words: FirstWords | null = null;
    return {
      input,
      off,
      recommendation,
      get explanation() {
        return (words ??= firstWords(own, decision, recommendation));
      },
    };
  });
  async function lookAhead(
    { input, off, recommendation }: Result,
    visited: readonly string[],
  ): Promise<CertaintySays> {
    const asked = { ...input, answers: withPassed(input.answers, visited) };
    const outlook = await analyserOf(off).outlook({ input, asked });
    const { certainty, completions, decides } = outlook;
    const certaintySays = stabilityWords(entries, recommendation, outlook);
    const next = nextOf(outlook);
    if (!isAnythingOff(off)) asker.learn(input, visited, next);
    return { certainty, completions, certaintySays, decides, next };
  }
  function certainty(result: Result, visited: readonly string[]): Promise<CertaintySays> {
    const before = found.get(result);
    if (before?.visited === visited) return before.says;
    const says = lookAhead(result, visited);
    found.set(result, { visited, says });
    says.catch(() => {
      // Asked for again, it is tried again.
      if (found.get(result)?.says === says) found.delete(result);
    });
    return says;
  }
  return {
    known: entries,
    rulebook,
    decide: (input, off = nothingOff) => decide(input, off),
    certainty,
    next: asker.next,
    nextKnown: asker.nextKnown,
    contradictions: contradictionFinder(whole, entries.contradictions),
    analyser,
  };
}
