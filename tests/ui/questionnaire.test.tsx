import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, press, renderApp } from './render-app';

describe('walking through the questions', () => {
  it('starts at the first question, with the heading in focus', async () => {
    const { user } = await renderApp();
    await user.click(press.link('Start'));
    expect(await page('What is the weather like?')).toHaveFocus();
    expect(
      screen.getByText(/^Question 1 · a first result after about 2 more$/),
    ).toBeInTheDocument();
  });

  it('says of a question that is opened again that it is being changed', async () => {
    const answers = { weather: 'dry', hunger: 3, mood: 'news' };
    await renderApp({ hash: '#/q/weather', answers });
    expect(screen.getByText(/^You change an earlier answer/)).toBeVisible();
    expect(screen.queryByText(/^Question 1/)).not.toBeInTheDocument();
  });

  it('keeps an answer as soon as it is given and goes on with Continue', async () => {
    const { user, answers } = await renderApp({ hash: '#/q/weather' });
    await user.click(screen.getByRole('radio', { name: 'Wet' }));
    expect(answers()).toEqual({ weather: 'wet' });
    await user.click(press.button('Continue'));
    expect(await page('Do you own an umbrella?')).toHaveFocus();
  });

  it('passes over a question that does not apply', async () => {
    const { user } = await renderApp({ hash: '#/q/weather' });
    await user.click(screen.getByRole('radio', { name: 'Dry' }));
    await user.click(press.button('Continue'));
    await page('How many biscuits could you eat?');
  });

  it('with nothing chosen Not sure leaves the question open and goes on', async () => {
    const { user, answers, session } = await renderApp({ hash: '#/q/weather' });
    await user.click(press.button('Not sure'));
    await page('How many biscuits could you eat?');
    await user.click(press.button('Not sure'));
    await page('What are you in the mood for?');
    await user.click(press.button('Not sure'));
    await screen.findByRole('heading', { level: 1, name: /^Too early to say/ });
    expect(answers()).toEqual({ weather: 'unsure', hunger: 'unsure', mood: 'unsure' });
    expect(session.store.getState().visited).toEqual(['weather', 'hunger', 'mood']);
  });

  it('with nothing chosen Continue goes nowhere, and says what it waits for', async () => {
    const { user, answers } = await renderApp({ hash: '#/q/weather' });
    const way = press.button('Continue');
    expect(way).toHaveAttribute('aria-disabled', 'true');
    expect(way).toHaveAccessibleDescription(/^Choose an answer first/);
    await user.click(way);
    expect(screen.getByRole('alert')).toHaveTextContent(/^Choose an answer first/);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'What is the weather like?',
    );
    expect(answers()).toEqual({});
    await user.click(screen.getByRole('radio', { name: 'Wet' }));
    expect(way).not.toHaveAttribute('aria-disabled');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('Enter chooses the option that has the focus; once one is chosen it goes on', async () => {
    const { user, answers } = await renderApp({ hash: '#/q/weather' });
    const dry = screen.getByRole('radio', { name: 'Dry' });
    act(() => {
      dry.focus();
    });
    await user.keyboard('{Enter}');
    expect(dry).toBeChecked();
    expect(answers()).toEqual({ weather: 'dry' });
    await user.keyboard('{Enter}');
    await page('How many biscuits could you eat?');
    expect(answers()).toEqual({ weather: 'dry' });
    await user.click(screen.getByRole('textbox'));
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent(/^Type a number first/);
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('a double press answers one question, and no other', async () => {
    const { answers } = await renderApp({ hash: '#/q/weather', answers: { weather: 'dry' } });
    const place = { clientX: 40, clientY: 600 };
    const way = press.button('Continue');
    fireEvent.click(way, place);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^How many biscuits/);
    fireEvent.click(press.button('Not sure'), place);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^How many biscuits/);
    expect(answers()).toEqual({ weather: 'dry' });
    // Elsewhere it is another press, however soon.
    fireEvent.click(press.button('Not sure'), { clientX: 200, clientY: 600 });
    await page('What are you in the mood for?');
    // So is one by a key, which has no place.
    fireEvent.click(screen.getByRole('radio', { name: 'News' }));
    expect(answers()).toEqual({ weather: 'dry', hunger: 'unsure', mood: 'news' });
  });

  it('takes an answer away again for who is not sure, and goes on as without it', async () => {
    const { user, answers } = await renderApp({ hash: '#/q/weather', answers: { weather: 'wet' } });
    await user.click(press.button('Not sure'));
    await page('How many biscuits could you eat?');
    expect(answers()).toEqual({ weather: 'unsure' });
    await user.click(press.button('Back'));
    await page('What is the weather like?');
    expect(screen.getByRole('radio', { name: 'Wet' })).not.toBeChecked();
  });

  it('says beside the way on what comes next, as soon as something is chosen', async () => {
    const { user } = await renderApp({ hash: '#/q/weather' });
    expect(screen.getByText('Next: Hunger')).toBeVisible();
    expect(press.button('Not sure')).toHaveAccessibleDescription('Next: Hunger');
    await user.click(screen.getByRole('radio', { name: 'Wet' }));
    expect(press.button('Continue')).toHaveAccessibleDescription('Next: Umbrella');
    await user.click(screen.getByRole('radio', { name: 'Dry' }));
    expect(press.button('Continue')).toHaveAccessibleDescription('Next: Hunger');
  });

  it('says at the end of the first round that the result comes next', async () => {
    await renderApp({ hash: '#/q/mood', answers: { weather: 'dry', hunger: 3 } });
    expect(screen.getByText('Next: your result')).toBeVisible();
  });

  it('says where the way leads back to, for a question that was opened from there', async () => {
    await renderApp({ hash: '#/q/hunger?from=check', answers: { weather: 'dry' } });
    expect(press.button('Not sure')).toHaveAccessibleDescription('Back to your answers');
  });

  it('offers one way to leave a question open, and no option for it', async () => {
    await renderApp({ hash: '#/q/weather' });
    expect(screen.getAllByText('Not sure')).toHaveLength(1);
    expect(screen.queryByText('Skip')).not.toBeInTheDocument();
  });

  it('says why it asks, with an example', async () => {
    const { user } = await renderApp({ hash: '#/q/weather' });
    await user.click(screen.getByText('Why we ask, and how to find out'));
    expect(await screen.findByText('Rain keeps people in.')).toBeVisible();
    expect(screen.getByText(/Grey and dripping/)).toBeVisible();
  });

  it('shows the first result after the first round, and sharpens it', async () => {
    const given = { weather: 'dry', hunger: 3 };
    const { user } = await renderApp({ hash: '#/q/mood', answers: given });
    await user.click(screen.getByRole('radio', { name: 'News' }));
    await user.click(press.button('Continue'));
    await screen.findByText('Your result, from 3 answers');
    await user.click(await screen.findByRole('link', { name: 'Sharpen it' }));
    await page('Who is around?');
    expect(
      await screen.findByText(
        /could (each )?change the advice( by itself)? · stop whenever you like$/,
      ),
    ).toBeVisible();
  });

  it('says how to find out, where there is something to do', async () => {
    const { user } = await renderApp({ hash: '#/q/mood' });
    await user.click(screen.getByText('Why we ask, and how to find out'));
    expect(await screen.findByText('Sit still for a minute.')).toBeVisible();
    await user.click(press.link('Tune or Prompt?'));
    await user.click(await screen.findByRole('link', { name: 'Start' }));
    await page('What is the weather like?');
    await user.click(screen.getByText('Why we ask, and how to find out'));
    await screen.findByText('Rain keeps people in.');
    expect(screen.queryByText('How to find out')).not.toBeInTheDocument();
  });

  it('offers an option that was split since only to who chose it', async () => {
    const { session } = await renderApp({ hash: '#/q/mood' });
    expect(screen.queryByRole('radio', { name: 'Elsewhere' })).not.toBeInTheDocument();
    act(() => {
      session.answer('mood', 'elsewhere');
    });
    expect(screen.getByRole('radio', { name: 'Elsewhere' })).toBeChecked();
  });

  it('says so at an address that names no question', async () => {
    await renderApp({ hash: '#/q/moon' });
    await page('There is no such page here');
    expect(screen.getByText(/no question called “moon”/)).toBeInTheDocument();
  });
});

describe('a question with several answers', () => {
  const hash = '#/q/company';

  it('collects what is ticked, in one order', async () => {
    const { user, answers } = await renderApp({ hash });
    const boxes = screen.getAllByRole('checkbox');
    await user.click(boxes[1]!);
    await user.click(boxes[0]!);
    expect(answers().company).toEqual([...(answers().company as string[])].sort());
    expect(answers().company).toHaveLength(2);
  });

  it('has an explicit "none of these", which stands alone', async () => {
    const { user, answers } = await renderApp({ hash });
    const boxes = screen.getAllByRole('checkbox');
    const none = boxes[boxes.length - 1]!;
    await user.click(boxes[0]!);
    await user.click(none);
    expect(answers()).toEqual({ company: [] });
    expect(boxes[0]).not.toBeChecked();
    await user.click(none);
    expect(answers()).toEqual({});
  });

  it('is unanswered again when the last tick is taken away', async () => {
    const { user, answers } = await renderApp({ hash });
    const [first] = screen.getAllByRole('checkbox');
    await user.click(first!);
    await user.click(first!);
    expect(answers()).toEqual({});
  });
});

describe('a question for a number', () => {
  const hash = '#/q/hunger';

  it('says what it understood while typing', async () => {
    const { user, answers } = await renderApp({ hash });
    await user.type(screen.getByRole('textbox'), '0.5k');
    expect(screen.getByText('500 biscuits')).toBeInTheDocument();
    expect(answers()).toEqual({ hunger: 500 });
  });

  it.each(['5k', '-5', '1e999', 'NaN', '2.5', 'many'])(
    'refuses %j at the field, names what is allowed and loses nothing',
    async (text) => {
      const { user, answers } = await renderApp({ hash, answers: { weather: 'wet' } });
      const field = screen.getByRole('textbox', { name: 'How many biscuits could you eat?' });
      await user.type(field, text);
      await user.click(press.button('Continue'));
      expect(field).toHaveFocus();
      expect(field).toHaveAccessibleDescription(/a whole number from 0 to 1,000 \(biscuits\)/);
      expect(field).toBeInvalid();
      expect(field).toHaveValue(text);
      expect(answers()).toEqual({ weather: 'wet' });
    },
  );

  it('keeps the answer that stood before while what is typed over it cannot be read', async () => {
    const { user, answers } = await renderApp({ hash, answers: { hunger: 300 } });
    const field = screen.getByRole('textbox');
    await user.tripleClick(field);
    await user.keyboard('7 or so');
    expect(answers()).toEqual({ hunger: 300 });
    expect(screen.getByText('Your answer so far stays: 300 biscuits')).toBeInTheDocument();
    await user.clear(field);
    expect(answers()).toEqual({});
  });

  it('is left open by Not sure, whatever stands in it', async () => {
    const { user, answers } = await renderApp({ hash, answers: { hunger: 1000 } });
    const field = screen.getByRole('textbox');
    expect(field).toHaveValue('1,000');
    await user.tripleClick(field);
    await user.keyboard('lots');
    await user.click(press.button('Not sure'));
    await page('What are you in the mood for?');
    expect(answers()).toEqual({ hunger: 'unsure' });
  });

  it('offers both of what a text could mean', async () => {
    const { user, answers } = await renderApp({ hash });
    await user.type(screen.getByRole('textbox'), '0,500');
    expect(answers()).toEqual({});
    await user.click(screen.getByRole('button', { name: /^Use 500/ }));
    expect(answers()).toEqual({ hunger: 500 });
    expect(screen.getByRole('textbox')).toHaveValue('500');
  });
});

describe('checking the answers', () => {
  it('lists every question, also those unanswered, unsure and parked', async () => {
    await renderApp({
      hash: '#/check',
      answers: { weather: 'dry', umbrella: 'yes', hunger: 'unsure', company: [] },
    });
    await page('Check your answers');
    expect(screen.getAllByRole('term')).toHaveLength(7);
    const row = (text: string) => within(screen.getByText(text).parentElement!);
    expect(row('How many biscuits could you eat?').getByText('Not sure')).toBeInTheDocument();
    const umbrella = row('Do you own an umbrella?');
    expect(umbrella.getByText(/Parked: kept, but not used/)).toHaveTextContent(
      'weather is “Wet” or “Storm”',
    );
    const music = row('Is there music?');
    expect(music.getByText('None')).toBeInTheDocument();
    expect(music.getByText('Follows from your answers')).toBeInTheDocument();
    expect(screen.getAllByText('Not answered')).toHaveLength(2);
  });

  it('changes one answer, keeps the others, and comes back', async () => {
    const { user, answers } = await renderApp({
      hash: '#/check',
      answers: { weather: 'dry', hunger: 3 },
    });
    await page('Check your answers');
    await user.click(press.link('Change Weather'));
    await page('What is the weather like?');
    await user.click(screen.getByRole('radio', { name: 'Storm' }));
    await user.click(press.button('Continue'));
    await page('Check your answers');
    expect(answers()).toEqual({ weather: 'storm', hunger: 3 });
    // Where it was left, not at the top of the list.
    expect(press.link('Change Weather')).toHaveFocus();
  });

  it('clears all, and takes that back', async () => {
    const { user, answers } = await renderApp({ hash: '#/check', answers: { weather: 'dry' } });
    await page('Check your answers');
    await user.click(press.button('Clear all answers'));
    expect(answers()).toEqual({});
    await user.click(press.button('Undo'));
    expect(answers()).toEqual({ weather: 'dry' });
  });

  it('leaves the focus on the heading where what was pressed goes away', async () => {
    const { user } = await renderApp({ hash: '#/check', answers: { weather: 'dry' } });
    await page('Check your answers');
    const heading = screen.getByRole('heading', { level: 1 });
    for (const name of ['Clear all answers', 'Undo']) {
      act(() => {
        press.button(name).focus();
      });
      await user.keyboard('{Enter}');
      await waitFor(() => {
        expect(heading).toHaveFocus();
      });
    }
    // What stays keeps it.
    const stays = press.button('Dark');
    await user.click(stays);
    await new Promise((settle) => setTimeout(settle, 300));
    expect(stays).toHaveFocus();
  });
});

describe('storage that fails', () => {
  it('shows one quiet banner and loses nothing', async () => {
    const { user, answers } = await renderApp({
      hash: '#/q/weather',
      isFull: true,
    });
    await user.click(screen.getByRole('radio', { name: 'Wet' }));
    await user.click(screen.getByRole('radio', { name: 'Dry' }));
    expect(screen.getAllByText(/There is no room left/)).toHaveLength(1);
    expect(answers()).toEqual({ weather: 'dry' });
  });
});
