import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../src/model/record';
import { runIn } from './toy-world';

const text = JSON.stringify({
  answers: { weather: 'storm', company: [], purse: 30 },
  assumptions: { taste: 'salty' },
});
const advise = (...more: string[]) => runIn(['advise', 'file.json', ...more], text);

describe('advise --format', () => {
  it('markdown prints a decision record', async () => {
    const { status, out } = await advise('--format', 'markdown');
    expect(status).toBe(0);
    expect(out).toMatch(/^---\nstatus: "proposed"\n---\n\n# Have a read/);
    expect(out).toContain('### Confirmation');
  });

  it('json prints a record, which advise takes back to the same', async () => {
    const { out } = await advise('--format', 'json');
    expect(recordSchema.parse(JSON.parse(out)).answers.weather).toBe('storm');
    const again = await runIn(['advise', '-', '--format', 'json'], out);
    expect(again.out).toBe(out);
  });

  it('keeps what a person wrote into a record, says what is not in order, and links with the words', async () => {
    const { out } = await advise('--format', 'json');
    const words = { title: 'Rainy days', note: 'Two\nlines', author: 'Ada' };
    const done = { done: true, owner: 'Bo', date: '2026-11-30' };
    const progress = { 'try-book': done, 'try-walk': { done: true, date: 'soon' } };
    const record = JSON.stringify({ ...(JSON.parse(out) as object), ...words, progress });
    const first = await runIn(['advise', '-', '--format', 'json'], record);
    expect(JSON.parse(first.out)).toMatchObject({ ...words, progress: { 'try-book': done } });
    expect(first.err).toBe(
      'standard input: left out, not being in order: progress.try-walk.date\n',
    );
    expect(await runIn(['advise', '-', '--format', 'json'], first.out)).toEqual({
      ...first,
      err: '',
    });
    const { out: link } = await runIn(['link', 'encode', '-'], first.out);
    const { out: read } = await runIn(['link', 'decode', link.trim()]);
    expect(JSON.parse(read)).toMatchObject({ shared: words });
  });

  it('message prints the verdict, reasons and the link', async () => {
    const { out } = await advise('--format', 'message', '--base', 'https://example.org/x/');
    const lines = out.trim().split('\n');
    expect(lines[0]).toMatch(/^Have a read/);
    expect(lines.at(-1)).toMatch(/^https:\/\/example\.org\/x\/#\/r\/\w[\w-]*$/);
  });

  it('gives the result that advise prints without it', async () => {
    const plain = JSON.parse((await advise()).out) as unknown;
    const record = JSON.parse((await advise('--format', 'json')).out) as { result: object };
    expect(plain).toMatchObject(record.result);
  });

  it.each([
    [['--format', 'pdf'], /--format must be one of: markdown, json, message/],
    [['--format'], /format/],
  ])('refuses %j', async (more, says) => {
    const { status, out, err } = await advise(...more);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });
});
