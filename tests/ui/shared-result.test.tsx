import { act, screen, within } from '@testing-library/react';
import { createDecider } from '../../src/advisor/decider';
import { createVerdicts } from '../../src/advisor/verdicts';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { describe, expect, it } from 'vitest';
import { exampleTitle } from '../../src/words/answers';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { page, press, renderApp } from './render-app';

const { entries, library } = splitKnowledge(toyKnowledge);
const decider = createDecider(entries, library, createVerdicts(entries, toyFacts));
const theirs = { weather: 'wet', umbrella: 'no', purse: 30 };
const decision = decider.decide({ answers: theirs });
const payload = decider.encode(decision);
const verdict = decision.explanation.headline;

describe('a shared result', () => {
  it('shows the same verdict and leaves own answers alone', async () => {
    const mine = { weather: 'dry' };
    const { answers } = await renderApp({ hash: `#/r/${payload}/all`, answers: mine });
    await page(verdict);
    expect(screen.getByText(/Your own 1 answer is untouched/)).toBeInTheDocument();
    expect(answers()).toEqual(mine);
  });

  it('never calls the sender’s answers the visitor’s', async () => {
    const { parts } = await renderApp();
    const decider = await parts.loadDecider();
    const payload = decider.encode(decider.decide({ answers: { weather: 'wet', company: [] } }));
    document.body.replaceChildren();
    await renderApp({ hash: `#/r/${payload}/all` });
    const why = await screen.findByRole('region', { name: 'Why' });
    await within(why).findAllByText(/^Answered: /);
    const answers = await screen.findByRole('region', { name: 'The answers behind it' });
    expect(await within(answers).findByText(/^Follows from the answers: /)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/You said/);
  });

  it('is called an example where it is titled so, and leads to the start', async () => {
    const mine = { weather: 'dry' };
    const example = decider.encode(decision, { title: `${exampleTitle}a wet evening` });
    const { answers } = await renderApp({ hash: `#/r/${example}/all`, answers: mine });
    await page(verdict);
    expect(screen.getByText('Example: a wet evening')).toBeVisible();
    expect(screen.getByText(/^This is an example\. Your own 1 answer is untouched/)).toBeVisible();
    expect(press.link('Start with your own answers')).toHaveAttribute('href', '#/');
    expect(answers()).toEqual(mine);
  });

  it('becomes mine at once where I have no answers', async () => {
    const { user, answers } = await renderApp({ hash: `#/r/${payload}/all` });
    await page(verdict);
    await user.click(press.button('Make it mine'));
    await screen.findByText(/from 3 answers/);
    expect(answers()).toEqual(theirs);
  });

  it('asks before it replaces my answers, and can be undone', async () => {
    const { user, answers } = await renderApp({
      hash: `#/r/${payload}/all`,
      answers: { weather: 'dry' },
    });
    await page(verdict);
    await user.click(press.button('Make it mine'));
    await user.click(press.button('Cancel'));
    expect(answers()).toEqual({ weather: 'dry' });
    await user.click(press.button('Make it mine'));
    await user.click(press.button('Replace my answers'));
    expect(answers()).toEqual(theirs);
    await user.click(press.button('Undo'));
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('is kept as a new run first, and my answers stay in theirs', async () => {
    const { user, answers, parts } = await renderApp({
      hash: `#/r/${payload}/all`,
      answers: { weather: 'dry' },
    });
    await page(verdict);
    await user.click(press.button('Make it mine'));
    expect(press.button('Keep as a new run')).toHaveFocus();
    await user.keyboard('{Enter}');
    await page(verdict);
    expect(answers()).toEqual(theirs);
    expect(screen.getByText(/kept as “From a link”.*stay in “My answers”/)).toBeVisible();
    act(() => parts.runs.open('visit'));
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('stays a link where there is no room for a new run', async () => {
    const { user, answers } = await renderApp({
      hash: `#/r/${payload}/all`,
      answers: { weather: 'dry' },
      isFull: true,
    });
    await page(verdict);
    await user.click(press.button('Make it mine'));
    await user.click(press.button('Keep as a new run'));
    expect(screen.getByText(/There is no room left/)).toBeVisible();
    expect(answers()).toEqual({ weather: 'dry' });
    expect(location.hash).toMatch(/^#\/r\//);
  });

  it.each([
    ['cut short', payload.slice(0, -3)],
    ['empty', ''],
    ['altered', `${payload.slice(0, 5)}${payload[5] === 'A' ? 'B' : 'A'}${payload.slice(6)}`],
    ['foreign', 'hello'],
  ])('says what is wrong with a link that is %s, and how to go on', async (_, broken) => {
    const { answers } = await renderApp({ hash: `#/r/${broken}`, answers: { weather: 'dry' } });
    await page(/link/i);
    expect(screen.getByRole('textbox')).toBeInTheDocument();
    expect(press.link('To the start')).toHaveAttribute('href', '#/');
    expect(answers()).toEqual({ weather: 'dry' });
  });
});

describe('opening a link by hand', () => {
  it.each([
    ['a link', `https://example.org/#/r/${payload}`],
    ['a bare code', payload],
    ['a message', `Look: <https://example.org/%23/r/${payload}>, what do you think?`],
  ])('takes %s', async (_, text) => {
    const { user } = await renderApp({ hash: '#/open' });
    await page('Open a result that you were sent');
    await user.click(screen.getByRole('textbox'));
    await user.paste(text);
    await user.click(press.button('Open'));
    await page(verdict);
  });

  it.each([
    ['', /Paste the link or its code first/],
    ['no link at all here', /no result in this text/],
  ])('says what is missing in %j', async (text, says) => {
    const { user } = await renderApp();
    const field = screen.getByRole('textbox');
    await user.click(field);
    if (text !== '') await user.paste(text);
    await user.click(press.button('Open'));
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(field).toHaveFocus();
  });
});
