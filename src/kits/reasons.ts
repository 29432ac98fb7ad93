// Why a value in a file of a kit is what it is: every file says so in a comment above it, and this
// reads those comments back, so that a page can show them beside the values.

import type { KitFile } from './kit-input';

/** A value with its reason; `rules` are the ids of rules that the reason names. */
export interface Reason {
  readonly name: string;
  readonly value: string;
  readonly why: string;
  readonly rules: readonly string[];
}

/** `key: value` of YAML, and `NAME = value`, `name=value,` and `NAME=value` of Python and scripts. */
const assigned =
  /^\s*(?:- )?(?:const )?"?([A-Za-z_][\w.-]*(?:, [A-Z_]+)?)"?(?::|\s?=|==)\s?(\S.*?)[,;]?$/;

/** Reasons of a YAML, Python or requirements file, in its order; none for other files. */
export function reasonsOf({ path, text }: KitFile): readonly Reason[] {
  if (!/\.(yaml|py|txt)$/.test(path) || path.startsWith('eval/prompts/')) return [];
  const reasons: Reason[] = [];
  let above: string[] = [];
  for (const line of text.split('\n')) {
    const comment = /^\s*# ?(.*)$/.exec(line)?.[1];
    if (comment !== undefined) {
      above.push(comment);
      continue;
    }
    const [, name, value] = assigned.exec(line) ?? [];
    if (above.length > 0 && name !== undefined && value !== undefined && isShort(value)) {
      const why = above.join(' ').trim();
      reasons.push({ name, value: value.replace(/^=/, ''), why, rules: rulesIn(why) });
    }
    above = [];
  }
  return reasons;
}

const isShort = (value: string) => value.length <= 80 && !/^[|({[]/.test(value);

function rulesIn(why: string): string[] {
  return [...why.matchAll(/\brule ([a-z][a-z0-9-]+)/g)].flatMap(([, id]) =>
    id === undefined ? [] : [id],
  );
}
