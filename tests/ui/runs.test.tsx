import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answers } from '../../src/model/answers';
import { today } from '../../src/state/today';
import { day } from '../../src/ui/shared/answer-words';
import { page, press, renderApp } from './render-app';

afterEach(() => vi.restoreAllMocks());

/** The page of runs, with answers in the first one. */
async function renderRuns(answers: Answers = { weather: 'dry' }) {
  const app = await renderApp({ hash: '#/runs', answers });
  await page('Your runs');
  return app;
}

const names = () => screen.getAllByRole('heading', { level: 2 }).map((name) => name.textContent);
const row = (name: string) =>
  within(screen.getByRole('heading', { level: 2, name }).closest('li')!);

describe('the runs of this browser', () => {
  it('begin with one, which is the one that is answered', async () => {
    await renderRuns();
    expect(names()).toEqual(['My answers', 'Take them along']);
    expect(row('My answers').getByText('1 answer; shown now')).toBeInTheDocument();
    expect(press.link('Go on My answers')).toHaveAttribute('href', '#/result');
  });

  it('a new one is named, shown and empty; the first keeps its answers', async () => {
    const { user, answers } = await renderRuns();
    await user.click(press.button('New run'));
    const field = screen.getByRole('textbox', { name: 'Name of the new run' });
    expect(field).toHaveFocus();
    await user.type(field, 'Second');
    await user.click(press.button('Start it'));
    await page('What is the weather like?');
    expect(answers()).toEqual({});
    await user.click(press.link('Your runs'));
    await page('Your runs');
    expect(row('Second').getByText(`0 answers, changed ${day(today())}; shown now`)).toBeVisible();
    await user.click(press.button('Show My answers'));
    expect(location.hash).toBe('#/result');
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('naming can be given up', async () => {
    const { user } = await renderRuns();
    await user.click(press.button('New run'));
    await user.click(press.button('Cancel'));
    expect(names()).toEqual(['My answers', 'Take them along']);
    expect(press.button('New run')).toBeInTheDocument();
  });

  it('one is renamed in place', async () => {
    const { user } = await renderRuns();
    await user.click(press.button('Rename My answers'));
    const field = screen.getByRole('textbox', { name: 'New name of My answers' });
    expect(field).toHaveValue('My answers');
    await user.clear(field);
    await user.type(field, 'Picnic');
    await user.click(press.button('Rename'));
    expect(names()).toEqual(['Picnic', 'Take them along']);
    expect(press.button('Rename Picnic')).toHaveFocus();
  });

  it('one is duplicated, and the copy deleted with a way back', async () => {
    const { user } = await renderRuns();
    await user.click(press.button('Duplicate My answers'));
    expect(names()).toContain('My answers, copy');
    await user.click(press.button('Delete My answers, copy'));
    expect(names()).not.toContain('My answers, copy');
    await user.click(press.button('Undo'));
    expect(names()).toContain('My answers, copy');
  });
});

describe('what each run comes to', () => {
  it('is told by verdict and chance, from its answers of today', async () => {
    const { user, parts } = await renderRuns({ weather: 'dry', hunger: 3, mood: 'movement' });
    const verdicts = await parts.loadVerdicts();
    const { headline } = verdicts.decide({
      answers: { weather: 'dry', hunger: 3, mood: 'movement' },
    }).explanation;
    expect(await row('My answers').findByText(headline)).toBeVisible();
    expect(row('My answers').getByText(/(about|more than|fewer than) \d+ in 10/)).toBeVisible();
    expect(JSON.stringify(parts.runs.store.getState())).not.toContain(headline);
    await user.click(press.button('New run'));
    await user.click(press.button('Start it'));
    await user.click(press.link('Your runs'));
    await page('Your runs');
    expect(row('New run').getByText('Nothing answered yet.')).toBeVisible();
  });

  it('cannot be told of one that cannot be read, which says so and offers nothing', async () => {
    const { backend, parts } = await renderRuns();
    act(() => {
      backend.entries.set('tune-or-prompt:run:spoilt', '{');
      parts.runs.heard('tune-or-prompt:run:spoilt');
    });
    const spoilt = row('A run that cannot be read');
    expect(spoilt.getByText(/spoilt, or of a newer version.*no verdict/)).toBeVisible();
    expect(spoilt.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is missing alone, with the way to try again, where what decides did not arrive', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined);
    const offline = Promise.reject(new Error('offline'));
    offline.catch(() => undefined);
    await renderApp({
      hash: '#/runs',
      answers: { weather: 'dry' },
      parts: { loadVerdicts: () => offline },
      partly: true,
    });
    expect(await screen.findByText(/The verdict did not arrive/)).toBeVisible();
    expect(row('My answers').getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(row('My answers').getByRole('button', { name: /Rename/ })).toBeVisible();
  });
});

describe('runs as a file', () => {
  const file = (text: string) => new File([text], 'runs.json', { type: 'application/json' });
  const field = () => screen.getByLabelText<HTMLInputElement>('Import a file of runs');

  it('come back as they went, and twice the same is one', async () => {
    const { user, parts } = await renderRuns();
    await user.click(press.button('Duplicate My answers'));
    const exported = parts.runs.exportAll();
    await user.click(press.button('Delete My answers, copy'));
    await user.upload(field(), file(exported));
    expect(await screen.findByText(/^1 of 2 runs added\. 1 was here already\./)).toBeVisible();
    expect(names()).toContain('My answers, copy');
  });

  it.each(['["bananas"]', '{"version":1', ''])(
    'that hold %j are refused in words',
    async (text) => {
      const { user } = await renderRuns();
      await user.upload(field(), file(text));
      expect(await screen.findByText(/This is not a file of runs/)).toBeVisible();
      expect(names()).toEqual(['My answers', 'Take them along']);
    },
  );
});
