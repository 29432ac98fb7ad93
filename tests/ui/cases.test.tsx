import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toyEvaluation } from '../fixtures/toy-evaluation';
import { kept, page, press, renderApp } from './render-app';

const gallery = () => page('How often we were right');
const listed = () => {
  const heading = screen.getByRole('heading', { level: 2, name: 'The cases' });
  const list = within(heading.closest('section')!).getByRole('list');
  return within(list)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href')?.replace('#/cases/', ''));
};

describe('the gallery of cases', () => {
  it('opens from every page', async () => {
    const { user } = await renderApp();
    await user.click(press.link('Cases'));
    await gallery();
    expect(press.link('Cases')).toHaveAttribute('aria-current', 'page');
  });

  it('leads with what nobody could have written rules for, or says that there is none yet', async () => {
    await renderApp({ hash: '#/cases' });
    await gallery();
    const record = screen.getByRole('region', { name: 'The track record' });
    const titles = within(record).getAllByRole('heading', { level: 3 });
    expect(titles.map(({ textContent }) => textContent)).toEqual([
      'On cases released after these rules were frozen',
      'On a fifth of the publications that was kept unread',
      'Rules 0.0.9, the last before the decision was rebuilt, on cases released later',
      'In-sample: on all cases',
    ]);
    expect(within(record).getByText('None yet.')).toBeInTheDocument();
  });

  it('gives the shares on cases released since, where there are some', async () => {
    const { unread } = toyEvaluation.record;
    const afterFreeze = { ...unread, rows: 31, publications: 20 };
    const evaluation = kept({
      ...toyEvaluation,
      record: { ...toyEvaluation.record, afterFreeze },
    });
    await renderApp({ hash: '#/cases', parts: { loadEvaluation: () => evaluation } });
    await gallery();
    expect(screen.getByText('31 cases from 20 publications.')).toBeInTheDocument();
    expect(screen.queryByText('None yet.')).not.toBeInTheDocument();
    expect(screen.getAllByRole('columnheader', { name: 'Released since' })).toHaveLength(1);
  });

  it('sets the advice beside simpler ways, on each set of cases', async () => {
    await renderApp({ hash: '#/cases' });
    await gallery();
    const table = screen.getByRole('table', { name: /on the same cases/ });
    const rows = within(table).getAllByRole('row').slice(1);
    const { unread, beforeRebuild, inSample } = toyEvaluation.record;
    const shares = [unread, beforeRebuild.set, inSample].map(
      ({ scores }) => `${Math.round(100 * scores.lenient.share)} %`,
    );
    expect(rows[0]).toHaveTextContent(`Our rules${shares.join('')}`);
    expect(rows).toHaveLength(1 + Object.keys(unread.baselines).length);
  });

  it('draws whether chances came true, with the same as a table', async () => {
    await renderApp({ hash: '#/cases' });
    await gallery();
    const figure = within(screen.getByRole('region', { name: 'Do the chances come true?' }));
    const rows = within(figure.getByRole('table', { hidden: true })).getAllByRole('row', {
      hidden: true,
    });
    expect(rows).toHaveLength(1 + toyEvaluation.record.calibration.length);
    expect(rows[1]).toHaveTextContent('50 % and 60 %152 %0 %');
  });

  it('owns up to misses and shows them in the list', async () => {
    const { user } = await renderApp({ hash: '#/cases' });
    await gallery();
    const misses = within(screen.getByRole('region', { name: 'Where we are wrong' }));
    expect(misses.getByText(/^In 1 of 4 cases/)).toHaveTextContent('in 1 it is what the source');
    await user.click(misses.getByRole('button', { name: 'Show the misses' }));
    expect(listed()).toEqual(['dog']);
    expect(location.hash).toBe('#/cases?result=miss');
    await user.click(misses.getByRole('button', { name: 'Show advice that loses' }));
    expect(listed()).toEqual(['quiet']);
  });

  it('finds by words and keeps them in the address', async () => {
    const { user } = await renderApp({ hash: '#/cases' });
    await gallery();
    expect(listed()).toEqual(['wet', 'dog', 'storm', 'quiet']);
    await user.type(screen.getByRole('textbox', { name: 'Search the cases' }), 'evening STORM');
    expect(listed()).toEqual(['storm']);
    expect(screen.getByText('1 of 4 cases')).toBeInTheDocument();
    expect(location.hash).toBe('#/cases?q=evening+STORM');
  });

  it('filters by what won and by right or wrong, and shows all again', async () => {
    const { user } = await renderApp({ hash: '#/cases' });
    await gallery();
    await user.selectOptions(screen.getByLabelText('What came out best'), 'Stay in');
    expect(listed()).toEqual(['wet', 'dog']);
    await user.selectOptions(screen.getByLabelText('Grade'), 'A');
    await user.selectOptions(screen.getByLabelText('Year'), '2000');
    expect(listed()).toEqual(['wet', 'dog']);
    await user.selectOptions(screen.getByLabelText('Our advice'), 'Misses');
    expect(listed()).toEqual(['dog']);
    await user.click(press.button('Show all'));
    expect(listed()).toHaveLength(4);
    expect(location.hash).toBe('#/cases');
  });

  it('opens filtered where the address says so, and says when nothing fits', async () => {
    await renderApp({ hash: '#/cases?result=hit&q=nothing' });
    await gallery();
    expect(screen.getByText(/No case fits/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Search the cases' })).toHaveValue('nothing');
  });
});

describe('a case', () => {
  it('shows what we say, what came out, and the answers', async () => {
    const { parts } = await renderApp({ hash: '#/cases/dog' });
    await page('The evening of dog');
    const decider = await parts.loadDecider();
    const { headline } = decider.decide({ answers: { company: ['dog'] } }).explanation;
    expect(screen.getByText(headline)).toBeInTheDocument();
    expect(screen.getByText('Stay in.')).toBeInTheDocument();
    expect(screen.getByText('Wrong')).toBeInTheDocument();
    expect(screen.getByText('from 1 January 2000')).toBeInTheDocument();
    expect(screen.getByText(/^A: numbers side by side/)).toBeInTheDocument();
    expect(screen.getByText('Who is around?')).toBeInTheDocument();
    expect(screen.getByText('Dog')).toBeInTheDocument();
    expect(screen.getByText('6 questions left open.')).toBeInTheDocument();
  });

  it('leads to the rules that decide it', async () => {
    await renderApp({ hash: '#/cases/dog' });
    await page('The evening of dog');
    expect(press.link('Because of dog-walk.')).toHaveAttribute('href', '#/how/rules/dog-walk');
  });

  it('opens as a result to look at, and leaves my answers alone', async () => {
    const mine = { weather: 'dry' };
    const { user, answers } = await renderApp({ hash: '#/cases/storm', answers: mine });
    await page('The evening of storm');
    await user.click(press.link('Open these answers as a result'));
    expect(await screen.findByRole('button', { name: 'Make it mine' })).toBeInTheDocument();
    expect(answers()).toEqual(mine);
  });

  it('says so where there is none of that name', async () => {
    await renderApp({ hash: '#/cases/moon' });
    await page('There is no such page here');
  });
});

describe('the closest cases on a result', () => {
  it('stand beside the reasons with their outcome, and say that they do not count', async () => {
    await renderApp({ hash: '#/result/all', answers: { weather: 'wet', umbrella: 'no' } });
    const heading = await screen.findByRole('heading', { name: 'The closest published cases' });
    const part = within(heading.closest('section')!);
    expect(await part.findByText(/no part of the chances/)).toBeInTheDocument();
    expect(part.getByRole('link', { name: 'The evening of wet' })).toHaveAttribute(
      'href',
      '#/cases/wet',
    );
    expect(part.getByText(/Stay in came out best/)).toBeInTheDocument();
  });

  it('are not made up where none is near', async () => {
    await renderApp({ hash: '#/result/all', answers: { hunger: 3 } });
    expect(await screen.findByText(/No published case lies near/)).toBeInTheDocument();
  });
});
