import type { OpenModel } from '../model/catalogue';
import { llamaModels } from './open-models/llama';
import { otherModels } from './open-models/others';
import { qwen25Models } from './open-models/qwen2-5';
import { qwen3Models } from './open-models/qwen3';

/** Open models: the 22 configurations whose published sizes the calculators reproduce. */
export const models: OpenModel[] = [
  ...llamaModels,
  ...qwen25Models,
  ...qwen3Models,
  ...otherModels,
];
