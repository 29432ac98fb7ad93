import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AppParts } from '../../src/ui/app-context';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'yes', company: ['dog'] };
const never = () => new Promise<never>(() => undefined);

/** A load that fails until it is told to be well. */
function failing<Part>(load: () => Promise<Part>) {
  let isWell = false;
  let failed: Promise<Part> | null = null;
  return {
    load: () => (isWell ? load() : (failed ??= Promise.reject(new Error('offline')))),
    heal: () => {
      isWell = true;
    },
  };
}

const show = (parts: Partial<AppParts>) =>
  renderApp({ hash: '#/result/all', answers, parts, partly: true });
const plan = () => screen.findByRole('region', { name: 'The plan' });

/** What is said on the page, without links and other addresses. */
const shown = () => document.querySelector('main')?.textContent ?? '';

describe('a plan whose words have yet to come', () => {
  it('says at once what each step does, and not how it is measured', async () => {
    await show({ loadDecider: never });
    const steps = await within(await plan()).findAllByRole('heading', { level: 3 });
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps) expect(step.textContent).not.toBe('');
    expect(within(await plan()).queryByText('Measure')).toBeNull();
    expect(within(await plan()).getAllByText('One moment…').length).toBeGreaterThan(0);
  });

  it('shows no id of a step or a source, nor a missing word', async () => {
    await show({ loadDecider: never });
    await plan();
    const ids = [...toyKnowledge.steps, ...toyKnowledge.sources].map(({ id }) => id);
    expect(ids.filter((id) => id.includes('-') && shown().includes(id))).toEqual([]);
    expect(shown()).not.toMatch(/undefined|null|\[object/);
  });

  it('says so where they cannot be fetched, keeps what is known, and tries again', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers });
    document.body.replaceChildren();
    const decider = failing(parts.loadDecider);
    const { user } = await show({ loadDecider: decider.load });
    const alert = await screen.findByText(/How to measure the steps did not arrive/);
    expect(within(await plan()).getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(1);
    decider.heal();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect((await within(await plan()).findAllByText('Measure')).length).toBeGreaterThan(0);
    expect(within(await plan()).queryByText(/did not arrive/)).toBeNull();
  });
});

describe('reasons whose sources have yet to come', () => {
  it('say at once how many sources there are and of which kind, and name them later', async () => {
    await show({ loadDecider: never });
    const why = await screen.findByRole('region', { name: 'Why' });
    expect((await within(why).findAllByText(/\d+ sources?/)).length).toBeGreaterThan(0);
    expect(within(why).getAllByText('One moment…').length).toBeGreaterThan(0);
  });

  it('say so where the names cannot be fetched, and try again', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers });
    document.body.replaceChildren();
    const decider = failing(parts.loadDecider);
    const { user } = await show({ loadDecider: decider.load });
    const why = await screen.findByRole('region', { name: 'Why' });
    const [alert] = await within(why).findAllByText(/What they are did not arrive/);
    decider.heal();
    await user.click(within(alert!).getByText('Try again'));
    const [source] = toyKnowledge.sources;
    expect((await within(why).findAllByText(new RegExp(source!.author))).length).toBeGreaterThan(0);
  });
});

describe('a part of a result that cannot be fetched', () => {
  it('says so under its own heading, the rest stands, and trying again brings it', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers });
    document.body.replaceChildren();
    const decider = failing(parts.loadDecider);
    const { user } = await show({ loadDecider: decider.load });
    const part = within(await screen.findByRole('region', { name: 'The answers behind it' }));
    expect(await part.findByText(/This part did not arrive/)).toBeVisible();
    expect(within(await plan()).getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(1);
    decider.heal();
    await user.click(part.getByRole('button', { name: 'Try again' }));
    expect(await part.findByText(/^3 answers/)).toBeVisible();
  });
});
