import { bantilanChoices } from './bantilan-choices';
import { bantilanPrompts } from './bantilan-prompts';
import { menon } from './menon';
import { plum } from './plum';
import { ravenscroft } from './ravenscroft';
import type { ArticleRows } from './row';
import { signalfireAccess } from './signalfire-access';
import { signalfireMethods } from './signalfire-methods';

/** Every heuristic of the five articles, in their order. */
export const heuristicRows: ArticleRows[] = [
  bantilanPrompts,
  bantilanChoices,
  signalfireAccess,
  signalfireMethods,
  plum,
  menon,
  ravenscroft,
];
