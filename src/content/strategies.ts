import type { Strategy } from '../model/strategy';
import { alignStrategies } from './strategies/align';
import { classifierStrategies } from './strategies/classifier';
import { distillStrategies } from './strategies/distill';
import { notYetStrategies } from './strategies/not-yet';
import { pretrainStrategies } from './strategies/pretrain';
import { promptStrategies } from './strategies/prompt';
import { retrieveStrategies } from './strategies/retrieve';
import { tunePartStrategies } from './strategies/tune-part';
import { tuneStrategies } from './strategies/tune';

const entries = [
  ...notYetStrategies,
  ...promptStrategies,
  ...retrieveStrategies,
  ...classifierStrategies,
  ...tuneStrategies,
  ...tunePartStrategies,
  ...distillStrategies,
  ...alignStrategies,
  ...pretrainStrategies,
] as const;

/** The entries with their ids as types; vocabulary.ts reads them. */
export type StrategyEntries = typeof entries;

/** Every method that can be recommended, by family; `rung` gives the ladder from cheap to expensive. */
export const strategies: readonly Strategy[] = entries;
