import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import { createVerdicts } from '../../src/advisor/verdicts';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { page, press, renderApp } from './render-app';

const { entries, library } = splitKnowledge(toyKnowledge);
const decider = createDecider(entries, library, createVerdicts(entries, toyFacts));
const codeOf = (answers: Record<string, string | number>) =>
  decider.encode(decider.decide({ answers }));

const inside = { weather: 'storm', umbrella: 'no', hunger: 4 };
const outside = { ...inside, weather: 'dry', hunger: 4 };
const [hers, his] = [codeOf(inside), codeOf(outside)];

/** Pastes as people do: all at once. */
function paste(text: string): void {
  fireEvent.change(screen.getByRole('textbox', { name: /^Paste/ }), { target: { value: text } });
}

async function compareTwo() {
  const app = await renderApp({ hash: '#/compare' });
  await page('Compare results');
  paste(`Anna says ${hers} and Ben says ${his}.`);
  await app.user.click(press.button('Add'));
  await page('Two results side by side');
  return app;
}

const settled = () => within(screen.getByRole('region', { name: 'The settled set' }));

describe('gathering results', () => {
  it('takes a run of this browser by its name and waits for another', async () => {
    const { user, answers } = await renderApp({ hash: '#/compare', answers: inside });
    await page('Compare results');
    await user.click(press.button('Add My answers'));
    expect(screen.getByText('1 result gathered.')).toBeInTheDocument();
    expect(press.button('Added My answers')).toHaveFocus();
    paste(his);
    await user.click(press.button('Add'));
    await page('Two results side by side');
    expect(answers()).toEqual(inside);
  });

  it('puts two runs of this browser side by side, under their names', async () => {
    const { user, parts } = await renderApp({ hash: '#/compare', answers: inside });
    await page('Compare results');
    act(() => {
      parts.runs.add('Claims desk', { answers: outside, assumptions: {}, visited: [] });
      parts.runs.add('Not begun');
    });
    expect(screen.queryByRole('button', { name: 'Add Not begun' })).not.toBeInTheDocument();
    await user.click(press.button('Add Claims desk'));
    await user.click(press.button('Add My answers'));
    await page('Two results side by side');
    const names = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(names.slice(0, 2)).toEqual(['A Claims desk', 'B My answers']);
  });

  it.each([
    ['', /Paste at least one link or code first/],
    ['see you at lunch', /There is no result in this text/],
  ])('refuses %j at the field, in words', async (text, says) => {
    const { user } = await renderApp({ hash: '#/compare' });
    await page('Compare results');
    paste(text);
    await user.click(press.button('Add'));
    const field = screen.getByRole('textbox', { name: /^Paste/ });
    expect(field).toHaveAccessibleDescription(says);
    expect(field).toBeInvalid();
    expect(field).toHaveFocus();
  });

  it('tells with each difference what it changes, before the choices', async () => {
    await compareTwo();
    const field = screen.getByRole('group', { name: 'What is the weather like?' });
    expect(field).toHaveAccessibleDescription(/^Does not matter here/);
  });

  it('says of a spoilt link what is wrong, and leads back to the way in', async () => {
    const { user } = await renderApp({ hash: '#/c/hello' });
    await screen.findByRole('heading', { level: 1 });
    await user.click(
      within(screen.getByRole('main')).getByRole('link', { name: 'Compare results' }),
    );
    await page('Compare results');
  });
});

describe('two results side by side', () => {
  it('shows what each recommends and only where the answers differ', async () => {
    await compareTwo();
    expect(
      screen.getByText(decider.decide({ answers: inside }).explanation.headline),
    ).toBeVisible();
    expect(
      screen.getAllByText(decider.decide({ answers: outside }).explanation.headline).length,
    ).toBeGreaterThan(0);
    expect(screen.getByRole('group', { name: 'What is the weather like?' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /biscuits/ })).not.toBeInTheDocument();
    const agreed = within(screen.getByRole('region', { name: 'What all agree on' }));
    expect(agreed.getAllByRole('term').map((term) => term.textContent)).toContain('Hunger');
  });

  it('folds many differences that do not matter, and keeps the outcome in view', async () => {
    const { user } = await renderApp({ hash: '#/compare' });
    await page('Compare results');
    const one = { weather: 'storm', umbrella: 'yes', mood: 'memories', music: 'loud' };
    const other = { weather: 'wet', umbrella: 'no', mood: 'movement', music: 'none' };
    paste(
      `${codeOf({ ...one, hunger: 19, purse: 40 })} ${codeOf({ ...other, hunger: 28, purse: 32 })}`,
    );
    await user.click(press.button('Add'));
    await page('Two results side by side');
    const fold = screen.getByText(/^\d differences that do not matter here$/).closest('details')!;
    const all = within(screen.getByRole('region', { name: 'Where they differ' }));
    const fields = all.getAllByRole('group', { hidden: true }).filter((one) => one !== fold);
    for (const field of fields) {
      const isIdle = within(field).queryByText('Does not matter here') !== null;
      expect(fold.contains(field)).toBe(isIdle);
    }
    expect(all.getByText(/^With what is picked: /)).toHaveTextContent(
      `${fields.length} still open`,
    );
  });

  it('is settled pick by pick, and the link carries the picks', async () => {
    const { user } = await compareTwo();
    const weather = within(screen.getByRole('group', { name: 'What is the weather like?' }));
    const before = location.hash;
    await user.click(weather.getByRole('radio', { name: /Storm/ }));
    expect(location.hash).not.toBe(before);
    expect(
      settled().getByText(decider.decide({ answers: inside }).explanation.headline),
    ).toBeInTheDocument();
    expect(settled().getByRole('link', { name: 'Open the settled result' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^#\/r\//),
    );
    await user.click(weather.getByRole('radio', { name: 'Leave open' }));
    expect(settled().getByText(/still open, counted as not answered/)).toHaveTextContent('Weather');
  });

  it('takes a third, and lets one go again', async () => {
    const { user } = await compareTwo();
    paste(codeOf({ weather: 'wet' }));
    await user.click(press.button('Add'));
    await page('Three results side by side');
    await user.click(press.button('Take C away'));
    await page('Two results side by side');
    expect(screen.queryByRole('button', { name: /^Take / })).not.toBeInTheDocument();
  });

  it('says on the comparison that comes of it what was left out, and not on the next', async () => {
    const { user } = await compareTwo();
    paste(`${hers}\n${codeOf({ weather: 'wet' })}`);
    await user.click(press.button('Add'));
    await page('Three results side by side');
    expect(screen.getByText('1 result is here twice and stands once.')).toBeVisible();
    await user.click(press.button('Take C away'));
    await page('Two results side by side');
    expect(screen.queryByText(/here twice/)).not.toBeInTheDocument();
  });

  it('leaves the comparison alone when what is added holds nothing new', async () => {
    const { user } = await compareTwo();
    paste(hers);
    await user.click(press.button('Add'));
    expect(screen.getByRole('textbox', { name: /^Paste/ })).toHaveAccessibleDescription(/here/);
    await page('Two results side by side');
  });
});
