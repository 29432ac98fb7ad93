import type { Source } from '../model/source';
import { articleSources } from './sources/articles';
import { engineeringSources } from './sources/engineering';
import { guideSources } from './sources/guides';
import { inContextSources } from './sources/in-context';
import { knowledgeSources } from './sources/knowledge';
import { learningFromOthersSources } from './sources/learning-from-others';
import { platformSources } from './sources/platforms';
import { publishedCaseSources } from './sources/published-cases';
import { reportSources } from './sources/reports';
import { tuningSources } from './sources/tuning';

const entries = [
  ...articleSources,
  ...inContextSources,
  ...knowledgeSources,
  ...tuningSources,
  ...learningFromOthersSources,
  ...guideSources,
  ...platformSources,
  ...engineeringSources,
  ...publishedCaseSources,
  ...reportSources,
] as const;

/** The id of a source, checked where it is cited. */
export type SourceId = (typeof entries)[number]['id'];

/** The bibliography: everything that a rule, a strategy, a disagreement or a case may cite. */
export const sources: readonly Source[] = entries;
