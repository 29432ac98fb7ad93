import { reasonsOf, targetKey } from '../../engine/targets';
import type { RuleLogic } from '../../engine/targets';
import { truth } from '../../engine/compiled/terms';
import type { Term } from '../../engine/compiled/terms';
import type { Trials, Finding } from './trials';

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
function deeds(rule: RuleLogic): Map<string, number> {
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
export function shadowedRules(trials: Trials): Finding[] {
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
