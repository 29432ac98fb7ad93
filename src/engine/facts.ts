import type { Figures } from '../model/catalogue';
import type { FactDefinition } from './fact-definition';
import { breakEvenMonths } from './facts/break-even-months';
import { firstTokenSeconds } from './facts/first-token-seconds';
import { memoryShare } from './facts/memory-share';
import { promptFill } from './facts/prompt-fill';
import { promptShare } from './facts/prompt-share';
import { tuningOffers } from './facts/tuning-offers';

/** The part of the knowledge that facts are computed from. */
export interface FactBasis {
  readonly catalogues: Figures;
  readonly asOf: string;
}

/** Made once per catalogues and day, so that the same knowledge is compiled once. */
const made = new WeakMap<Figures, Map<string, readonly FactDefinition[]>>();

/** Every fact that rules can rest on, with the figures of this knowledge. */
export function factDefinitions({ catalogues, asOf }: FactBasis): readonly FactDefinition[] {
  const byDay = made.get(catalogues) ?? new Map<string, readonly FactDefinition[]>();
  made.set(catalogues, byDay);
  const known = byDay.get(asOf);
  if (known !== undefined) return known;
  const definitions = [
    promptFill(catalogues),
    breakEvenMonths(catalogues),
    promptShare(catalogues),
    firstTokenSeconds,
    memoryShare('full-memory-share', 'full-bf16', catalogues),
    memoryShare('last-layers-memory-share', 'last-layers', catalogues),
    memoryShare('lora-memory-share', 'lora', catalogues),
    memoryShare('qlora-memory-share', 'qlora', catalogues),
    tuningOffers(catalogues, asOf),
  ];
  byDay.set(asOf, definitions);
  return definitions;
}
