import type { OpenModel } from '../model/catalogue';
import { encoderModels } from './open-models/encoders';
import { expertModels } from './open-models/experts';
import { gemmaModels } from './open-models/gemma';
import { llamaModels } from './open-models/llama';
import { otherModels } from './open-models/others';
import { qwen25Models } from './open-models/qwen2-5';
import { qwen3Models } from './open-models/qwen3';
import { laterQwenModels } from './open-models/qwen3-5';

/** Open models: those with a shape the calculators compute exactly, the rest by their size alone. */
export const models: OpenModel[] = [
  ...llamaModels,
  ...qwen25Models,
  ...qwen3Models,
  ...laterQwenModels,
  ...gemmaModels,
  ...otherModels,
  ...expertModels,
  ...encoderModels,
];
