import type { Figures } from '../model/catalogue';
import type { FactDefinition, FactSet } from '../model/fact';
import { breakEvenMonths, tuningOffers } from './tuning';
import { budgetShare, firstTokenSeconds, promptFill, promptShare } from './prompt';
import { memoryShare } from './memory-share';
import { planAssumptions, planBasis } from './plan-basis';

/** The part of the knowledge that facts are computed from. */
export interface FactBasis {
  readonly catalogues: Figures;
  readonly asOf: string;
}

/** Made once per catalogues and day, so that the same knowledge is indexed once. */
const made = new WeakMap<Figures, Map<string, FactSet>>();

function definitionsOf({ catalogues, asOf }: FactBasis): FactDefinition[] {
  return [
    promptFill(catalogues),
    breakEvenMonths(catalogues),
    promptShare(catalogues),
    budgetShare(catalogues),
    firstTokenSeconds,
    memoryShare('full-memory-share', 'full-bf16', catalogues),
    memoryShare('last-layers-memory-share', 'last-layers', catalogues),
    memoryShare('lora-memory-share', 'lora', catalogues),
    memoryShare('qlora-memory-share', 'qlora', catalogues),
    tuningOffers(catalogues, asOf),
  ];
}

/** Everything that is computed from answers, with the figures of this knowledge. */
export function factsOf({ catalogues, asOf }: FactBasis): FactSet {
  const byDay = made.get(catalogues) ?? new Map<string, FactSet>();
  made.set(catalogues, byDay);
  const known = byDay.get(asOf);
  if (known !== undefined) return known;
  const facts = { definitions: definitionsOf({ catalogues, asOf }), planAssumptions, planBasis };
  byDay.set(asOf, facts);
  return facts;
}
