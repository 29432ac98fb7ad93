/*
 * Checks of a rule set as a whole: every rule fires, none stands in another's shadow, gates are
 * monotone.
 */

import type { Answers, Answer } from '../model/answers';
import { reasonsOf, targetKey } from '../engine/targets';
import type { RulebookRule } from '../engine/targets';
import { isIn } from '../engine/compiled/masks';
import { truth } from '../engine/compiled/terms';
import type { Term } from '../engine/compiled/terms';
import type { Rulebook } from '../engine/rulebook';
import type { Finding } from './rule-lints/trials';
import { Trials } from './rule-lints/trials';
import { deadOptions } from './rule-lints/dead-options';
import type { Equivalent } from './rule-lints/dead-options';
import { firstPlaces, neverFirst } from './rule-lints/strategies-first';
import type { FirstPlace } from './rule-lints/strategies-first';

/** A rule with answers for which it is true, or null where none were found. */
interface Firing {
  readonly rule: string;
  readonly answers: Answers | null;
}

/** Draws for each way in which a rule's condition can hold. */
const triesPerTerm = 300;

/** For every rule, answers for which it is true. */
export function firings(trials: Trials): Firing[] {
  return trials.knowledge.rules.map(({ id, when }) => {
    for (const term of trials.terms(when)) {
      const answers = trials.drawWhere(term, triesPerTerm);
      if (answers !== null) return { rule: id, answers };
    }
    return { rule: id, answers: null };
  });
}

/** A rule that waits for something other than an answer, such as a date, with the reason. */
export interface Dormant {
  readonly rule: string;
  readonly reason: string;
}

/** Rules that no answers were found for and that are not known to wait for something else. */
function silentRules(found: readonly Firing[], dormant: readonly Dormant[]): Finding[] {
  const waits = (id: string) => dormant.some(({ rule }) => rule === id);
  return found
    .filter(({ rule, answers }) => answers === null && !waits(rule))
    .map(({ rule }) => ({
      lint: 'every rule fires',
      about: [rule],
      says: `Rule ${rule} was true for no answers tried. Loosen its condition, check the bounds on its facts against their range, drop it, or list it as dormant with the reason.`,
    }));
}

/**
 * An order among the answers of one question. `more`: going up never closes a method (memory, budget,
 * expertise, examples). `stricter`: going up never opens one (access, privacy, latency).
 */
export interface Scale {
  readonly question: string;
  readonly kind: 'more' | 'stricter';
  /** From least to most; of a number, any ascending values. */
  readonly answers: readonly Answer[];
}

const draws = 400;

/**
 * Gates that run against a scale, found on random answers; strategies of preparation families are
 * exempt. Each strategy is named once per scale, with the step that breaks the order.
 */
function gatesAgainst(trials: Trials, scales: readonly Scale[]): Finding[] {
  const { situation, knowledge } = trials;
  const { program, machine } = situation;
  const found = new Map<string, Finding>();
  for (let draw = 0; draw < draws; draw += 1) {
    trials.setEach(trials.draw());
    for (const scale of scales) {
      const index = knowledge.questions.findIndex(({ id }) => id === scale.question);
      if (index === -1) continue;
      const before = situation.answer(index);
      let last: Int32Array | null = null;
      for (const answer of scale.answers) {
        situation.set(index, answer);
        situation.lead();
        const closed = Int32Array.from(machine.closed);
        if (last !== null)
          note(
            scale,
            answer,
            scale.kind === 'more' ? last : closed,
            scale.kind === 'more' ? closed : last,
          );
        last = closed;
      }
      situation.set(index, before);
    }
  }
  return [...found.values()];

  /** Notes strategies that are closed in `tighter` and were not in `looser`, the wrong way round. */
  function note(scale: Scale, answer: Answer, looser: Int32Array, tighter: Int32Array): void {
    program.strategies.forEach(({ id, family }, strategy) => {
      if (!isIn(tighter, strategy) || isIn(looser, strategy)) return;
      if (program.families[family]?.role === 'preparation') return;
      const key = `${scale.question} ${id}`;
      if (found.has(key)) return;
      found.set(key, {
        lint: 'gates are monotone',
        about: [scale.question, String(answer), id],
        says:
          scale.kind === 'more'
            ? `Going up to ${scale.question} = ${String(answer)} closes ${id}, though more of it should never close a method. Bound the gate from the other side.`
            : `Going up to ${scale.question} = ${String(answer)} opens ${id}, though a stricter answer should never open a method. Let the gate close for the stricter answers too.`,
      });
    });
  }
}

/** True where a term cannot hold without another: each of the other's tables allows all that it does. */
function implies(term: Term, other: Term): boolean {
  return [...other].every(([variable, table]) => {
    const own = term.get(variable);
    return (
      own !== undefined && table.every((value, code) => own[code] !== truth || value === truth)
    );
  });
}

/** True where one condition surely holds whenever another does; false means "not shown". */
function covers(wider: readonly Term[], narrower: readonly Term[]): boolean {
  return (
    narrower.length > 0 && narrower.every((term) => wider.some((other) => implies(term, other)))
  );
}

/** Everything that a rule does, one key each; points of a reason apart. */
function deeds(rule: RulebookRule): Map<string, number> {
  const reasons = reasonsOf(rule).map(
    ({ consideration, on, points }) =>
      [`${consideration} ${Math.sign(points)} ${targetKey(on)}`, Math.abs(points)] as const,
  );
  const others = rule.effects
    .filter(({ kind }) => kind !== 'favour' && kind !== 'disfavour')
    // A note shows the rule's own reason, so no other rule can give it.
    .map((effect) => {
      const own = effect.kind === 'note' ? rule.id : '';
      return [`${own} ${JSON.stringify(effect)}`, 0] as const;
    });
  return new Map([...reasons, ...others]);
}

/**
 * Rules that never add anything: another rule holds whenever they do and does all that they do, at
 * least as strongly and for the same consideration. Two that shadow each other are duplicates.
 */
function shadowedRules(trials: Trials): Finding[] {
  const rules = trials.knowledge.rules.map((rule) => ({
    rule,
    terms: trials.terms(rule.when),
    does: deeds(rule),
  }));
  return rules.flatMap(({ rule, terms, does }, index) => {
    const shadow = rules.find(
      (other, place) =>
        place !== index &&
        [...does].every(([key, size]) => (other.does.get(key) ?? -1) >= size) &&
        covers(other.terms, terms) &&
        // Of two that shadow each other only the later one is named.
        (place < index || !covers(terms, other.terms) || other.does.size > does.size),
    );
    if (shadow === undefined) return [];
    return [
      {
        lint: 'no rule is shadowed',
        about: [rule.id, shadow.rule.id],
        says: `Rule ${rule.id} adds nothing: ${shadow.rule.id} holds whenever it does and does the same. Join them and cite both sources, or give ${rule.id} its own consideration.`,
      },
    ];
  });
}

/** What cannot be read off the rules: which answers are ordered, and what is excused. */
export interface LintBasis {
  readonly scales: readonly Scale[];
  readonly equivalents: readonly Equivalent[];
  readonly dormant: readonly Dormant[];
}

/** Proof of a rule set, as data for a page: examples for what holds, findings for what does not. */
export interface RuleProof {
  readonly strategies: readonly FirstPlace[];
  readonly rules: readonly Firing[];
  readonly equivalents: readonly Equivalent[];
  readonly dormant: readonly Dormant[];
  readonly findings: readonly Finding[];
}

/**
 * Checks a rule set: every strategy is first somewhere or dominated, every rule fires, no option is
 * dead, no rule is shadowed, gates are monotone. Seeded, so that the same rules give the same proof;
 * an example is proof, its absence means that none was found.
 */
export function proveRules(
  rulebook: Rulebook,
  { scales, equivalents, dormant }: LintBasis,
): RuleProof {
  const trials = new Trials(rulebook);
  const strategies = firstPlaces(trials);
  const rules = firings(trials);
  return {
    strategies,
    rules,
    equivalents,
    dormant,
    findings: [
      ...neverFirst(strategies),
      ...silentRules(rules, dormant),
      ...deadOptions(trials, equivalents),
      ...shadowedRules(trials),
      ...gatesAgainst(trials, scales),
    ],
  };
}
