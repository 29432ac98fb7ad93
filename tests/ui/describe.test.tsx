import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { clearDesk } from '../../src/ui/describe/proposed-answers';
import { fetchPage } from '../../src/ui/pages';
import { page, press, renderApp } from './render-app';

const description = 'It rains cats and dogs, and we own an umbrella. I could eat 12 biscuits.';
const reply = (...answers: object[]) =>
  `Here you are:\n\`\`\`json\n${JSON.stringify({ answers })}\n\`\`\``;
const wet = { question: 'weather', answer: 'wet', quote: 'It rains cats and dogs' };
const owned = { question: 'umbrella', answer: 'yes', quote: 'we own an umbrella' };
const hungry = { question: 'hunger', answer: 12, quote: 'starving' };

afterEach(() => {
  act(clearDesk);
  Reflect.deleteProperty(globalThis, 'LanguageModel');
  Reflect.deleteProperty(document, 'modelContext');
});

async function open(answers = {}) {
  await fetchPage('describe');
  const app = await renderApp({ hash: '#/describe', answers });
  await page('Describe it in your own words');
  return app;
}

const box = () => screen.getByRole('textbox', { name: /^The task, the data/ });
const replyBox = () => screen.getByRole('textbox', { name: /^The whole reply/ });

async function read({ user }: Awaited<ReturnType<typeof open>>, text: string) {
  await user.click(box());
  await user.paste(description);
  await user.click(replyBox());
  await user.paste(text);
  await user.click(press.button('Read the reply'));
}

describe('the page for a description', () => {
  it('shows each answer beside its words, and takes none before it is accepted', async () => {
    const app = await open();
    await read(app, reply(wet, owned, hungry));
    expect(app.answers()).toEqual({});
    expect(screen.getByRole('heading', { name: '3 proposed answers' })).toHaveFocus();
    const [first, , third] = within(screen.getByRole('region', { name: /proposed/ })).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent('What is the weather like?WetIt rains cats and dogs');
    expect(third).toHaveTextContent('These words are not in your description: “starving”');
    await app.user.click(press.button('Accept Weather'));
    expect(app.answers()).toEqual({ weather: 'wet' });
    expect(press.button('Take back Weather')).toHaveFocus();
    await app.user.click(press.button('Leave Umbrella'));
    expect(app.answers()).toEqual({ weather: 'wet' });
    await app.user.click(press.button('Look again Umbrella'));
    await app.user.click(press.button('Accept Umbrella'));
    await app.user.click(press.button('Accept Hunger'));
    expect(app.answers()).toEqual({ weather: 'wet', umbrella: 'yes', hunger: 12 });
    expect(screen.getByText('3 of 3 accepted.')).toBeInTheDocument();
    expect(press.link('See your result')).toHaveAttribute('href', '#/result');
  });

  it('accepts all that are quoted at once, and gives back what was answered before', async () => {
    const app = await open({ weather: 'dry' });
    await read(app, reply(wet, owned, hungry));
    await app.user.click(press.button('Accept the 2 that are quoted'));
    expect(app.answers()).toEqual({ weather: 'wet', umbrella: 'yes' });
    await app.user.click(press.button('Take back Weather'));
    expect(app.answers()).toEqual({ weather: 'dry', umbrella: 'yes' });
    expect(screen.getByText('Your answer now: Dry.')).toBeInTheDocument();
  });

  it('leaves alone what was answered alike, and names what would be put aside', async () => {
    const app = await open({ weather: 'dry' });
    await read(app, reply({ ...wet, answer: 'dry' }, owned));
    expect(screen.getByText('You answered the same')).toBeInTheDocument();
    expect(screen.getByText(/does not apply; the answer would be put aside/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Take back/ })).not.toBeInTheDocument();
  });

  it('names what could not be taken, and what the description does not say', async () => {
    const app = await open();
    await read(
      app,
      reply(wet, { question: 'tone', answer: 'fine' }, { question: 'hunger', answer: null }),
    );
    const region = screen.getByRole('region', { name: 'What could not be taken' });
    expect(region).toHaveTextContent('tone is no question here.');
    expect(region).toHaveTextContent('Not in your description, says the reply: Hunger.');
    await app.user.clear(replyBox());
    await app.user.type(replyBox(), 'I would stay in.');
    await app.user.click(press.button('Read the reply'));
    expect(screen.getByText(/holds no list of answers/)).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /proposed/ })).not.toBeInTheDocument();
  });

  it('asks for a description, and for a reply', async () => {
    const app = await open();
    await app.user.click(press.button('Read the reply'));
    expect(replyBox()).toHaveFocus();
    expect(replyBox()).toHaveAccessibleDescription(/Paste the reply first/);
    await app.user.click(press.button('Copy for your assistant'));
    expect(box()).toHaveFocus();
    expect(box()).toHaveAccessibleDescription(/Describe it here first/);
  });

  it('offers no model and no tools where the browser has none', async () => {
    await open();
    expect(screen.queryByText(/own model/)).not.toBeInTheDocument();
  });

  it('says what went wrong with the model of the browser, and can be stopped', async () => {
    const prompt = (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_settle, fail) => {
        signal.addEventListener('abort', () => {
          fail(new Error('stopped'));
        });
      });
    const session = { prompt, destroy: () => undefined };
    let create: () => Promise<unknown> = () => Promise.reject(new Error('no room'));
    const model = { availability: () => Promise.resolve('available'), create: () => create() };
    Reflect.set(globalThis, 'LanguageModel', model);
    const app = await open();
    const button = await screen.findByRole('button', { name: 'Read it on this device' });
    await app.user.click(button);
    expect(box()).toHaveFocus();
    await app.user.paste(description);
    await app.user.click(button);
    expect(await screen.findByText(/did not answer \(no room\)/)).toBeInTheDocument();
    create = () => Promise.resolve(session);
    await app.user.click(button);
    await app.user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/Stopped\. Nothing was proposed/)).toBeInTheDocument();
    expect(app.answers()).toEqual({});
  });

  it('lets an agent of the browser propose, and takes its tools away on leaving', async () => {
    const tools = new Map<string, { execute: (given: unknown) => unknown }>();
    const registerTool = (
      tool: { name: string; execute: (given: unknown) => unknown },
      { signal }: { signal: AbortSignal },
    ) => {
      tools.set(tool.name, tool);
      signal.addEventListener('abort', () => tools.delete(tool.name));
    };
    Reflect.set(document, 'modelContext', { registerTool });
    const app = await open();
    expect([...tools.keys()]).toEqual(['read_questions', 'propose_answers', 'read_result']);
    await act(async () => {
      await tools.get('propose_answers')?.execute({ answers: [wet] });
    });
    expect(app.answers()).toEqual({});
    // Nobody described anything, so nothing can be quoted.
    expect(screen.getByText(/These words are not in your description/)).toBeInTheDocument();
    await app.user.click(press.button('Accept Weather'));
    expect(await tools.get('read_result')?.execute({})).toMatchObject({
      answers: { weather: 'wet' },
    });
    // What is no question, and a question that does not apply, are named and not dropped in silence.
    const dry = { question: 'weather', answer: 'dry', quote: 'dry' };
    const odd = { question: 'moon', answer: 'full', quote: 'moon' };
    let told: unknown;
    await act(async () => {
      told = await tools.get('propose_answers')?.execute({ answers: [dry, owned, odd] });
    });
    expect(told).toMatchObject({
      proposed: [{ question: 'weather' }, { question: 'umbrella' }],
      doNotApply: ['umbrella'],
      notTaken: [{ about: expect.stringContaining('moon') as string }],
    });
    expect(screen.getByText(/does not apply; the answer would be put aside/)).toBeInTheDocument();
    act(() => {
      app.parts.router.go({ page: 'start' });
    });
    await waitFor(() => {
      expect(tools.size).toBe(0);
    });
  });
});
