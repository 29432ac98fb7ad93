import type { Input } from '../model/recommendation';
import type { Analyser } from './analyser';
import { nextOf, withPassed } from './way-on';
import type { Next } from './way-on';

export type { Next, Stop } from './way-on';

/** One way on that was asked for. */
interface Asked {
  readonly input: Input;
  readonly visited: readonly string[];
  readonly soon: Promise<Next>;
  found: Next | null;
}

/** Kept: with and without an answer to the question that is shown, and one step back. */
const remembered = 6;

/** Finds the question that is expected to tell most (DESIGN 2.12), and remembers it. */
export interface Asker {
  readonly next: (input: Input, visited: readonly string[]) => Promise<Next>;
  readonly nextKnown: (input: Input, visited: readonly string[]) => Next | null;
  /** Takes what was found otherwise. */
  readonly learn: (input: Input, visited: readonly string[], next: Next) => void;
}

/** Asks the analyser, once for the same answers. What failed is asked anew. */
export function createAsker(analyser: Analyser): Asker {
  let latest: Asked[] = [];
  const find = (input: Input, visited: readonly string[]) =>
    latest.find(
      (one) =>
        one.input.answers === input.answers &&
        one.input.assumptions === input.assumptions &&
        one.visited.length === visited.length &&
        one.visited.every((id) => visited.includes(id)),
    );
  function keep(made: Asked): void {
    latest = [made, ...latest].slice(0, remembered);
  }
  function ask(input: Input, visited: readonly string[]): Asked {
    const asked = { ...input, answers: withPassed(input.answers, visited) };
    const soon = analyser.assure({ input, asked }).then(nextOf);
    const made: Asked = { input, visited, soon, found: null };
    soon.then(
      (next) => {
        made.found = next;
      },
      () => {
        latest = latest.filter((one) => one !== made);
      },
    );
    keep(made);
    return made;
  }
  return {
    next: (input, visited) => (find(input, visited) ?? ask(input, visited)).soon,
    nextKnown: (input, visited) => find(input, visited)?.found ?? null,
    learn: (input, visited, found) => keep({ input, visited, soon: Promise.resolve(found), found }),
  };
}
