import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/model/answers';
import type { Progress } from '../../src/model/plan-progress';
import { page, press, renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'yes', company: ['dog'] };
const field = () => screen.getByLabelText('A decision record as JSON. It stays on your machine.');

interface Given {
  /** Of the person who opens the record. */
  own?: Answers;
  /** Noted on the first step of the plan. */
  noted?: Progress[string];
  /** Makes another record of it. */
  alter?: (record: Record<string, unknown>) => unknown;
}

/** Opens a saved record of the answers above. */
async function openRecord({ own, noted, alter = (record) => record }: Given) {
  const app = await renderApp({ hash: '#/open', ...(own && { answers: own }) });
  await page('Open a result that you were sent');
  const [team, decider] = await Promise.all([app.parts.loadTeam(), app.parts.loadDecider()]);
  const decision = decider.decide({ answers });
  const step = decision.explanation.plan[0]?.step ?? '';
  const link = `https://example.org/#/r/${decider.encode(decision)}`;
  const progress = noted && { [step]: noted };
  const text = team.record(decision, link, { title: 'Friday' }, { progress });
  const record = JSON.stringify(alter(JSON.parse(text) as Record<string, unknown>));
  await app.user.upload(field(), new File([record], 'record.json', { type: 'application/json' }));
  return { ...app, step, state: () => app.session.store.getState() };
}

const noted = {
  done: true as const,
  owner: 'Anna',
  date: '2026-11-20',
  result: 86,
  notes: 'Two\nlines',
};

describe('a record that carries the progress of a plan', () => {
  it('brings it back, and the plan shows it; undo takes all of it away again', async () => {
    const { user, step, state } = await openRecord({ noted });
    expect(await screen.findByText(/notes on 1 step of its plan, 1 of them done/)).toBeVisible();
    await user.click(press.button('Go on with it'));
    const plan = await screen.findByRole('region', { name: 'The plan' });
    expect(state().answers).toEqual(answers);
    expect(state().progress).toEqual({ [step]: noted });
    expect(location.hash).toBe('#/result/plan');
    expect(await within(plan).findByRole('checkbox', { name: /^Step 1 is done/ })).toBeChecked();
    expect(within(plan).getByText('Done on 20 November 2026, result 86, by Anna')).toBeVisible();
    await user.click(press.button('Undo'));
    expect(state().answers).toEqual({});
    expect(state().progress).toBeUndefined();
  });

  it('asks whoever has answers: a new run first, else theirs give way and can come back', async () => {
    const own = { weather: 'dry' };
    const { user, step, state, parts } = await openRecord({ own, noted });
    await user.click(await screen.findByRole('button', { name: 'Go on with it, as a new run' }));
    await screen.findByRole('region', { name: 'The plan' });
    expect(state().progress).toEqual({ [step]: noted });
    const { runs } = parts.runs.store.getState();
    expect(runs.map(({ name }) => name)).toContain('Friday');
    expect(runs).toContainEqual(expect.objectContaining({ answers: own }));
  });

  it('gives way to what was there when it is undone', async () => {
    const own = { weather: 'dry' };
    const { user, state } = await openRecord({ own, noted });
    await user.click(await screen.findByRole('button', { name: 'Replace my answers' }));
    await screen.findByRole('region', { name: 'The plan' });
    expect(state().answers).toEqual(answers);
    await user.click(press.button('Undo'));
    expect(state().answers).toEqual(own);
    expect(state().progress).toBeUndefined();
  });

  it('can be looked at only: its link carries no progress, and nothing becomes one’s own', async () => {
    const { user, state } = await openRecord({ noted });
    await user.click(await screen.findByRole('button', { name: 'Only look at the result' }));
    await screen.findByText(/You are looking at somebody/);
    expect(location.hash).toMatch(/^#\/r\//);
    expect(state().answers).toEqual({});
    expect(screen.queryByText(/by Anna/)).not.toBeInTheDocument();
  });

  it('names what of the notes is not in order, and keeps the rest', async () => {
    const { user, step, state } = await openRecord({
      noted,
      alter: (record) => ({
        ...record,
        progress: { ...(record.progress as object), other: { date: '2026-02-30', owner: 'Ben' } },
      }),
    });
    expect(await screen.findByText(/left out: .*progress\.other\.date/)).toBeVisible();
    await user.click(press.button('Go on with it'));
    expect(state().progress).toEqual({ [step]: noted, other: { owner: 'Ben' } });
  });

  it('without notes is looked at at once, as a link is', async () => {
    await openRecord({});
    await screen.findByText(/You are looking at somebody/);
  });

  it('says what is wrong with a file, and takes the next one', async () => {
    const { user } = await openRecord({ alter: () => ({ kind: 'other' }) });
    expect(await screen.findByRole('alert')).toHaveTextContent(/not a decision record/);
    expect(field()).toBeInvalid();
    await user.upload(field(), new File(['{'], 'record.json', { type: 'application/json' }));
    expect(await screen.findByText(/This is not JSON/)).toBeVisible();
  });
});

describe('a decision record among the runs', () => {
  it('is imported as a run, with its progress', async () => {
    const app = await renderApp({ hash: '#/runs', answers: { weather: 'dry' } });
    await page('Your runs');
    const [team, decider] = await Promise.all([app.parts.loadTeam(), app.parts.loadDecider()]);
    const decision = decider.decide({ answers });
    const step = decision.explanation.plan[0]?.step ?? '';
    const text = team.record(decision, 'https://example.org/', {}, { progress: { [step]: noted } });
    await app.user.upload(
      screen.getByLabelText('Import a file of runs'),
      new File([text], 'record.json', { type: 'application/json' }),
    );
    expect(await screen.findByText(/The record is here as .*From a record/)).toBeVisible();
    expect(app.session.store.getState()).toMatchObject({ answers, progress: { [step]: noted } });
  });
});

describe('a file that cannot be taken', () => {
  const ways = [
    ['#/open', 'Open a result that you were sent', field],
    ['#/runs', 'Your runs', () => screen.getByLabelText('Import a file of runs')],
  ] as const;
  const offline = () => Promise.reject(new Error('offline'));

  it.each(ways)('at %s is told apart from code that did not load', async (hash, heading, input) => {
    const { user } = await renderApp({ hash, parts: { loadTeam: offline } });
    await page(heading);
    const gone = new File(['{}'], 'record.json', { type: 'application/json' });
    await user.upload(input(), gone);
    expect(
      await screen.findByText(/could not load the part that reads records\. Try again/),
    ).toBeVisible();
    gone.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await user.upload(input(), gone);
    expect(await screen.findByText('The file could not be read.')).toBeVisible();
  });
});

describe('another file', () => {
  it('that holds runs is told to belong to Your runs, with the way there', async () => {
    const { user, parts } = await renderApp({ hash: '#/open', answers });
    await page('Open a result that you were sent');
    const text = parts.runs.exportAll();
    await user.upload(field(), new File([text], 'runs.json', { type: 'application/json' }));
    const says = within(await screen.findByRole('alert'));
    expect(says.getByText(/^This is a file of runs, not one record/)).toBeVisible();
    expect(says.getByRole('link', { name: 'Your runs' })).toHaveAttribute('href', '#/runs');
  });
});
