import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toyProof } from '../fixtures/toy-proof';
import { page, press, renderApp } from './render-app';

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

  it('puts the record first, beside simpler ways and each kind of leaving out', async () => {
    await renderApp({ hash: '#/cases' });
    await gallery();
    const table = screen.getByRole('table', { name: /simpler ways/ });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(
      `Our rules${Math.round(100 * toyProof.record.all.lenient.share)} %`,
    );
    expect(rows).toHaveLength(3 + Object.keys(toyProof.record.baselines).length);
  });

  it('shows the misses with the reason why they stay', async () => {
    await renderApp({ hash: '#/cases' });
    await gallery();
    const misses = screen.getByRole('heading', { name: 'Where we are wrong' }).closest('section')!;
    expect(within(misses).getByRole('link')).toHaveAttribute('href', '#/cases/dog');
    expect(misses).toHaveTextContent('We say go out; best was stay in. A dog is walked whatever');
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
    const { verdict } = decider.decide({ answers: { company: ['dog'] } }).explanation;
    expect(screen.getByText(verdict)).toBeInTheDocument();
    expect(screen.getByText('Stay in.')).toBeInTheDocument();
    expect(screen.getByText('Only our second choice')).toBeInTheDocument();
    expect(screen.getByText('Who is around?')).toBeInTheDocument();
    expect(screen.getByText('Dog')).toBeInTheDocument();
    expect(screen.getByText('4 questions left open.')).toBeInTheDocument();
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
  it('stand beside the rules with their outcome, and say that they do not count', async () => {
    await renderApp({ hash: '#/result', answers: { weather: 'wet', umbrella: 'no' } });
    const heading = await screen.findByRole('heading', { name: 'The closest published cases' });
    const part = within(heading.closest('section')!);
    expect(await part.findByText(/no part of the score/)).toBeInTheDocument();
    expect(part.getByRole('link', { name: 'The evening of wet' })).toHaveAttribute(
      'href',
      '#/cases/wet',
    );
    expect(part.getByText(/Stay in came out best/)).toBeInTheDocument();
  });

  it('are not made up where none is near', async () => {
    await renderApp({ hash: '#/result', answers: { hunger: 3 } });
    expect(await screen.findByText(/No published case lies near/)).toBeInTheDocument();
  });
});
