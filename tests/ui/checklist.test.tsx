import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { today } from '../../src/state/today';
import { page, press, renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'yes', company: ['dog'] };

async function openPlan() {
  const app = await renderApp({ hash: '#/result/plan', answers });
  await page(/./);
  const { session } = app;
  return { ...app, progress: () => session.store.getState().progress ?? {} };
}
/** The whole result, once every other answer can be tried. */
async function renderAll() {
  const app = await renderApp({ hash: '#/result/all', answers });
  await screen.findByRole('heading', { name: 'Try other answers' }, { timeout: 5000 });
  return { ...app, progress: () => app.session.store.getState().progress ?? {} };
}
const steps = () =>
  within(screen.getByRole('region', { name: 'The plan' }))
    .getAllByRole('listitem')
    .filter((item) => item.classList.contains('step'));
const ticks = () => screen.getAllByRole('checkbox', { name: /^Step \d+ is done: / });
const now = () => steps().findIndex((step) => step.getAttribute('aria-current') === 'step');

describe('the plan as a checklist', () => {
  it('moves on with a tick, says so, and back without it', async () => {
    const { user, progress } = await openPlan();
    expect(ticks()).toHaveLength(steps().length);
    expect(now()).toBe(0);
    await user.click(ticks()[0]!);
    expect(now()).toBe(1);
    expect(screen.getByText('Done. Now step 2.')).toBeInTheDocument();
    expect(Object.values(progress())).toEqual([{ done: true, date: today() }]);
    expect(within(steps()[0]!).getByText(/^Done on \d+ \w+ \d{4}$/)).toBeVisible();
    await user.keyboard(' ');
    expect(now()).toBe(0);
    expect(progress()).toEqual({});
  });

  it('keeps owner, number and notes, and a verdict in place of the number', async () => {
    const { user, progress } = await openPlan();
    const first = within(steps()[0]!);
    await user.click(first.getByText(/^Owner, date, result and notes/));
    await user.type(first.getByLabelText('Owner'), 'Anna Smith');
    await user.type(first.getByLabelText('A number'), '86.5{Enter}');
    await user.type(first.getByLabelText('Notes'), 'one{Enter}two');
    expect(Object.values(progress())).toEqual([
      { owner: 'Anna Smith', result: 86.5, notes: 'one\ntwo' },
    ]);
    expect(first.getByText('Result 86.5, with Anna Smith')).toBeVisible();
    await user.click(first.getByRole('button', { name: 'Better' }));
    expect(first.getByRole('button', { name: 'Better' })).toHaveAttribute('aria-pressed', 'true');
    expect(Object.values(progress())).toMatchObject([{ result: 'better' }]);
  });

  it('keeps the day on which a step is due apart from the day on which it was done', async () => {
    const { user, progress } = await openPlan();
    const first = within(steps()[0]!);
    await user.click(first.getByText(/^Owner, date/));
    fireEvent.change(first.getByLabelText('Due on'), { target: { value: '2999-12-24' } });
    expect(first.getByText('Due 24 December 2999')).toBeVisible();
    await user.click(ticks()[0]!);
    expect(first.getByLabelText('Done on')).toHaveValue(today());
    expect(first.queryByText(/^Done on .* 2999$/)).not.toBeInTheDocument();
    expect(Object.values(progress())).toEqual([{ done: true, date: today(), due: '2999-12-24' }]);
    await user.click(ticks()[0]!);
    expect(Object.values(progress())).toEqual([{ due: '2999-12-24' }]);
  });

  it('takes no ticks and no notes while other answers are tried, and says how', async () => {
    const { user, progress } = await renderAll();
    await user.selectOptions(screen.getByLabelText('Weather'), 'Storm');
    expect(await screen.findByText(/^This is the plan for what you are trying/)).toBeVisible();
    for (const tick of ticks()) expect(tick).toBeDisabled();
    expect(screen.queryByText(/^Owner, date/)).not.toBeInTheDocument();
    await user.click(press.button('Drop'));
    expect(await screen.findByText(/^Tick what is done/)).toBeVisible();
    expect(ticks()[0]).toBeEnabled();
    expect(progress()).toEqual({});
  });

  it('says at the field what is no number, and keeps what was there', async () => {
    const { user, progress } = await openPlan();
    const first = within(steps()[0]!);
    await user.click(first.getByText(/^Owner, date/));
    const field = first.getByLabelText('A number');
    await user.type(field, 'many{Enter}');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/./);
    expect(progress()).toEqual({});
  });

  it('brings back a field that was emptied, and a step that was cleared', async () => {
    const { user, progress } = await openPlan();
    const first = within(steps()[0]!);
    await user.click(first.getByText(/^Owner, date/));
    await user.type(first.getByLabelText('Owner'), 'Anna');
    await user.click(ticks()[0]!);
    const before = progress();
    await user.clear(first.getByLabelText('Owner'));
    await user.tab();
    expect(screen.getByText('The owner of step 1 was cleared.')).toBeVisible();
    await user.click(press.button('Undo'));
    expect(progress()).toEqual(before);
    await user.click(first.getByRole('button', { name: /^Clear this step/ }));
    expect(progress()).toEqual({});
    // The buttons go away, the focus does not.
    expect(first.getByText(/^Owner, date/)).toHaveFocus();
    await user.click(press.button('Undo'));
    expect(progress()).toEqual(before);
    expect(first.getByText(/^Owner, date/)).toHaveFocus();
  });

  it('keeps and shows apart what was noted of steps that are gone', async () => {
    const { user, session, progress } = await openPlan();
    act(() => {
      session.note('some-old-step', { done: true, result: 'worse' });
    });
    const left = within(
      (await screen.findByRole('heading', { name: 'No longer in the plan' })).parentElement!,
    );
    expect(left.getByText('Done, result worse')).toBeVisible();
    await user.click(left.getByRole('button', { name: /^Remove/ }));
    expect(progress()).toEqual({});
    await user.click(press.button('Undo'));
    expect(progress()).toHaveProperty('some-old-step');
  });

  it('goes into issues and records, and never into a link', async () => {
    const { parts, session } = await openPlan();
    const id = await firstStep(parts);
    act(() => {
      session.note(id, { done: true, owner: 'Anna', date: '2026-11-29', result: 86 });
    });
    const [team, decider] = await Promise.all([parts.loadTeam(), parts.loadDecider()]);
    const decision = decider.decide({ answers });
    const { progress = {} } = session.store.getState();
    const link = `https://example.org/#/r/${decider.encode(decision)}`;
    expect(JSON.parse(team.record(decision, link, {}, { progress }))).toMatchObject({
      progress: { [id]: { owner: 'Anna', result: 86 } },
    });
    expect(team.readRecord(team.record(decision, link, {}, { progress }))).toMatchObject({
      ok: true,
      notes: { progress },
      dropped: [],
    });
    expect(team.markdown(decision, link, {}, { progress })).toContain(
      '* So far: Done on 2026-11-29, result 86, by Anna',
    );
    expect(team.planIssues(decision, link, progress, 'jira')).toContain('by Anna');
    expect(team.planCsv(decision, link, progress)).toContain('"Anna"');
    expect(team.markdown(decision, link, {})).not.toContain('So far');
    expect(JSON.parse(team.record(decision, link, {}))).not.toHaveProperty('progress');
    expect(decider.encode(decision)).toBe(decider.encode(decider.decide({ answers })));
  });

  it('is to be read only on a result that somebody sent', async () => {
    const { parts } = await renderApp({ hash: '#/result/plan', answers });
    const decider = await parts.loadDecider();
    const payload = decider.encode(decider.decide({ answers }));
    document.body.replaceChildren();
    const shared = await renderApp({ hash: `#/r/${payload}/plan`, answers: { weather: 'dry' } });
    await page(/./);
    expect(steps().length).toBeGreaterThan(1);
    expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
    expect(screen.queryByText(/Owner, date/)).not.toBeInTheDocument();
    expect(shared.session.store.getState().progress).toBeUndefined();
  });
});

async function firstStep(parts: Awaited<ReturnType<typeof renderApp>>['parts']): Promise<string> {
  const decider = await parts.loadDecider();
  return decider.decide({ answers }).explanation.plan[0]?.step ?? '';
}
