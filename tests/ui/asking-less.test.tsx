import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, press, renderApp } from './render-app';

const first = { weather: 'wet', umbrella: 'no', hunger: 2 };

describe('beyond the first round', () => {
  it('the question that tells most comes next, and progress says how steady the answer is', async () => {
    const { user } = await renderApp({ hash: '#/result', answers: first });
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await page('Who is around?');
    expect(
      await screen.findByText(
        /^Same outcome in \d+ of 100 ways .* We stop at 95; you may at any time\.$/,
      ),
    ).toBeVisible();
  });

  it('progress does not move while an answer is chosen, so that no leaning shows', async () => {
    const { user } = await renderApp({ hash: '#/result', answers: first });
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await page('Who is around?');
    const before = (await screen.findByText(/^Same outcome in/)).textContent;
    await user.click(screen.getByRole('checkbox', { name: 'Dog' }));
    expect(screen.getByText(/^Same outcome in/)).toHaveTextContent(before);
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
    await screen.findByText(/^Same outcome in/);
    await user.click(press.button('Skip'));
    await page('How many coins do you have?');
  });

  it('asking stops where it is proven that nothing can change, and all can still be answered', async () => {
    const { user } = await renderApp({
      hash: '#/result',
      answers: { weather: 'dry', hunger: 950 },
    });
    await screen.findByText(/We stop asking here: it is proven/);
    expect(screen.queryByRole('link', { name: 'Sharpen it' })).not.toBeInTheDocument();
    await user.click(press.link('Answer the rest anyway'));
    await page('Who is around?');
    expect(screen.getByText(/1 new question after this, stop whenever you like$/)).toBeVisible();
    await user.click(press.button('Skip'));
    await page('How many coins do you have?');
    await user.click(press.button('Skip'));
    await screen.findByText('You have seen every question that applies.');
  });

  it('the last answer that settles it leads to the result', async () => {
    const { user } = await renderApp({
      hash: '#/q/company',
      answers: { weather: 'dry', hunger: 950 },
    });
    await screen.findByText(/^Same outcome in 100 of 100/);
    await user.click(screen.getByRole('checkbox', { name: 'Dog' }));
    await user.click(press.button('Continue'));
    await screen.findByText('Your result, from 3 answers');
  });

  it('goes on in the fixed order where the rules cannot be loaded', async () => {
    const { user } = await renderApp({
      hash: '#/q/company',
      answers: first,
      parts: { loadVerdicts: () => Promise.reject(new Error('offline')) },
    });
    expect(screen.getByText('Beyond the first result · stop whenever you like')).toBeVisible();
    await user.click(press.button('Skip'));
    await page('How many coins do you have?');
  });
});
