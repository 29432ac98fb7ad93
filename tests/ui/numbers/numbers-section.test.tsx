import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../../src/content';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumption-values';
import { createDecider } from '../../../src/advisor/decider';
import { indexQuestions, sortAnswers } from '../../../src/engine/applies';
import { splitKnowledge } from '../../../src/model/split-knowledge';
import { createWalkMaker } from '../../../src/state/questionnaire';
import { kept, newRouter } from '../render-app';
import { createRuns } from '../../../src/state/runs';
import { createTheme } from '../../../src/state/theme';
import { AppContext, useOwnDecision } from '../../../src/ui/app-context';
import type { AppParts } from '../../../src/ui/app-context';
import { MemoryBackend } from '../../fixtures/memory-backend';
import { NumbersSection } from '../../../src/ui/numbers/numbers-section';
import { claims, helpDesk, manyRequests } from '../../facts/charts/shown';

const { entries, library } = splitKnowledge(knowledge);
const decider = createDecider(entries, library);
const questions = indexQuestions(entries.questions);

/** Everything that the numbers need: 5 million requests with a long prompt, trained at a provider, no GPU. */
const told = manyRequests;

function Shown({ own, today }: { own: boolean; today: string }) {
  return <NumbersSection decision={useOwnDecision()} own={own} today={today} />;
}

interface Options {
  answers?: Answers;
  assumptions?: Assumptions;
  own?: boolean;
  today?: string;
}

async function show({ answers = told, assumptions = {}, own = true, today }: Options = {}) {
  const backend = new MemoryBackend({ answers, assumptions });
  const runs = createRuns(backend, entries, () => 'new-run');
  const [loading, asides] = [kept(decider), kept(library.asides)];
  const parts: AppParts = {
    asked: entries,
    loadExample: null,
    loadAsides: () => asides,
    session: runs.session,
    runs,
    router: newRouter(),
    theme: createTheme(null, document.documentElement),
    walk: createWalkMaker(entries.questions, (given) => sortAnswers(questions, { answers: given })),
    loadVerdicts: () => new Promise(() => undefined),
    loadLinks: () => new Promise(() => undefined),
    loadDecider: () => loading,
    loadEvaluation: () => new Promise(() => undefined),
    loadLibrary: () => new Promise(() => undefined),
    loadTeam: () => new Promise(() => undefined),
    address: 'https://example.org/',
    publicBase: undefined,
  };
  const { container } = await act(async () => {
    const rendered = render(
      <AppContext value={parts}>
        <Suspense fallback="loading">
          <Shown own={own} today={today ?? '2026-11-21'} />
        </Suspense>
      </AppContext>,
    );
    await loading;
    return rendered;
  });
  const assumed = () => runs.session.store.getState().assumptions;
  const answered = () => runs.session.store.getState().answers;
  return { user: userEvent.setup(), container, assumed, answered };
}

/** Everything that is said or drawn; not what somebody has typed. */
const shown = (container: HTMLElement) =>
  container.textContent + [...container.querySelectorAll('svg')].map((svg) => svg.outerHTML).join();
const payback = () => screen.getByText(/ pays back| does not pay back/).textContent;
const figures = () => within(screen.getByRole('region', { name: 'Your figures' }));
/** The card of one method. */
const card = (container: HTMLElement, strategy: string) =>
  container.querySelector<HTMLElement>(`[data-strategy="${strategy}"]`);
/** Names of providers and of what they sell. */
const providers = /GPT|Claude|Gemini|Tinker|Together|Anthropic|by the token|hosted/;
const days = () => screen.getByRole('textbox', { name: 'Days of engineering for tuning' });
const fieldOf = (name: string) => screen.getAllByRole('textbox', { name })[0]!;
/** Folded fields are there, but not for those who cannot unfold; tests look at all of them. */
const anyField = (name: string) => screen.getAllByLabelText(name)[0]!;

describe('the numbers', () => {
  it('answer in words first, then as a chart, then as a table', async () => {
    const { container } = await show();
    expect(payback()).toMatch(
      /^At 5,000,000 requests a month, “Hosted tuning” against “.+” pays back after /,
    );
    const figure = within(screen.getByText(/pays back/).closest('figure')!);
    expect(figure.getByRole('img', { name: /Cost a month/ })).toBeInTheDocument();
    expect(container).toHaveTextContent('you: 5,000,000');
    expect(container).toHaveTextContent('Hosted tuning (recommended)');
    const row = figure.getByRole('row', { name: /5,000,000 \(you\)/, hidden: true });
    expect(within(row).getAllByRole('cell', { hidden: true })).toHaveLength(2);
  });

  it('are about the recommended method, the next best and the cheapest', async () => {
    const { container } = await show({ answers: helpDesk });
    expect(card(container, 'rag')).toHaveTextContent(
      /^RecommendedRetrieval-augmented generationRuns onGPT-6.1 Terra, paid by the tokenA month\$80\.5 /,
    );
    expect(card(container, 'zero-shot')).toHaveTextContent(/^Cheapest to run/);
    expect(card(container, 'bigger-model')).toHaveTextContent(
      /^Likeliest other family.*the choice of a larger/,
    );
  });

  it('say what is missing, with its field in place, and draw nothing before it is told', async () => {
    const { 'monthly-requests': _volume, 'input-tokens': _input, ...rest } = helpDesk;
    const { user, answered } = await show({ answers: rest });
    expect(screen.getByText(/^Missing: requests a month and length of an input\./)).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
    await user.type(figures().getByRole('textbox', { name: 'Requests a month' }), '20k');
    const volume = figures().getByRole('textbox', { name: 'Requests a month' });
    expect(volume).toHaveAccessibleDescription(/20,000 requests per month/);
    expect(answered()['monthly-requests']).toBe(20_000);
    expect(screen.queryByRole('img')).toBeNull();
    await user.type(figures().getByRole('textbox', { name: 'Length of an input' }), '400');
    expect(answered()['input-tokens']).toBe(400);
    expect(screen.getAllByRole('img').length).toBeGreaterThan(0);
    expect(screen.queryByText(/^Missing/)).toBeNull();
  });

  it('say what is missing before one is the cheapest, also where something is drawn', async () => {
    const { container } = await show({
      answers: { ...claims, 'output-tokens': 50 },
      assumptions: { 'card-usd-per-hour': 2 },
    });
    expect(card(container, 'tuned-encoder')).toHaveTextContent(/^RecommendedTuned encoder/);
    expect(screen.getByText(/cheapest to run cannot be said yet/)).toHaveTextContent(
      'missing for that: length of the prompt.',
    );
    expect(figures().getByRole('textbox', { name: 'Length of the prompt' })).toBeVisible();
  });

  it('keep what was answered while a figure is typed that cannot be read', async () => {
    const { user, answered } = await show();
    const field = figures().getByRole('textbox', { name: 'Requests a month' });
    await user.clear(field);
    await user.type(field, '5-10k');
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleDescription(/Which end decides, 5,000 or 10,000/);
    expect(answered()['monthly-requests']).toBe(5_000_000);
    await user.clear(field);
    await user.tab();
    expect(answered()['monthly-requests']).toBeUndefined();
    expect(screen.getByText(/^Missing: requests a month/)).toBeVisible();
  });

  it('say nothing of a provider where data must stay, and estimate the encoder', async () => {
    const set = { 'card-usd-per-hour': 2, 'answer-within-ms': 300 };
    const { container } = await show({ answers: claims, assumptions: set });
    const encoder = card(container, 'tuned-encoder');
    expect(encoder).toHaveTextContent('ModernBERT base 149M on one H200 141 GB, your own');
    expect(encoder).toHaveTextContent(/To the label0\.24 ms \(.+\), an estimate/);
    expect(
      screen.getByText(/2 × 149 million parameters × 400 tokens, at 27 to 60 % \(expected 50 %\)/),
    ).toHaveTextContent('cookbook');
    expect(screen.getByText(/That leaves room: your limit is 300 ms/)).toBeVisible();
    expect(screen.getByText(/2\.7 GB for weights, gradients and optimiser/)).toBeVisible();
    expect(screen.getByText(/no provider and no rented card/)).toBeVisible();
    expect(container.textContent).not.toMatch(providers);
    for (const one of container.querySelectorAll('[data-strategy]')) {
      expect(one).not.toHaveTextContent('rented');
    }
  });

  it('ask what the visitor’s own card costs, which nobody else knows', async () => {
    const { user, container, assumed } = await show({ answers: claims });
    expect(card(container, 'tuned-encoder')).toHaveTextContent(
      'Its cost needsyour price for an hour of one card',
    );
    const field = figures().getByRole('textbox', { name: 'Your price for an hour of one card' });
    await user.type(field, '2');
    expect(assumed()).toEqual({ 'card-usd-per-hour': 2 });
    expect(card(container, 'tuned-encoder')).toHaveTextContent(/A month\$1,540/);
  });

  it('ask in milliseconds how long somebody may wait, unless nobody does', async () => {
    const { user, assumed } = await show({ answers: helpDesk });
    const name = 'Longest wait for the first word';
    expect(screen.getByText(/That leaves room: your limit is some seconds/)).toBeVisible();
    await user.type(figures().getByRole('textbox', { name }), '500');
    expect(assumed()).toEqual({ 'answer-within-ms': 500 });
    expect(screen.getByText(/That is too long: your limit is 500 ms/)).toBeVisible();
  });

  it('do not ask how long where nobody waits', async () => {
    await show({ answers: { ...helpDesk, latency: 'offline' } });
    expect(
      figures().queryByRole('textbox', { name: 'Longest wait for the first word' }),
    ).toBeNull();
  });

  it('follow an assumption at once, mark it as changed and can take it back', async () => {
    const { user, assumed } = await show();
    const before = payback();
    await user.clear(days());
    await user.type(days(), '40');
    expect(assumed()).toEqual({ 'tuning-days': 40 });
    expect(payback()).not.toBe(before);
    expect(screen.getByText('Changed.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Reset Days of engineering/ }));
    expect(assumed()).toEqual({});
    expect(payback()).toBe(before);
    expect(days()).toHaveValue('5');
    expect(days()).toHaveFocus();
  });

  it('move the verdict with an assumption', () => {
    const { recommendation } = decider.decide({ answers: told });
    const dear = decider.decide({ answers: told, assumptions: { 'tuning-days': 1000 } });
    const rule = 'tuning-pays-back-within-a-year';
    expect(recommendation.reasons.map((reason) => reason.rule)).toContain(rule);
    expect(dear.recommendation.reasons.map((reason) => reason.rule)).not.toContain(rule);
  });

  it.each([
    ['Months between trainings', '0', /whole number from 1 to 120/],
    ['Days of engineering for tuning', '-3', /from 0 to 1,000 \(days\)/],
    ['Requests that find the prompt cached', '101', /from 0 to 100/],
    ['Cost of an hour of work', 'NaN', /whole number from 0 to 1,000/],
    ['Passes over the examples', '99999999999999999999', /from 1 to 100/],
    ['Good examples that tuning takes', 'Infinity', /from 10 to 1,000,000/],
    ['Minutes to label one example', '1.23', /1 decimal at most/],
    ['Minutes to label one example', '1.234', /Write 1234 or 1.2: “1.234” could mean either/],
    ['Good examples that tuning takes', '1.000', /Write 1000 or 1: /],
    ['Days of engineering for tuning', '0,500', /Write 500 or 0.5: /],
    ['Good examples that tuning takes', '5-10k', /Which end decides, 5,000 or 10,000/],
    ['Cost of an hour of work', '80 EUR', /another currency.*\(US dollars per hour\)/],
    ['Days of engineering for tuning', '', /from 0 to 1,000/],
  ])(
    'say at the field %s what is wrong with %j, and keep what was right',
    async (name, text, says) => {
      const { user, container, assumed } = await show();
      const before = payback();
      const field = anyField(name);
      await user.clear(field);
      if (text !== '') await user.type(field, text);
      expect(field).toHaveAttribute('aria-invalid', 'true');
      const fault = document.getElementById(field.getAttribute('aria-describedby')!.split(' ')[1]!);
      expect(fault).toHaveTextContent(says);
      // What was typed is repeated; it may stand nowhere else.
      expect(shown(container).replaceAll(`“${text}”`, '')).not.toMatch(/NaN|Infinity/);
      // Digits on the way may have counted; the whole of it must not.
      await user.click(within(fault!).getByRole('button', { name: /^Keep/ }));
      expect(field).toHaveAttribute('aria-invalid', 'false');
      if (Object.keys(assumed()).length === 0) expect(payback()).toBe(before);
    },
  );

  it('say that a price is missing instead of counting it as nothing', async () => {
    const { user } = await show();
    const model = screen.getByLabelText<HTMLSelectElement>('Model that is prompted');
    const offered = [...model.options].map(({ value }) => value);
    const { tokenPrices } = knowledge.catalogues;
    const price = tokenPrices.find(
      ({ id, batchFactor }) => offered.includes(id) && batchFactor === undefined,
    );
    await user.selectOptions(model, price?.id ?? '');
    await user.selectOptions(anyField('Requests can wait for the batch price'), 'Yes');
    expect(
      screen.getByText(`not known: needs batch discount of ${price?.name ?? ''}`),
    ).toBeInTheDocument();
  });

  it('warn once of figures past 90 days, with the oldest date', async () => {
    await show({ today: '2027-03-01' });
    expect(screen.getAllByText(/more than 90 days old/)).toHaveLength(1);
    expect(screen.getByText(/more than 90 days old/)).toHaveTextContent('as of 7 October 2026');
  });

  it('do not warn while all figures in use are fresh', async () => {
    await show();
    expect(screen.queryByText(/more than 90 days old/)).toBeNull();
  });

  it('cannot be changed in a shared result, and name what the sender changed', async () => {
    await show({ own: false, assumptions: { 'tuning-days': 9 } });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    const told = within(screen.getByRole('region', { name: 'The figures' }));
    const volume = told.getByText('Requests a month').closest('div');
    expect(volume).toHaveTextContent('5,000,000 requests per month');
    const term = screen.getByText('Days of engineering for tuning');
    expect(term.closest('div')).toHaveTextContent('9 days (changed)');
  });

  it.each([
    ['no GPU', { hardware: 'none' }, /memory for training is the provider’s concern/],
    ['a small card', { hardware: 'consumer', 'model-size': 'small' }, /room for LoRA and QLoRA/],
    ['open hardware', { hardware: 'unsure' }, /still open, so these stand in/],
  ])('tell the memory with %s', async (_what, extra, says) => {
    await show({ answers: { ...told, ...extra } });
    expect(screen.getByText(says)).toBeInTheDocument();
  });

  it.each([
    ['nothing at all', { 'prompt-tokens': 0, 'input-tokens': 0, 'output-tokens': 0 }],
    ['no requests', { 'monthly-requests': 0 }],
    [
      'the most there can be',
      { 'prompt-tokens': 1e9, 'input-tokens': 1e9, 'monthly-requests': 1e9 },
    ],
    ['one token', { 'prompt-tokens': 1, 'input-tokens': 0, 'output-tokens': 0 }],
  ])('never show what is no number, with %s', async (_what, extra) => {
    const { container } = await show({ answers: { ...told, ...extra } });
    await waitFor(() => expect(screen.getByText('Money')).toBeInTheDocument());
    expect(shown(container)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('travel in the link when changed', () => {
    const input = { answers: told, assumptions: { 'tuning-days': 8, 'labelling-minutes': 1.5 } };
    const opened = decider.open(decider.encode(decider.decide(input)));
    expect(opened).toMatchObject({ ok: true, assumptions: input.assumptions });
  });
});

describe('a number as people write it', () => {
  it('counts, and what was understood is said', async () => {
    const { user, assumed } = await show();
    const field = anyField('Good examples that tuning takes');
    await user.clear(field);
    await user.type(field, 'two thousand');
    expect(assumed()).toEqual({ 'tuning-examples': 2000 });
    expect(screen.getByText(/2,000 examples/, { selector: '.heard' })).toBeInTheDocument();
  });

  it('is offered both ways where it could mean two', async () => {
    const { user, assumed } = await show();
    const field = anyField('Good examples that tuning takes');
    await user.clear(field);
    await user.type(field, '5.000');
    await user.click(screen.getByRole('button', { name: /^Use 5,000/, hidden: true }));
    expect(assumed()).toEqual({ 'tuning-examples': 5000 });
    expect(field).toHaveValue('5,000');
    expect(field).toHaveFocus();
  });
});

describe('own prices', () => {
  it('replace the list and are offered back', async () => {
    const { user, assumed } = await show();
    const own = anyField('Your price for reading, prompted model');
    await user.type(own, '12.5');
    expect(assumed()).toEqual({ 'prompted-input-usd': 12.5 });
    expect(fieldOf('Days of engineering for tuning')).toHaveValue('5');
    await user.clear(own);
    expect(assumed()).toEqual({});
  });
});
