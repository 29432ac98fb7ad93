import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { knowledge } from '../../src/content/index';
import { indexRulebook } from '../../src/engine/rulebook';
import { verdictOf } from '../../src/evaluation/verdict';
import { sameVerdict } from '../../src/model/recommendation';
import { factsOf } from '../../src/facts';
import { answerSchema } from '../../src/model/question';
import { verdictSchema } from '../../src/model/frozen';
import type { Verdict } from '../../src/model/recommendation';
import { expect, test } from './support/test';

const linksSchema = z.object({
  released: z.array(
    z.object({
      payload: z.string(),
      answers: z.record(z.string(), answerSchema),
      assumptions: z.record(z.string(), z.union([z.string(), z.number()])),
      verdict: verdictSchema,
      rulesVersion: z.string(),
    }),
  ),
});

const rulebook = indexRulebook(knowledge, factsOf(knowledge));
const file = new URL('../share/links.json', import.meta.url);
/** Links as released versions made them, with what is said to their answers today. */
const links = z
  .parse(linksSchema, JSON.parse(readFileSync(file, 'utf8')))
  .released.map((link) => ({ ...link, now: verdictOf(rulebook, link) }));

function find(holds: (link: (typeof links)[number]) => boolean) {
  const found = links.find(holds);
  if (found === undefined) throw new Error('No kept link is of that kind.');
  return found;
}

const nameOf = ({ strategy }: Verdict) =>
  knowledge.strategies.find(({ id }) => id === strategy)?.name ?? strategy;

const rebuilt = /way of deciding was rebuilt/;

test('an old link shows the verdict it carries and today’s, and that nothing replays it', async ({
  page,
}) => {
  const moved = find(({ verdict, now }) => now.family !== verdict.family);
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rules/')) loads.push(request.url());
  });
  await page.goto(`./#/r/${moved.payload}`);
  const panel = page.getByRole('region', { name: 'Then and now' });
  await expect(panel).toContainText(`under rules ${moved.rulesVersion}`);
  await expect(panel.getByRole('definition').first()).toContainText(nameOf(moved.verdict));
  await expect(panel.getByRole('definition').last()).toContainText(nameOf(moved.now));
  await expect(panel).toContainText(rebuilt);
  await expect(panel.getByRole('listitem')).toHaveCount(0);
  expect(loads).toEqual([]);
});

test('an old link whose verdict stands says so and no more', async ({ page }) => {
  const same = find(({ verdict, now }) => sameVerdict(now, verdict));
  await page.goto(`./#/r/${same.payload}`);
  await expect(
    page.getByText(`Made with rules ${same.rulesVersion}; the rules say the same today.`),
  ).toBeVisible();
  await expect(page.getByText(rebuilt)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Then and now' })).toHaveCount(0);
});
