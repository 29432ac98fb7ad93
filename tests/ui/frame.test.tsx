import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { unsure } from '../../src/model/answers';
import { createTheme } from '../../src/state/theme';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { page, press, renderApp } from './render-app';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the frame', () => {
  it('skips to the content without leaving the page', async () => {
    const { user } = await renderApp({ hash: '#/q/weather' });
    await user.click(press.link('Skip to content'));
    expect(screen.getByRole('main')).toHaveFocus();
    expect(location.hash).toBe('#/q/weather');
  });

  it('offers only ways that lead somewhere', async () => {
    await renderApp();
    const waysOf = (name: string) =>
      within(screen.getByRole('navigation', { name }))
        .getAllByRole('link')
        .map((way) => way.textContent);
    expect(waysOf('Main')).toEqual(['How it thinks', 'Cases', 'Your runs']);
    expect(waysOf('More')).toEqual(['Compare results', 'Open a link', 'In plain words']);
  });

  it.each([
    [false, /Rules 0\.1\.0, facts as of/],
    [true, /Rules 0\.1\.0, unreleased, facts as of/],
  ])('says whether its rules are released (%s)', async (unreleased, says) => {
    await renderApp({ parts: { asked: { ...toyKnowledge, unreleased } } });
    expect(screen.getByRole('contentinfo')).toHaveTextContent(says);
  });

  it('takes an offer away once the visitor has gone on, but not on the page it leads to', async () => {
    const { user, parts } = await renderApp({ answers: { weather: 'dry' } });
    await user.click(press.button('Start over'));
    for (const [id, heading, left] of [
      ['hunger', /biscuits/, 1],
      ['company', /around/, 0],
    ] as const) {
      act(() => {
        parts.router.go({ page: 'question', id });
      });
      await page(heading);
      expect(screen.queryAllByRole('button', { name: 'Undo' })).toHaveLength(left);
    }
  });

  it('offers the answers, and the result after the first round', async () => {
    const answers = { weather: unsure, umbrella: 'yes', hunger: 3, mood: unsure };
    await renderApp({ answers });
    expect(press.link('Check answers')).toBeInTheDocument();
    expect(press.link('Result')).toHaveAttribute('href', '#/result');
    // By what tells most, once that is found; until then by the order of the questionnaire.
    await waitFor(() => {
      expect(press.link('Resume')).toHaveAttribute('href', '#/q/music');
    });
  });

  it('starts over with a way back', async () => {
    const { user, answers } = await renderApp({ answers: { weather: 'dry' } });
    await user.click(press.button('Start over'));
    expect(answers()).toEqual({});
    await user.click(press.button('Undo'));
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('says so at an unknown address', async () => {
    await renderApp({ hash: '#/moon' });
    await page('There is no such page here');
  });

  it('survives a page that breaks: a way on, and the answers to copy', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { user } = await renderApp({
      hash: '#/result',
      answers: { weather: 'dry' },
      parts: { loadVerdicts: () => Promise.reject(new Error('offline')) },
    });
    await page('Something on this page broke');
    await user.click(press.button('Copy my answers'));
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({
      answers: { weather: 'dry' },
    });
    await user.click(screen.getAllByRole('link', { name: 'Check answers' })[0]!);
    await page('Check your answers');
  });
});

describe('the theme', () => {
  it('is chosen by hand, marked on the page and remembered', async () => {
    const theme = createTheme(localStorage, document.documentElement);
    const { user } = await renderApp({ parts: { theme } });
    await user.click(press.button('Dark'));
    expect(press.button('Dark')).toHaveAttribute('aria-pressed', 'true');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(createTheme(localStorage, document.documentElement).store.getState()).toBe('dark');
    await user.click(press.button('Auto'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  it('works where storage throws', () => {
    const refuse = () => {
      throw new Error('forbidden');
    };
    const theme = createTheme({ getItem: refuse, setItem: refuse }, document.documentElement);
    theme.choose('light');
    expect(theme.store.getState()).toBe('light');
    theme.choose('auto');
  });
});
