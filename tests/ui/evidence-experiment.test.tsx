import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createDecider } from '../../src/advisor/decider';
import { createVerdicts } from '../../src/advisor/verdicts';
import { knowledge } from '../../src/content';
import { splitKnowledge } from '../../src/model/split-knowledge';
import { today } from '../../src/state/today';
import { openMeasure } from './evidence-open';
import { kept, press } from './render-app';

const proposal = (short: string) =>
  within(screen.getByText(short, { selector: '.proposal-question' }).closest('li')!);

async function rowOf(name: RegExp) {
  const table = await screen.findByRole('table', { name: 'Variants' });
  return within(table).getByRole('row', { name });
}

/** 100 items: prompt A gets 70 right, the tuned model the same and 15 more. */
const csv = [
  'item,variant,score,latency,cost',
  ...Array.from({ length: 100 }, (_, item) => [
    `${item},prompt A,${item < 70 ? 1 : 0},900,0.002`,
    `${item},fine-tuned,${item < 85 ? 1 : 0},300,0.0004`,
  ]).flat(),
].join('\n');

describe('the results of an experiment', () => {
  it('are told by variant, by pair, and as answers', async () => {
    const { user, state, saved } = await openMeasure({ hash: '#/measure/results' });
    await user.upload(screen.getByLabelText(/Drop the results/), new File([csv], 'secret.csv'));
    const row = within(await rowOf(/^prompt A/));
    expect(row.getByText('70 % (60.4 to 78.1)')).toBeInTheDocument();
    expect(row.getByText('900 ms')).toBeInTheDocument();
    expect(screen.getByText('+15.0 points').closest('p')).toHaveTextContent(
      /p below \.001, exact McNemar test on 100 items\. Settled: fine-tuned is better\./,
    );
    expect(proposal('Training so far').getByText('Yes, and it helps')).toBeInTheDocument();
    await user.click(proposal('Training so far').getByRole('button', { name: /^Accept/ }));
    expect(state().measured?.['training-tried']?.from).toBe('results');
    for (const text of ['prompt A', 'fine-tuned', 'secret'])
      expect(JSON.stringify(saved)).not.toContain(text);
  });

  it('follow what the visitor says of a variant and of the target', async () => {
    const { user } = await openMeasure({ hash: '#/measure/results' });
    await user.upload(screen.getByLabelText(/Drop the results/), new File([csv], 'a.csv'));
    await user.selectOptions(await screen.findByLabelText('What fine-tuned is'), 'a prompt');
    expect(screen.queryByText('Training so far')).toBeNull();
    expect(proposal('Best prompt').getByText(/the target is 90\s?%/)).toBeInTheDocument();
    const target = screen.getByLabelText(/Share right that would be enough/);
    await user.clear(target);
    expect(target).toHaveAccessibleDescription(/Give a percentage/);
    await user.type(target, '80');
    expect(proposal('Best prompt').getByText(/the target is 80\s?%/)).toBeInTheDocument();
  });

  it('tick the step of the plan that tries the same, with the number and no text of the file', async () => {
    const answers = {
      'task-type': 'extraction',
      'main-gap': 'decisions',
      'labelled-examples': 800,
      evaluation: 'none',
      'prompting-tried': 'simple',
      stage: 'prototype',
    };
    const { library, entries } = splitKnowledge(knowledge);
    const verdicts = createVerdicts(entries);
    const decider = createDecider(entries, library, verdicts);
    const [ready, loading] = [kept(verdicts), kept(decider)];
    const { plan } = verdicts.decide({ answers }).recommendation;
    expect(plan.map(({ step }) => step)).toContain('best-prompt-baseline');
    const { user, state, saved } = await openMeasure({
      hash: '#/measure/results',
      answers,
      parts: {
        loadVerdicts: () => ready,
        loadDecider: () => loading,
      },
    });
    await user.upload(screen.getByLabelText(/Drop the results/), new File([csv], 'secret.csv'));
    await rowOf(/^prompt A/);
    await user.selectOptions(
      (await screen.findAllByLabelText('The step it belongs to'))[0]!,
      'best-prompt-baseline',
    );
    await user.click(screen.getAllByRole('button', { name: /^Tick this step with 70/ })[0]!);
    expect(state().progress?.['best-prompt-baseline']).toMatchObject({
      done: true,
      date: today(),
      result: 70,
      notes: expect.stringMatching(/^Measured from your file, \d+ \w+ \d{4}\.$/) as string,
    });
    for (const text of ['prompt A', 'fine-tuned', 'secret'])
      expect(JSON.stringify(saved)).not.toContain(text);
    await user.click(press.button('Undo'));
    expect(state().progress?.['best-prompt-baseline']).toBeUndefined();
  });

  it('can be typed as counts, which have to be possible', async () => {
    const { user } = await openMeasure({ hash: '#/measure/results' });
    await user.click(screen.getByText('Or type the counts'));
    const work = () => user.click(press.button('Work it out'));
    const fields = (label: string) => screen.getAllByLabelText<HTMLInputElement>(label);
    await work();
    expect(fields('Right')[0]).toHaveAccessibleDescription('Give at least one variant.');
    expect(fields('Right')[0]).toHaveFocus();
    await user.type(fields('Right')[0]!, '50');
    await user.type(fields('Items')[0]!, '40');
    await work();
    expect(fields('Right')[0]).toHaveAccessibleDescription(/No more can be right/);
    await user.clear(fields('Items')[0]!);
    await user.type(fields('Items')[0]!, 'many');
    await work();
    expect(fields('Items')[0]).toBeInvalid();
    await user.clear(fields('Items')[0]!);
    await user.type(fields('Items')[0]!, '64');
    await work();
    expect(await rowOf(/^Variant 1 .*78\.1 % \(66\.6 to 86\.5\)/)).toBeVisible();
    expect(fields('Items')[0]).toBeValid();
    expect(screen.getByText(/No two variants have items in common/)).toBeVisible();
  });

  it('are compared apart where only totals are known, and exactly where the pairs are', async () => {
    const { user } = await openMeasure({ hash: '#/measure/results' });
    await user.click(screen.getByText('Or type the counts'));
    const type = async (label: string, texts: readonly string[]) => {
      for (const [place, text] of texts.entries()) {
        const field = screen.getAllByLabelText(label)[place]!;
        await user.clear(field);
        await user.type(field, text);
      }
    };
    const work = () => user.click(press.button('Work it out'));
    await type('Name', ['old', 'new']);
    await type('Right', ['48', '56']);
    await type('Items', ['80', '70']);
    await work();
    // Newcombe 1998 (17:873), table II, (a), method 10: .0524 to .3339.
    expect(await screen.findByText(/95 % interval \+5\.2 to \+33\.4/)).toBeVisible();
    expect(screen.getByText(/test of two proportions on 70 items each/)).toBeVisible();
    expect(screen.getByText(/Compared as two separate groups/)).toBeVisible();
    await type('Both right', ['40']);
    await type('Only old right', ['9']);
    await type('Only new right', ['16']);
    await work();
    const field = (label: string) => screen.getByLabelText(label);
    expect(screen.getAllByLabelText('Items')[1]).toHaveAccessibleDescription(/same number/);
    expect(field('Only old right')).toHaveAccessibleDescription(/must add up to 48/);
    await type('Items', ['80', '80']);
    await type('Only old right', ['8']);
    await work();
    expect(await screen.findByText(/exact McNemar test on 80 items/)).toBeVisible();
    expect(screen.getByText(/The first alone won 8, the second alone 16\./)).toBeVisible();
    expect(screen.queryByText(/Compared as two separate groups/)).toBeNull();
  });

  it('can be what readers preferred', async () => {
    const { user } = await openMeasure({ hash: '#/measure/results' });
    await user.click(screen.getByText('Or type the counts'));
    await user.selectOptions(
      screen.getByLabelText('What was counted'),
      'Which of two variants readers preferred',
    );
    await user.click(press.button('Work it out'));
    expect(screen.getByLabelText('variant 1')).toHaveAccessibleDescription('Give a whole number.');
    await user.type(screen.getByLabelText('variant 1'), '15');
    await user.type(screen.getByLabelText('variant 2'), '5');
    await user.type(screen.getByLabelText('Neither'), '10');
    await user.click(press.button('Work it out'));
    // The sign test leaves ties out: 15 of 20, p .041.
    expect(await screen.findByText(/p \.041, sign test on 30 items/)).toBeVisible();
    expect(await rowOf(/^Variant 1 .*75/)).toBeVisible();
  });

  it('that hold none are refused in words', async () => {
    const { user } = await openMeasure({ hash: '#/measure/results' });
    await user.upload(
      screen.getByLabelText(/Drop the results/),
      new File(['moon,sun\nfull,red'], 'a.csv'),
    );
    expect(await screen.findByText('No results were found in the file.')).toBeVisible();
  });
});

describe('a prompt', () => {
  const hash = '#/measure/prompt';
  const text = `${'Sort the ticket by what it asks for. '.repeat(200)}\n<example>a</example>\n`;
  const field = () => screen.getByLabelText('Your prompt');

  it('shows its length at once, and what caching saves with the volumes that were answered', async () => {
    const answers = { 'monthly-requests': 1_000_000, 'input-tokens': 100, 'output-tokens': 5 };
    const { user, saved } = await openMeasure({ hash, answers });
    expect(screen.getByText(/Paste a prompt/)).toBeVisible();
    field().focus();
    await user.paste(`${text}{{ticket}}`);
    const facts = await screen.findByText('The same in every request');
    expect(facts.parentElement).toHaveTextContent(/about 1,\d\d\d tokens/);
    expect(screen.getByText('Worked examples in it').parentElement).toHaveTextContent('1');
    expect(await screen.findByText(/Caching saves about \$[\d,]+ a month/)).toBeVisible();
    await user.clear(screen.getByLabelText('Requests a month'));
    expect(screen.getByText('Give all three numbers, and the saving shows here.')).toBeVisible();
    await user.type(screen.getByLabelText('Requests a month'), 'many');
    expect(screen.getByLabelText('Requests a month')).toHaveAccessibleDescription(
      /“many” is not a number/,
    );
    expect(JSON.stringify(saved)).not.toContain('ticket');
  });

  it('is counted exactly when asked for, and its length accepted', async () => {
    const { user, state } = await openMeasure({ hash });
    field().focus();
    await user.paste(text);
    await user.click(await screen.findByRole('button', { name: 'Count exactly' }));
    expect(await screen.findByText(/^exactly, with o200k_base/)).toBeVisible();
    await user.click(proposal('Length of the prompt').getByRole('button', { name: /^Accept/ }));
    expect(state().measured?.['prompt-tokens']).toMatchObject({ from: 'prompt' });
    await user.type(field(), ' more');
    expect(screen.getByText('as an estimate')).toBeVisible();
  });
});
