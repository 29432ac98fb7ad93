import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { describe, expect, it } from 'vitest';
import { knowledge } from '../../../src/content';
import type { Answers } from '../../../src/model/answers';
import type { Assumptions } from '../../../src/model/assumptions';
import { createDecider } from '../../../src/advisor/decider';
import { indexQuestions, sortAnswers } from '../../../src/engine/applies';
import { splitKnowledge } from '../../../src/model/split-knowledge';
import { createWalkMaker } from '../../../src/state/questionnaire';
import { createRouter } from '../../../src/state/router';
import { createRuns } from '../../../src/state/runs';
import { createTheme } from '../../../src/state/theme';
import { AppContext, useOwnDecision } from '../../../src/ui/app-context';
import type { AppParts } from '../../../src/ui/app-context';
import { MemoryBackend } from '../../fixtures/memory-backend';
import { NumbersSection } from '../../../src/ui/numbers/numbers-section';

const { logic, library } = splitKnowledge(knowledge);
const decider = createDecider(logic, library);
const questions = indexQuestions(logic.questions);

/** Everything that the numbers need: 300,000 requests with a long prompt, small model, no GPU. */
const told: Answers = {
  'task-type': 'extraction',
  'monthly-requests': 300_000,
  'prompt-tokens': 3000,
  'input-tokens': 400,
  'output-tokens': 200,
  'labelled-examples': 800,
  latency: 'instant',
  hardware: 'none',
};

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
  const runs = createRuns(backend, logic, () => 'new-run');
  const loading = Promise.resolve(decider);
  const parts: AppParts = {
    asked: logic,
    loadExample: null,
    session: runs.session,
    runs,
    router: createRouter(window),
    theme: createTheme(null, document.documentElement),
    walk: createWalkMaker(logic.questions, (given) => sortAnswers(questions, { answers: given })),
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
  return { user: userEvent.setup(), container, assumed };
}

/** Everything that is said or drawn; not what somebody has typed. */
const shown = (container: HTMLElement) =>
  container.textContent + [...container.querySelectorAll('svg')].map((svg) => svg.outerHTML).join();
const payback = () => screen.getByText(/tuning pays back|does not pay back/).textContent;
const days = () => screen.getByRole('textbox', { name: 'Days of engineering for tuning' });
const fieldOf = (name: string) => screen.getAllByRole('textbox', { name })[0]!;
/** Folded fields are there, but not for those who cannot unfold; tests look at all of them. */
const anyField = (name: string) => screen.getAllByLabelText(name)[0]!;

describe('the numbers', () => {
  it('answer in words first, then as a chart, then as a table', async () => {
    const { container } = await show();
    expect(payback()).toMatch(
      /^At 300,000 requests a month tuning pays back after about \d+ months: between /,
    );
    const figure = within(screen.getByText(/pays back/).closest('figure')!);
    expect(figure.getByRole('img', { name: /Cost a month/ })).toBeInTheDocument();
    expect(container).toHaveTextContent('you: 300,000');
    const row = figure.getByRole('row', { name: /300,000 \(you\)/, hidden: true });
    expect(within(row).getAllByRole('cell', { hidden: true })).toHaveLength(3);
    expect(screen.getByText(/Reading 3,400 tokens/)).toHaveTextContent('well below 1 second');
  });

  it('say which questions are missing and lead to them', async () => {
    await show({ answers: { 'monthly-requests': 1000, 'prompt-tokens': 500 } });
    const links = screen.getAllByRole('link', { name: /Length of an/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#/q/input-tokens?from=result',
      '#/q/output-tokens?from=result',
    ]);
    expect(screen.queryByRole('img', { name: /Cost/ })).toBeNull();
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
      screen.getByText(
        `The batch discount of ${price?.name ?? ''} is not listed, so no cost is shown.`,
      ),
    ).toBeInTheDocument();
  });

  it('warn once of figures past 90 days, with the oldest date', async () => {
    await show({ today: '2027-03-01' });
    expect(screen.getAllByText(/more than 90 days old/)).toHaveLength(1);
    expect(screen.getByText(/more than 90 days old/)).toHaveTextContent('as of 20 September 2026');
  });

  it('do not warn while all figures in use are fresh', async () => {
    await show();
    expect(screen.queryByText(/more than 90 days old/)).toBeNull();
  });

  it('cannot be changed in a shared result, and name what the sender changed', async () => {
    await show({ own: false, assumptions: { 'tuning-days': 9 } });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
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
