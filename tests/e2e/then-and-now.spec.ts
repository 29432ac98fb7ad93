import { readFileSync } from 'node:fs';
import { knowledge } from '../../src/content/index';
import { factDefinitions } from '../../src/engine/facts';
import { readFrozen } from '../../src/model/frozen';
import type { Replay } from '../../src/model/frozen';
import { verdictOf } from '../../src/proof/verdict';
import { encodeLink } from '../../src/share/link';
import { expect, test } from './support/test';

const [first, ...later] = knowledge.releases;

/** What the first released version remembers; empty while there are fewer than two versions. */
function remembered(): readonly Replay[] {
  if (first === undefined || later.length === 0) return [];
  const text = readFileSync(`public/rules/${first.version}.json`, 'utf8');
  return readFrozen(JSON.parse(text))?.replay ?? [];
}

/** The link as the first version made it. */
function oldLink(replay: Replay): string {
  const then = { ...knowledge, releases: first === undefined ? [] : [first] };
  const payload = encodeLink(then, replay);
  return payload;
}

const rows = remembered().map((replay) => {
  const { verdict, ...input } = replay;
  const now = verdictOf(knowledge, input, factDefinitions);
  return { replay, hasMoved: now.family !== verdict.family };
});

test('an old link shows the verdict then, the verdict now and what made the difference', async ({
  page,
}) => {
  const moved = rows.find(({ hasMoved }) => hasMoved);
  test.skip(moved === undefined, 'needs two released versions that differ');
  if (moved === undefined) return;
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/rules/')) loads.push(request.url());
  });
  await page.goto(`./#/r/${oldLink(moved.replay)}`);
  const panel = page.getByRole('region', { name: 'Then and now' });
  const name = (id: string) => knowledge.strategies.find((one) => one.id === id)?.name ?? id;
  await expect(panel).toContainText(`under rules ${first?.version ?? ''}`);
  await expect(panel).toContainText(name(moved.replay.verdict.strategy));
  await expect(panel).toContainText('What made the difference');
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  expect(loads).toHaveLength(1);
});

test('an old link whose verdict stands says so and no more', async ({ page }) => {
  const same = rows.find(({ hasMoved }) => !hasMoved);
  test.skip(same === undefined, 'needs two released versions');
  if (same === undefined) return;
  await page.goto(`./#/r/${oldLink(same.replay)}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/the rules say the same today|Then and now/).first()).toBeVisible();
});
