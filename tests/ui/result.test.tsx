import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, press, renderApp } from './render-app';

const answers = { weather: 'wet', umbrella: 'no', hunger: 4, company: ['dog'], purse: 30 };

const section = (name: string) => screen.findByRole('heading', { level: 2, name });

function part(name: string) {
  const heading = screen.getByRole('heading', { level: 2, name });
  return within(heading.closest('section')!);
}

describe('the result', () => {
  it('opens with one sentence, and says how strong, how certain and on what evidence', async () => {
    const { parts } = await renderApp({ hash: '#/result', answers });
    const decider = await parts.loadDecider();
    const { explanation } = decider.decide({ answers });
    expect(await page(explanation.verdict)).toBeInTheDocument();
    const dials = within(screen.getByRole('list', { name: 'How firm this is' }));
    for (const says of [explanation.strengthSays, explanation.certaintySays]) {
      expect(dials.getByText(says)).toBeInTheDocument();
    }
  });

  it('lights the chosen rung and can show every other', async () => {
    const { user, parts } = await renderApp({ hash: '#/result', answers });
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
    await renderApp({ hash: '#/result', answers });
    await section('The ladder');
    expect(screen.getAllByText(/You said:/).length).toBeGreaterThan(0);
  });

  it('gives every other strategy its reason', async () => {
    const { parts } = await renderApp({ hash: '#/result', answers });
    await section('The ladder');
    const { knowledge } = await parts.loadDecider();
    const terms = part('Why not something else').getAllByRole('term');
    expect(terms).toHaveLength(knowledge.strategies.length - 1);
  });

  it('leads from what is still open to its question and back', async () => {
    const { user } = await renderApp({ hash: '#/result', answers: { weather: 'dry' } });
    await section('What is still open');
    await user.click(
      part('What is still open').getByRole('link', { name: 'How many coins do you have?' }),
    );
    await page('How many coins do you have?');
    await user.click(press.button('Skip'));
    await section('What is still open');
  });

  it('asks for answers first where there are none', async () => {
    await renderApp({ hash: '#/result' });
    await page('There is no result yet');
    expect(press.link('Go to the questions')).toHaveAttribute('href', '#/q/weather');
  });
});

describe('sharing a result', () => {
  afterEach(() => vi.unstubAllGlobals());
  const link = () => screen.getByLabelText<HTMLInputElement>('Link').value;

  it('gives a link with its length, and copies it', async () => {
    const { user } = await renderApp({ hash: '#/result', answers });
    await section('Share it');
    expect(link()).toMatch(/^https:\/\/example\.org\/app\/#\/r\/[\w-]+$/);
    expect(part('Share it').getByText(new RegExp(`${link().length} characters`))).toBeVisible();
    expect(part('Share it').getByText(/cannot be called back/)).toBeVisible();
    await user.click(press.button('Copy link'));
    expect(part('Share it').getByText('Copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(link());
  });

  it('shows the text to copy by hand where the browser forbids copying', async () => {
    const { user } = await renderApp({ hash: '#/result', answers });
    await section('Share it');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('forbidden'));
    await user.click(press.button('Copy link'));
    expect(screen.getByLabelText('Text to copy')).toHaveValue(link());
  });

  it('says on a loopback address that the link opens only here, and offers the code', async () => {
    await renderApp({ hash: '#/result', answers, parts: { address: 'http://localhost:4173/' } });
    await screen.findByText(/runs on your own machine/);
    const code = screen.getByLabelText<HTMLInputElement>('Code only').value;
    expect(link()).toBe(`http://localhost:4173/#/r/${code}`);
  });

  it('offers the public base instead where one is set', async () => {
    const parts = { address: 'http://localhost:4173/', publicBase: 'https://tune.example/x/' };
    await renderApp({ hash: '#/result', answers, parts });
    await screen.findByText(/leads to the public copy/);
    expect(link()).toMatch(/^https:\/\/tune\.example\/x\/#\/r\//);
    expect(screen.getByLabelText('Link on this machine')).toBeInTheDocument();
  });
});
