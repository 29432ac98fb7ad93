import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Outlook } from '../../src/advisor/analysis';
import { analyserInPage } from '../../src/advisor/analysis-in-page';
import { createVerdicts } from '../../src/advisor/verdicts';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { kept, page, press, renderApp } from './render-app';

/** The program with some of what asking on rests on found otherwise. */
function found(otherwise: Partial<Outlook>) {
  const here = analyserInPage(toyRulebook);
  const verdicts = createVerdicts(splitKnowledge(toyKnowledge).entries, toyFacts, {
    ...here,
    outlook: async (what) => ({ ...(await here.outlook(what)), ...otherwise }),
  });
  return { parts: { loadVerdicts: () => kept(verdicts) } };
}

const first = { weather: 'wet', umbrella: 'no', hunger: 2, mood: 'news' };

describe('beyond the first round', () => {
  it('the question that tells most comes next, and progress says how many could change the advice', async () => {
    const { user } = await renderApp({ hash: '#/result', answers: first });
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await page('Who is around?');
    expect(
      await screen.findByText(
        '1 open question could change the advice by itself · stop whenever you like',
      ),
    ).toBeVisible();
  });

  it('where no answer alone is likely to change the advice, it says that several together may', async () => {
    const { user } = await renderApp({
      hash: '#/result',
      answers: first,
      ...found({ worthAsking: 0 }),
    });
    await screen.findByText(/^Hardly any answer alone would change this, several together may;/);
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await screen.findByText(/^Several answers together may still change the advice · stop/);
  });

  it('where several answers could each change it, it says of how many', async () => {
    const { user } = await renderApp({
      hash: '#/result',
      answers: first,
      ...found({ worthAsking: 2 }),
    });
    await screen.findByText('2 open questions could each change this; stop whenever you like.');
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await screen.findByText(/^2 open questions could each change the advice · stop/);
  });

  it('where all that could change the advice was asked, it says so, and the rest can be answered', async () => {
    await renderApp({
      hash: '#/result',
      answers: first,
      ...found({ nextQuestion: null, askable: 0, worthAsking: 0 }),
    });
    await screen.findByText(/^We stop asking here: you have seen every question that could change/);
    expect(screen.queryByText(/stop whenever you like/)).not.toBeInTheDocument();
    expect(press.link('Answer the rest anyway')).toBeVisible();
  });

  it('progress does not move while an answer is chosen, so that no leaning shows', async () => {
    const { user } = await renderApp({ hash: '#/result', answers: first });
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await page('Who is around?');
    const before = (await screen.findByText(/could change the advice by itself/)).textContent;
    await user.click(screen.getByRole('checkbox', { name: 'Dog' }));
    expect(screen.getByText(/could change the advice by itself/)).toHaveTextContent(before);
  });

  it('the shown question stays, whatever is answered meanwhile', async () => {
    const { session } = await renderApp({ hash: '#/q/purse', answers: first });
    await page('How many coins do you have?');
    act(() => {
      session.answer('company', ['dog']);
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('How many coins');
  });

  it('a question that was skipped is not asked again', async () => {
    const { user } = await renderApp({ hash: '#/q/company', answers: first });
    await screen.findByText(/could change the advice by itself/);
    await user.click(press.button('Not sure'));
    await screen.findByText(
      /We stop asking here: only the questions that you left open are likely to change this/,
    );
    expect(screen.queryByRole('link', { name: 'Sharpen it' })).not.toBeInTheDocument();
  });

  it('asking stops where it is proven that nothing can change, and all can still be answered', async () => {
    const { user } = await renderApp({
      hash: '#/result',
      answers: { weather: 'dry', hunger: 950, mood: 'news' },
    });
    await screen.findByText(/We stop asking here: no further answer can change this/);
    expect(screen.queryByRole('link', { name: 'Sharpen it' })).not.toBeInTheDocument();
    await user.click(press.link('Answer the rest anyway'));
    await page('Who is around?');
    expect(screen.getByText(/2 new questions after this, stop whenever you like$/)).toBeVisible();
    await user.click(press.button('Not sure'));
    await page('Is there music?');
    await user.click(press.button('Not sure'));
    await page('Numbers for money, speed and memory');
    await user.click(press.button('Continue'));
    await screen.findByText('You have seen every question that applies.');
  });

  it('the last answer that settles it leads to the result', async () => {
    const { user } = await renderApp({
      hash: '#/q/company',
      answers: { weather: 'dry', hunger: 950, mood: 'news' },
    });
    await screen.findByText(/^Beyond the first result/);
    await user.click(screen.getByRole('checkbox', { name: 'Dog' }));
    await user.click(press.button('Continue'));
    await screen.findByText('Your result, from 4 answers');
  });

  it('goes on in the fixed order where the rules cannot be loaded', async () => {
    const { user } = await renderApp({
      hash: '#/q/company',
      answers: first,
      parts: { loadVerdicts: () => Promise.reject(new Error('offline')) },
    });
    expect(screen.getByText('Beyond the first result · stop whenever you like')).toBeVisible();
    await user.click(press.button('Not sure'));
    await page('Is there music?');
  });
});
