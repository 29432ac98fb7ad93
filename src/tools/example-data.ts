import { example } from '../content/example';
import { knowledge } from '../content/index';
import { splitProse } from '../model/prose';
import { createDecider } from '../state/create-decider';
import { inSmall } from '../state/example';
import type { ExampleInSmall } from '../state/example';

/** The result of the example on the start page. */
export function compute(): ExampleInSmall {
  const { logic, prose } = splitProse(knowledge);
  return inSmall(createDecider(logic, prose), example);
}
