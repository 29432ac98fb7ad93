import { readFileSync } from 'node:fs';
import { knowledge } from '../../src/content/index';
import { factDefinitions } from '../../src/engine/facts';
import { readFrozen } from '../../src/model/frozen';
import type { Frozen, Replay } from '../../src/model/frozen';
import { sameVerdict, verdictOf } from '../../src/proof/verdict';
import { encodeLink } from '../../src/share/link';
import { expect, test } from './support/test';

const [first, ...later] = knowledge.releases;

/** The first released version; null while there are fewer than two to compare. */
function firstFrozen(): Frozen | null {
  if (first === undefined || later.length === 0) return null;
  return readFrozen(JSON.parse(readFileSync(`public/rules/${first.version}.json`, 'utf8')));
}

const frozen = firstFrozen();

/** The link as the first version made it. */
function oldLink(replay: Replay): string {
  if (frozen === null || first === undefined) throw new Error('No version is frozen.');
  return encodeLink({ ...frozen.knowledge, releases: [first] }, replay);
}

const rows = (frozen?.replay ?? []).map((replay) => {
  const { verdict, ...input } = replay;
  const now = verdictOf(knowledge, input, factDefinitions);
  return { replay, hasMoved: now.family !== verdict.family, isSame: sameVerdict(now, verdict) };
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
  const same = rows.find(({ isSame }) => isSame);
  test.skip(same === undefined, 'needs two released versions');
  if (same === undefined) return;
  await page.goto(`./#/r/${oldLink(same.replay)}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    page.getByText(`Made with rules ${first?.version ?? ''}; the rules say the same today.`),
  ).toBeVisible();
});
