import type { Input } from '../model/recommendation';
import type { SwitchedOff } from './verdicts';

/** Results that are kept: the visitor's own, a shared one, the example, and one step back. */
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
