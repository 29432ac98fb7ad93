import { libraryScenes } from './library-scenes';
import { measureScenes } from './measure-scenes';
import { questionScenes } from './question-scenes';
import { resultScenes } from './result-scenes';
import type { Scene } from './scene';
import { teamScenes } from './team-scenes';
import { troubleScenes } from './trouble-scenes';

/** Every page and every state of it that a person may meet. */
export const scenes: readonly Scene[] = [
  ...questionScenes,
  ...resultScenes,
  ...teamScenes,
  ...libraryScenes,
  ...measureScenes,
  ...troubleScenes,
];
