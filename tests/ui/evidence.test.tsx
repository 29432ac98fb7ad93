import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { progressWords } from '../../src/ui/evidence/file-drop';
import { openMeasure as open } from './evidence-open';
import { page, press } from './render-app';

afterEach(() => {
  sessionStorage.clear();
});

const rows = (count: number) =>
  Array.from({ length: count }, (_, row) => {
    const label = ['refund', 'delivery'][row % 2];
    return JSON.stringify({ text: `Quetzal wants a ${label} number ${row}`, label });
  });
const file = (lines: readonly string[], name = 'quetzals.jsonl') =>
  new File([lines.join('\n')], name);
const field = () => screen.getByLabelText<HTMLInputElement>(/Drop your examples|Read another file/);
const proposal = (short: string) =>
  within(screen.getByText(short, { selector: '.proposal-question' }).closest('li')!);

describe('a data set', () => {
  it('is picked, read and reported', async () => {
    const { user } = await open();
    await user.upload(field(), file([...rows(60), '{"text": "half']));
    expect(
      await screen.findByText(/61 rows, 60 usable; inputs with outputs; 2 labels/),
    ).toBeVisible();
    expect(screen.getByText(/Taken for inputs with outputs \(columns\)/)).toBeVisible();
    expect(screen.getByText('Line 61')).toBeVisible();
    expect(screen.getByRole('img', { name: /Rows of each label/ })).toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Rows of each label', hidden: true });
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(3);
  });

  it('can be dropped, and pasted', async () => {
    const { user } = await open();
    fireEvent.drop(field().closest('.file-drop')!, { dataTransfer: { files: [file(rows(30))] } });
    expect(await screen.findByText(/30 rows, all usable/)).toBeVisible();
    await user.click(screen.getByText('Or paste'));
    await user.click(press.button('Read what is pasted'));
    expect(screen.getByText('Paste something first.', { exact: false })).toBeVisible();
    await user.type(screen.getByLabelText('Rows, with their header'), 'a,b\nc,d\ne,f');
    await user.click(press.button('Read what is pasted'));
    expect(await screen.findByText(/2 rows, all usable/)).toBeVisible();
  });

  it('that cannot be read is refused with what to do about it', async () => {
    const { user } = await open();
    await user.upload(field(), file([''], 'empty.csv'));
    expect(await screen.findByText('The file is empty.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Look whether the export has finished.');
  });

  it('can be stopped while it is read', async () => {
    const { user } = await open({ isHeld: true });
    await user.upload(field(), file(rows(30)));
    expect(await screen.findByRole('progressbar', { name: 'Reading' })).toBeVisible();
    await user.click(press.button('Cancel'));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('Stopped. Nothing of the file was kept.')).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
  });

  it('that was read before the page was reloaded is said to be gone', async () => {
    sessionStorage.setItem('tune-or-prompt:reading', '1');
    await open();
    expect(screen.getByText(/what it had read is gone/)).toBeVisible();
  });

  it('is read again with the columns that the visitor names', async () => {
    const { user } = await open();
    const odd = Array.from(
      { length: 30 },
      (_, row) => `{"one":"words ${row}","two":"${row % 2}","six":"x"}`,
    );
    await user.upload(field(), file(odd));
    expect(await screen.findByText(/We cannot tell what the columns hold/)).toBeVisible();
    await user.click(press.button('Read again with these'));
    expect(screen.getByText('Choose at least one column that holds the input.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'one' }));
    await user.selectOptions(screen.getByLabelText('Output'), 'two');
    await user.click(press.button('Read again with these'));
    expect(
      await screen.findByText(/30 rows, all usable; inputs with outputs; 2 labels/),
    ).toBeVisible();
  });
});

describe('what was measured', () => {
  it('is accepted with a note, left, and taken back', async () => {
    const { user, state } = await open({ answers: { 'label-count': 'many' } });
    await user.upload(field(), file(rows(60)));
    await screen.findByText(/60 rows, all usable/);
    expect(proposal('Number of labels').getByText(/Your answer now:/)).toBeVisible();
    await user.click(proposal('Number of labels').getByRole('button', { name: /^Accept/ }));
    expect(state().answers['label-count']).toBe('few');
    expect(state().measured?.['label-count']).toMatchObject({
      from: 'file',
      because: 'The outputs are 2 different labels.',
    });
    await user.click(proposal('Number of labels').getByRole('button', { name: /^Take back/ }));
    expect(state().answers['label-count']).toBe('many');
    expect(state().measured).toBeUndefined();
    await user.click(proposal('Kinds of data').getByRole('button', { name: /^Leave/ }));
    expect(proposal('Kinds of data').getByText('Left as it is')).toBeVisible();
    expect(state().answers['data-kinds']).toBeUndefined();
  });

  it('keeps the focus among the proposals', async () => {
    const { user } = await open();
    await user.upload(field(), file(rows(60)));
    await screen.findByText(/60 rows, all usable/);
    const accepts = () => screen.getAllByRole('button', { name: /^Accept (?!all)/ });
    const [first, second, third] = accepts();
    await user.click(first!);
    expect(second).toHaveFocus();
    await user.click(press.button(/^Take back/));
    expect(accepts()[0]).toHaveFocus();
    await user.click(screen.getAllByRole('button', { name: /^Leave/ })[1]!);
    expect(third).toHaveFocus();
    await user.click(accepts().at(-1)!);
    expect(press.button(/^Take back/)).toHaveFocus();
  });

  it('is accepted all at once but for what was left, and taken back at once', async () => {
    const { user, state } = await open({ answers: { 'label-count': 'many' } });
    await user.upload(field(), file(rows(60)));
    await screen.findByText(/60 rows, all usable/);
    await user.click(proposal('Kinds of data').getByRole('button', { name: /^Leave/ }));
    const due = screen.getAllByRole('button', { name: /^Accept (?!all)/ }).length;
    await user.click(press.button(`Accept all ${due}`));
    expect(screen.getByRole('heading', { name: 'What it answers' })).toHaveFocus();
    expect(Object.keys(state().measured ?? {})).toHaveLength(due);
    expect(state().answers['data-kinds']).toBeUndefined();
    await user.click(press.button('Undo'));
    expect(state().answers).toEqual({ 'label-count': 'many' });
    expect(state().measured).toBeUndefined();
  });

  it('stands at the question and on Check answers until it is changed by hand', async () => {
    const { user, session, parts } = await open();
    await user.upload(field(), file(rows(60)));
    await screen.findByText(/60 rows, all usable/);
    await user.click(proposal('Examples you have').getByRole('button', { name: /^Accept/ }));
    parts.router.go({ page: 'check' });
    await page('Check your answers');
    expect(screen.getByText(/^Measured from your file, \d+ \w+ \d{4}$/)).toBeVisible();
    parts.router.go({ page: 'question', id: 'labelled-examples', from: 'check' });
    expect(
      await screen.findByText(/^Measured from your file, .* 60 rows have an input/),
    ).toBeVisible();
    expect(session.store.getState().answers['labelled-examples']).toBe(60);
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '70');
    expect(screen.queryByText(/^Measured from/)).toBeNull();
    expect(press.link('Measure it from your file')).toHaveAttribute('href', '#/measure');
  });

  it('keeps no text of a row, no label and no name of a file anywhere', async () => {
    const { user, saved, state } = await open();
    await user.upload(field(), file([...rows(60), '{"text":"Quetzal alone","label":""}']));
    await screen.findByText(/61 rows, 60 usable/);
    for (const button of screen.getAllByRole('button', { name: /^Accept/ }))
      await user.click(button);
    expect(Object.keys(state().measured ?? {}).length).toBeGreaterThan(4);
    const kept = JSON.stringify([saved, { ...localStorage }, { ...sessionStorage }]);
    expect(kept).toContain('different labels');
    for (const text of ['uetzal', 'refund', 'delivery', 'jsonl']) expect(kept).not.toContain(text);
  });
});

describe('how far a reading is', () => {
  it('is said as share, size, speed and time that is left', () => {
    const half = { bytes: 50e6, of: 100e6, rows: 2000 };
    expect(progressWords(half, 2)).toBe(
      '50 % · 50 MB of 100 MB · 2,000 rows · 25 MB a second · about 2 seconds left',
    );
    expect(progressWords(half, 0)).toBe('50 % · 50 MB of 100 MB · 2,000 rows');
    expect(progressWords({ ...half, bytes: 100e6 }, 4)).toBe(
      '2,000 rows read; comparing and training…',
    );
  });
});
