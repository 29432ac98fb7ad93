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

/** Every method that can be recommended, by family; `rung` gives the ladder from cheap to expensive. */
export const strategies: Strategy[] = [
  ...notYetStrategies,
  ...promptStrategies,
  ...retrieveStrategies,
  ...classifierStrategies,
  ...tuneStrategies,
  ...tunePartStrategies,
  ...distillStrategies,
  ...alignStrategies,
  ...pretrainStrategies,
];
