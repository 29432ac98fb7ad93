import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toyEvaluation } from '../fixtures/toy-evaluation';
import { kept, page, press, renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'no', hunger: 4, company: ['dog'], purse: 30 };

const section = (name: string) => screen.findByRole('heading', { level: 2, name });

function part(name: string) {
  const heading = screen.getByRole('heading', { level: 2, name });
  return within(heading.closest('section')!);
}

describe('the result', () => {
  it('opens with one sentence, and says how strong, how certain and on what evidence', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers });
    const decider = await parts.loadDecider();
    const { explanation } = decider.decide({ answers });
    expect(await page(explanation.headline)).toBeInTheDocument();
    const dials = within(screen.getByRole('list', { name: 'How firm this is' }));
    expect(
      dials.getByText(/^At the closest of its questions, about \d in 10 published comparisons/),
    ).toBeInTheDocument();
    expect(dials.getByText(/The same in \d+ of 100 ways to fill in the rest/)).toBeInTheDocument();
  });

  it('names once what could still rule the choice out', async () => {
    const clear = { company: ['dog'], umbrella: 'yes', mood: 'movement' };
    await renderApp({ hash: '#/result', answers: clear });
    await screen.findByText('This looks possible for you. What could still rule it out: weather.');
    expect(screen.getByText(/^Settle that first\./)).toBeVisible();
    expect(screen.queryByText(/Settle first: weather/)).not.toBeInTheDocument();
  });

  it('begins a part at its own heading', async () => {
    const { user } = await renderApp({ hash: '#/result', answers });
    await user.click(await screen.findByRole('link', { name: 'Plan' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'The plan' })).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Overview' }));
    expect(await screen.findByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('counts answers, and “not sure” is none', async () => {
    const given = { weather: 'wet', umbrella: 'unsure', hunger: 4, mood: 'news' };
    await renderApp({ hash: '#/result/all', answers: given });
    expect(await screen.findByText('Your result, from 3 answers')).toBeVisible();
  });

  it('lists the answers behind it, and what follows from them', async () => {
    const given = { weather: 'wet', umbrella: 'unsure', company: [] };
    await renderApp({ hash: '#/result/all', answers: given });
    const behind = part('The answers behind it');
    expect(await behind.findByText(/^2 answers/)).toBeInTheDocument();
    expect(behind.getByText('Follows from your answers: Music: no music.')).toBeInTheDocument();
  });

  it('says in words where the case lies on the map', async () => {
    await renderApp({ hash: '#/result/all', answers: { weather: 'dry', company: ['dog'] } });
    const map = (await screen.findByText(/^“Train”/)).closest('figure')!;
    expect(map.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(map).toHaveTextContent(
      /had to be given in about 2 in 10, and the weights had to change in about 9 in 10/,
    );
    expect(map).not.toHaveTextContent(/too close to call/);
  });

  it('lights the chosen rung and can show every other', async () => {
    const { user, parts } = await renderApp({ hash: '#/result/all', answers });
    await section('The ladder');
    const { knowledge } = await parts.loadDecider();
    expect(part('The ladder').getAllByText('recommended')).toHaveLength(1);
    const all = screen.queryByRole('button', { name: 'Show every rung' });
    if (all !== null) await user.click(all);
    for (const { name } of knowledge.strategies) {
      expect(part('The ladder').getAllByText(name).length).toBeGreaterThan(0);
    }
  });

  it('says for each reason what the person said', async () => {
    await renderApp({ hash: '#/result/all', answers });
    await section('The ladder');
    expect(screen.getAllByText(/You said:/).length).toBeGreaterThan(0);
  });

  it('gives every other strategy its reason', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers });
    await section('The ladder');
    const { knowledge } = await parts.loadDecider();
    const terms = part('Why not something else').getAllByRole('term');
    expect(terms).toHaveLength(knowledge.strategies.length - 1);
  });

  it('leads from what is still open to its question and back', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers: { weather: 'dry' } });
    await section('What is still open');
    await user.click(
      part('What is still open').getByRole('link', { name: 'How many coins do you have?' }),
    );
    await page('How many coins do you have?');
    await user.click(press.button('Not sure'));
    await section('What decides it');
  });

  it('asks for answers first where there are none', async () => {
    await renderApp({ hash: '#/result/all' });
    await page('There is no result yet');
    expect(press.link('Go to the questions')).toHaveAttribute('href', '#/q/weather');
  });
});

describe('an open result', () => {
  const open = { weather: 'wet', umbrella: 'no', hunger: 2, mood: 'movement' };

  it('names both kinds where only it is open which training', async () => {
    const answers = {
      ...{ weather: 'wet', umbrella: 'yes', hunger: 12 },
      ...{ company: ['dog', 'friends'], purse: 40 },
    };
    await renderApp({ hash: '#/result/all', answers });
    await page('Too close to call: walk or waltz.');
    const kinds = screen
      .getAllByText(/^(Walk|Waltz)$/, { selector: '.candidates b' })
      .map((name) => name.closest('li')!);
    expect(kinds[0]).toHaveTextContent('Walk among kinds of trainingabout 4 in 10');
    expect(kinds[1]).toHaveTextContent('Waltz among kinds of trainingabout 4 in 10');
    expect(screen.queryByText(/The ring crosses a border/)).not.toBeInTheDocument();
  });

  it('names both ways, each with the chance of its side, and leads to what decides', async () => {
    await renderApp({ hash: '#/result/all', answers: open });
    await page('Too close to call: read or waltz.');
    const [read, waltz] = screen
      .getAllByText(/^(Read|Waltz)$/, { selector: '.candidates b' })
      .map((name) => name.closest('li')!);
    expect(read).toHaveTextContent('Read if the weights can stay as they areabout 6 in 10');
    expect(waltz).toHaveTextContent('Waltz if the weights have to changeabout 4 in 10');
    const decides = within(screen.getByRole('heading', { name: 'What decides' }).parentElement!);
    expect(decides.getByRole('link', { name: 'Who is around?' })).toHaveAttribute(
      'href',
      '#/q/company?from=result',
    );
    expect(screen.getByText(/The ring crosses a border/)).toBeInTheDocument();
  });

  it('is too early to say anything while nothing is answered', async () => {
    await renderApp({ hash: '#/result/all', answers: { weather: 'unsure' } });
    await page('Too early to say: no question is answered yet.');
    expect(screen.getByText('The result so far, from 0 answers')).toBeInTheDocument();
    // No side is said to be ahead, and the way on is to find out what would tell.
    expect(screen.queryByRole('list', { name: 'How firm this is' })).not.toBeInTheDocument();
    expect(screen.queryByText(/^Leaning/)).not.toBeInTheDocument();
    const mood = await screen.findByRole('heading', { name: 'What are you in the mood for?' });
    expect(mood.parentElement).toHaveTextContent('How to find out: ');
    const answer = screen.getByRole('link', { name: /^Answer it.*in the mood/ });
    expect(answer).toHaveAttribute('href', '#/q/mood?from=result');
  });
});

describe('the questions of a decision', () => {
  const given = { weather: 'wet', umbrella: 'no', hunger: 4, company: ['dog'], purse: 30 };
  const question = async (name: string) => {
    const heading = await screen.findByRole('heading', { level: 3, name });
    return within(heading.closest<HTMLElement>('li[data-asks]')!);
  };

  it('stand with their answer, their chance and the reasons either way', async () => {
    await renderApp({ hash: '#/result/all', answers: given });
    const weights = await question('Must the weights change?');
    expect(weights.getByText('Yes')).toHaveTextContent('Yes open');
    expect(weights.getByText('about 6 in 10')).toBeInTheDocument();
    const reasons = weights.getAllByText(/^Because of/).map((said) => said.closest('li'));
    expect(reasons[0]).toHaveTextContent(/^Because of dog-walk.You said: a dog/);
    expect(reasons[0]?.closest('.side')).toHaveTextContent(/^Speaks for Yes/);
    expect(reasons[1]?.closest('.side')).toHaveTextContent(/^Speaks for NoBecause of rain-inside/);
    const training = await question('Which kind of training?');
    expect(training.getByText('Go out')).toBeInTheDocument();
    expect(training.getByText('Nothing in the answers.')).toBeInTheDocument();
  });

  it('tell an answer that follows from others from one that was given', async () => {
    await renderApp({ hash: '#/result/all', answers: { ...given, company: [] } });
    expect(await screen.findByText('Follows from your answers: Music: no music.')).toBeVisible();
    const music = await screen.findByLabelText('Music');
    expect(music).toHaveDisplayValue('None (follows from other answers)');
  });

  it('name how often a reason held in published cases, where that is recorded', async () => {
    const { parts } = await renderApp({ hash: '#/result/all', answers: given });
    document.body.replaceChildren();
    const ledger = [
      {
        rule: 'dog-walk',
        on: 'weights',
        held: 7.4,
        failed: 2.6,
        oddsRatio: 3,
        publications: 10,
        record: 'clear' as const,
      },
      {
        rule: 'rain-inside',
        on: 'weights',
        held: 2,
        failed: 1,
        oddsRatio: 1,
        publications: 3,
        record: 'none' as const,
      },
    ];
    const { knowledge, ...decider } = await parts.loadDecider();
    const told = kept({ ...decider, knowledge: { ...knowledge, ledger } });
    await renderApp({ hash: '#/result/all', answers: given, parts: { loadDecider: () => told } });
    const weights = await question('Must the weights change?');
    expect(await weights.findByText(/held in 7 of 10 publications/)).toBeInTheDocument();
    expect(weights.queryByText(/of 3 publications/)).not.toBeInTheDocument();
  });

  it.each([
    [0.8, /^So say the 15 closest published cases: training came out best in about 8 in 10/],
    [0.52, /^So say the 15 closest published cases: they are split down the middle/],
    [0.1, /^Reasons and cases disagree. In the 15 closest .* leaving the weights as they are/],
  ])('are held against the closest cases, of which %d were for training', async (yes, says) => {
    const vote = { question: 'weights' as const, yes, n: 15 };
    const none = { question: 'context' as const, yes: 0, n: 2 };
    const witness = () => ({ weights: vote, context: none, training: { shares: {}, n: 0 } });
    const evaluation = kept({ ...toyEvaluation, witness });
    await renderApp({
      hash: '#/result/all',
      answers: given,
      parts: { loadEvaluation: () => evaluation },
    });
    const weights = await question('Must the weights change?');
    expect((await weights.findByText(/closest published cases/)).closest('p')).toHaveTextContent(
      says,
    );
    const context = await question('What must it be given?');
    expect(context.queryByText(/closest published cases/)).not.toBeInTheDocument();
  });
});

describe('the views of a result', () => {
  it.each([
    ['', ['What decides it', 'The five tests that people name first', 'Share it']],
    ['/plan', ['The plan']],
    ['/why', ['Why', 'Why this method', 'Why not something else', 'The answers behind it']],
    ['/changes', ['What would change this']],
    ['/numbers', ['The numbers']],
    ['/evidence', ['The ladder', 'The closest published cases']],
  ])('stand each under its own address: #/result%s', async (view, titles) => {
    await renderApp({ hash: `#/result${view}`, answers });
    for (const title of titles) await section(title);
    const shown = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(shown.filter((title) => title === 'The plan')).toHaveLength(view === '/plan' ? 1 : 0);
    const nav = within(screen.getByRole('navigation', { name: 'Parts of the result' }));
    expect(nav.getAllByRole('link')).toHaveLength(7);
    const here = nav.getAllByRole('link').filter((one) => one.hasAttribute('aria-current'));
    expect(here.map((one) => one.getAttribute('href'))).toEqual([`#/result${view}`]);
  });

  it('lead from a step of the plan to the number that it assumes', async () => {
    const { user } = await renderApp({ hash: '#/result/plan', answers });
    const [items] = await screen.findAllByRole('button', { name: /test items/ });
    await user.click(items!);
    await section('The numbers');
  });
});

describe('the named tests', () => {
  it('say what each answer means, and lead to those that are open', async () => {
    await renderApp({ hash: '#/result/all', answers: { weather: 'wet', umbrella: 'no' } });
    const named = part('The five tests that people name first');
    const weather = within((await named.findByText('Weather')).parentElement!);
    expect(weather.getByText('wet weather')).toBeInTheDocument();
    expect(weather.getByText(/Because of rain-inside/)).toHaveTextContent(
      'No published case to go by.',
    );
    expect(named.getByRole('link', { name: 'Purse' })).toHaveAttribute(
      'href',
      '#/q/purse?from=result',
    );
  });
});

describe('sharing a result', () => {
  afterEach(() => vi.unstubAllGlobals());
  const link = () => screen.getByLabelText<HTMLInputElement>('Link').value;

  it('gives a link with its length, and copies it', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await section('Share it');
    expect(link()).toMatch(/^https:\/\/example\.org\/app\/#\/r\/[\w-]+$/);
    expect(part('Share it').getByText(new RegExp(`${link().length} characters`))).toBeVisible();
    expect(part('Share it').getByText(/cannot be called back/)).toBeVisible();
    await user.click(press.button('Copy link'));
    expect(part('Share it').getByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(link());
  });

  it('shows the text to copy by hand where the browser forbids copying', async () => {
    const { user } = await renderApp({ hash: '#/result/all', answers });
    await section('Share it');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await user.click(press.button('Copy link'));
    expect(screen.getByLabelText('Text to copy')).toHaveValue(link());
  });

  it('says on a loopback address that the link opens only here, and offers the code', async () => {
    await renderApp({
      hash: '#/result/all',
      answers,
      parts: { address: 'http://localhost:4173/' },
    });
    await screen.findByText(/runs on your own machine/);
    const code = screen.getByLabelText<HTMLInputElement>('Code only').value;
    expect(link()).toBe(`http://localhost:4173/#/r/${code}`);
  });

  it('offers the public base instead where one is set', async () => {
    const parts = { address: 'http://localhost:4173/', publicBase: 'https://tune.example/x/' };
    await renderApp({ hash: '#/result/all', answers, parts });
    await screen.findByText(/leads to the public copy/);
    expect(link()).toMatch(/^https:\/\/tune\.example\/x\/#\/r\//);
    expect(screen.getByLabelText('Link on this machine')).toBeInTheDocument();
  });
});
