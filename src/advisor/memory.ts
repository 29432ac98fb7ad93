import type { Input } from '../model/recommendation';
import { sameOff } from '../model/switched-off';
import type { SwitchedOff } from '../model/switched-off';

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
