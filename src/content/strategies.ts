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

/** The id of a strategy, checked where it is written. */
export type StrategyId = (typeof entries)[number]['id'];

/** A tag that some strategy has. */
export type Tag = (typeof entries)[number]['tags'][number];

/** Every method that can be recommended, by family; `rung` gives the ladder from cheap to expensive. */
export const strategies: readonly Strategy[] = entries;
