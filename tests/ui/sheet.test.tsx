import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { page, press, renderApp } from './render-app';

const given = { weather: 'dry', hunger: 3, mood: 'movement' };
const title = 'Numbers for money, speed and memory';

describe('the sheet of numbers', () => {
  it('asks all of them on one page, takes each as it is typed and goes on', async () => {
    const { user, answers, session } = await renderApp({ hash: '#/sheet', answers: given });
    await page(title);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: 'How many coins do you have?' }), '1.2k');
    expect(answers().purse).toBe(1200);
    await user.click(press.button('Continue'));
    // The questions beyond the first round that are left, else the result.
    await screen.findByRole('heading', { level: 1, name: (name) => name !== title });
    expect(session.store.getState().visited).toContain('purse');
  });

  it('names what comes next, as a page with one question does', async () => {
    const { user } = await renderApp({ hash: '#/sheet', answers: given });
    await page(title);
    const ahead = await screen.findByText(/^Next: /);
    const name = ahead.textContent.replace('Next: ', '');
    expect(press.button('Continue')).toHaveAccessibleDescription(`Next: ${name}`);
    await user.click(press.button('Continue'));
    const heading = await screen.findByRole('heading', { level: 1, name: (one) => one !== title });
    const question = toyKnowledge.questions.find(({ text }) => text === heading.textContent);
    expect(name).toBe(question?.short ?? 'your result');
  });

  it('names nothing before it knows, and the fixed order where what finds the way does not come', async () => {
    let fail = (_: Error) => {};
    const coming = new Promise<never>((_, reject) => (fail = reject));
    const parts = { loadVerdicts: () => coming };
    await renderApp({ hash: '#/sheet', answers: given, parts, partly: true });
    await page(title);
    await new Promise((settle) => setTimeout(settle, 50));
    expect(screen.queryByText(/^Next: /)).toBeNull();
    fail(new Error('offline'));
    expect(await screen.findByText(/^Next: /)).toBeTruthy();
  });

  it('says what it cannot read, and keeps what was said before', async () => {
    const { user, answers } = await renderApp({
      hash: '#/sheet',
      answers: { ...given, purse: 7 },
    });
    await page(title);
    const field = screen.getByRole('textbox', { name: 'How many coins do you have?' });
    await user.clear(field);
    await user.type(field, 'lots');
    await user.click(press.button('Continue'));
    expect(screen.getByText(/“lots” is not a number/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(answers().purse).toBe(7);
  });

  it('is where the way leads for any of its questions', async () => {
    const all = { ...given, company: ['dog'], music: 'soft' };
    await renderApp({ hash: '#/check', answers: all });
    await page('Check your answers');
    const next = await screen.findByRole('link', { name: /Go on|Answer the rest anyway/ });
    expect(next.getAttribute('href')).toBe('#/sheet');
  });
});
