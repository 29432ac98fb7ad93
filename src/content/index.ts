import type { Knowledge } from '../model/knowledge';
import { assumptions } from './assumptions';
import { calibration } from './calibration';
import { catalogues } from './catalogues';
import { complements } from './complements';
import { contradictions } from './contradictions';
import { disagreements } from './disagreements';
import { facts } from './facts';
import { families } from './families';
import { ledger } from './ledger';
import { questions } from './questions';
import { releases, version } from './releases';
import { rules } from './rules';
import { shares } from './shares';
import { sources } from './sources';
import { steps } from './steps';
import { strategies } from './strategies';

/** Everything that the engine and the pages know. */
export const knowledge: Knowledge = {
  version,
  releases,
  asOf: '2026-11-21',
  questions,
  families,
  strategies,
  steps,
  complements,
  assumptions,
  facts,
  rules,
  disagreements,
  contradictions,
  sources,
  calibration,
  shares,
  ledger,
  catalogues,
};
