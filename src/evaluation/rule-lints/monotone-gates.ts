import type { Answer } from '../../model/answers';
import type { Trials, Finding } from './trials';

/**
 * An order among the answers of one question. `more`: going up never shuts a method (memory, budget,
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
export function gatesAgainst(trials: Trials, scales: readonly Scale[]): Finding[] {
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
        const shut = Int32Array.from(machine.shut);
        if (last !== null)
          note(
            scale,
            answer,
            scale.kind === 'more' ? last : shut,
            scale.kind === 'more' ? shut : last,
          );
        last = shut;
      }
      situation.set(index, before);
    }
  }
  return [...found.values()];

  /** Notes strategies that are shut in `tighter` and were not in `looser`, the wrong way round. */
  function note(scale: Scale, answer: Answer, looser: Int32Array, tighter: Int32Array): void {
    program.strategies.forEach(({ id, family }, strategy) => {
      const bit = (set: Int32Array) => ((set[strategy >> 5] ?? 0) >> (strategy & 31)) & 1;
      if (bit(tighter) === 0 || bit(looser) === 1) return;
      if (program.families[family]?.role === 'preparation') return;
      const key = `${scale.question} ${id}`;
      if (found.has(key)) return;
      found.set(key, {
        lint: 'gates are monotone',
        about: [scale.question, String(answer), id],
        says:
          scale.kind === 'more'
            ? `Going up to ${scale.question} = ${String(answer)} shuts ${id}, though more of it should never shut a method. Bound the gate from the other side.`
            : `Going up to ${scale.question} = ${String(answer)} opens ${id}, though a stricter answer should never open a method. Let the gate close for the stricter answers too.`,
      });
    });
  }
}
