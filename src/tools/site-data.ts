/* The files for programs that read the site, made while building: computed-plugin.ts runs this. */

import { publicKnowledge } from '../cli/knowledge';
import { knowledge } from '../content/index';
import { llmsText } from '../doors/site/llms-text';

/** What stands beside the page for programs that read it, by name. @param base address of the page */
export function compute(base: string): Record<string, string> {
  return {
    'llms.txt': llmsText(knowledge, base),
    'knowledge.json': `${JSON.stringify(publicKnowledge(knowledge))}\n`,
  };
}
