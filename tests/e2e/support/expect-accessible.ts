import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Scene } from '../../../src/tools/screenshots/scene';

/** WCAG 2.2 AA and what axe calls good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  at ${node.target.join(' ')}\n  ${node.html}`),
  );
  expect(found).toEqual([]);
}

type Extent = Pick<Scene, 'alike'>;

function axeOn(page: Page, { alike }: Extent): AxeBuilder {
  const axe = new AxeBuilder({ page });
  return alike === true ? axe.exclude('.part') : axe;
}

/**
 * Fails when axe finds anything on the page as it stands now, and says what and where.
 * Call it once the page has settled: a running fade changes contrast.
 */
export async function expectAccessible(page: Page, extent: Extent = {}): Promise<void> {
  await expectNothing(axeOn(page, extent).withTags(rules));
}

/** The part of it that a theme can change; names, roles and order are the same in both. */
export async function expectColoursAccessible(page: Page, extent: Extent = {}): Promise<void> {
  await expectNothing(axeOn(page, extent).withRules(['color-contrast', 'link-in-text-block']));
}
