import { measureScenes } from './measure-scenes';
import { questionScenes } from './question-scenes';
import { resultScenes } from './result-scenes';
import type { Scene } from './scene';
import { teamScenes } from './team-scenes';
import { troubleScenes } from './trouble-scenes';
import { at, visit } from './scene';

/** Published cases, and how it thinks. */
const libraryScenes: readonly Scene[] = [
  at('cases', '#/cases'),
  at('cases, none found', '#/cases?q=zeppelin'),
  at('a case', '#/cases/openpipe-2025-art-e'),
  at('a case that is not there', '#/cases/nowhere'),
  at('how', '#/how'),
  at('rules', '#/how/rules'),
  at('rules, none found', '#/how/rules?q=zeppelin'),
  at('a rule', '#/how/rules/missing-knowledge-belongs-in-context'),
  at('a rule that is not there', '#/how/rules/nowhere'),
  at('sources', '#/how/sources'),
  at('a source', '#/how/sources/plum-2024'),
  at('strategies', '#/how/strategies'),
  at('a strategy', '#/how/strategies/prefix-tuning'),
  at('disagreements', '#/how/disagreements'),
  at('a disagreement', '#/how/disagreements/c8-prompt-length-latency'),
  at('coverage', '#/how/coverage'),
  at('in plain words', '#/words'),
  {
    name: 'a rule, switched off',
    async open(page) {
      await visit(page, '#/how/rules/missing-knowledge-belongs-in-context');
      await page.getByRole('button', { name: 'Switch this rule off' }).click();
      await page.getByText('1 rule is switched off').waitFor();
    },
  },
];

/** Every page and every state of it that a person may meet. */
export const scenes: readonly Scene[] = [
  ...questionScenes,
  ...resultScenes,
  ...teamScenes,
  ...libraryScenes,
  ...measureScenes,
  ...troubleScenes,
];
