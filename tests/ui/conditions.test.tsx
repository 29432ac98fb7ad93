import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ExplainedCondition, Truth } from '../../src/model/recommendation';
import { heldTree } from '../../src/ui/what-if/rule-conditions';
import type { Held } from '../../src/ui/what-if/rule-conditions';
import { renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'no', hunger: 4, company: ['dog'] };

async function part(name: string) {
  const heading = await screen.findByRole('heading', { level: 2, name });
  return within(heading.closest('section')!);
}

describe('why, condition by condition', () => {
  it('is made for a reason once it is opened: what is expected, what was given', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    const why = await part('Why');
    expect(screen.queryByText('met')).not.toBeInTheDocument();
    const [behind] = why.getAllByText(/^: dog walk/, { selector: '.conditions > summary > span' });
    await user.click(behind!);
    const leaf = (await why.findByText('met')).closest('p')!;
    expect(leaf).toHaveTextContent('Company: a dog');
    expect(leaf).toHaveTextContent('You said: a dog');
  });

  it('shows for another method which rules hang on open answers, and which did not fire', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    const whyNot = await part('Why not something else');
    const dinner = whyNot.getByText(/Dinner/, { selector: 'dt' }).parentElement!;
    await user.click(within(dinner).getByText(/Every rule on it/));
    const open = within(await within(dinner).findByRole('region', { name: 'Undecided: Dinner' }));
    expect(open.getByText('Rules out every method that is marked “coins”.')).toBeInTheDocument();
    const hanging = open.getAllByText('open').map((word) => word.closest('p')?.textContent);
    expect(hanging).toContainEqual(expect.stringMatching(/Dinners you can pay: at most/));
    const not = within(within(dinner).getByRole('region', { name: 'Did not fire: Dinner' }));
    const unmet = not.getAllByText('not met').map((word) => word.closest('p')?.textContent);
    expect(unmet).toContainEqual(expect.stringMatching(/at least 8 biscuits.*4 biscuits/));
  });
});

describe('conditions in their own shape', () => {
  const leaf = (truth: Truth): ExplainedCondition => ({
    condition: { question: 'weather', is: 'dry' },
    truth,
    expected: 'Weather: dry',
    given: 'You said: wet',
  });
  const a = { question: 'weather', is: 'dry' };
  const b = { question: 'weather', is: 'wet' };
  const leaves = [leaf('true'), leaf('false')];
  const [first, second] = leaves.map((one): Held => ({ kind: 'leaf', leaf: one }));

  it.each([
    ['all of two', { all: [a, b] }, { kind: 'all', parts: [first, second] }],
    ['any of two', { any: [a, b] }, { kind: 'any', parts: [first, second] }],
    [
      'not all: any, turned round',
      { not: { all: [a, b] } },
      { kind: 'any', parts: [first, second] },
    ],
    [
      'not any: all, turned round',
      { not: { any: [a, b] } },
      { kind: 'all', parts: [first, second] },
    ],
    ['not not', { not: { not: { any: [a, b] } } }, { kind: 'any', parts: [first, second] }],
    ['a group of one', { all: [{ any: [a] }, b] }, { kind: 'all', parts: [first, second] }],
    ['always', { all: [] }, { kind: 'all', parts: [] }],
  ])('%s', (_name, when, tree) => {
    expect(heldTree(when, leaves)).toEqual(tree);
  });
});
