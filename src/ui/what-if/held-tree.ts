import type { Condition } from '../../model/condition';
import type { ExplainedCondition } from '../../model/recommendation';

/** A condition with each of its leaves held against the answers. */
export type Held =
  | { readonly kind: 'leaf'; readonly leaf: ExplainedCondition }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Held[] };

/**
 * Puts explained leaves back into the shape of their condition. They come in reading order and are
 * already turned round where a `not` stands around them; so are the joints here (de Morgan), and no
 * `not` is left. A group of one is its only part.
 */
export function heldTree(when: Condition, leaves: readonly ExplainedCondition[]): Held {
  const rest = [...leaves];
  function build(condition: Condition, negated: boolean): Held[] {
    if ('not' in condition) return build(condition.not, !negated);
    if ('all' in condition || 'any' in condition) {
      const isAll = 'all' in condition;
      const parts = (isAll ? condition.all : condition.any).flatMap((part) => build(part, negated));
      const [only] = parts;
      if (parts.length === 1 && only !== undefined) return [only];
      return [{ kind: isAll === negated ? 'any' : 'all', parts }];
    }
    const leaf = rest.shift();
    return leaf === undefined ? [] : [{ kind: 'leaf', leaf }];
  }
  return build(when, false)[0] ?? { kind: 'all', parts: [] };
}
