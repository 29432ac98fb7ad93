/* The result of the example, worked out while building: computed-plugin.ts runs this and ships what it gives. */

import { createDecider } from '../advisor/decider';
import { inSmall } from '../advisor/example';
import type { ExampleInSmall } from '../advisor/example';
import { example } from '../content/example';
import { examples } from '../content/examples';
import { knowledge } from '../content/index';
import { splitKnowledge } from '../model/split-knowledge';

/** The result of the example on the start page. */
export function compute(): ExampleInSmall {
  const { entries, library } = splitKnowledge(knowledge);
  return inSmall(createDecider(entries, library), example, examples);
}
