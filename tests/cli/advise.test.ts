import { describe, expect, it } from 'vitest';
import { stabilityOf } from '../../src/engine/certainty';
import { explain } from '../../src/engine/describe/explain';
import { recommend } from '../../src/engine/recommend';
import { adviceSchema } from '../../src/model/record';
import type { Advice } from '../../src/share/advice';
import { decodeLink } from '../../src/share/link';
import { findPayload } from '../../src/share/repair';
import { toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { runIn } from './toy-world';

const input = {
  answers: { weather: 'storm', umbrella: 'yes', hunger: 9, company: ['dog'] },
  assumptions: { taste: 'salty' },
};
const recommendation = recommend(toyRulebook, input);

async function adviseOn(text: string, ...options: string[]): Promise<Advice> {
  const { status, out, err } = await runIn(['advise', 'file.json', ...options], text);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Advice;
}

describe('advise', () => {
  it('prints one object with exactly these fields, in this order', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    expect(Object.keys(advice).join(' ')).toBe(
      'rulesVersion family strategy second with verdict open strength evidence answered chances questions ranking plan reasons unknown parked implied assumptions link certainty flips completions nextQuestion',
    );
    for (const { family, ...entry } of advice.ranking) {
      const isTraining = ['out', 'dance', 'stage'].includes(family);
      const keys = isTraining ? ['chance', 'score', 'strategies'] : ['chance', 'strategies'];
      expect(Object.keys(entry)).toEqual(keys);
    }
    expect(Object.keys(advice.ranking[0]!.strategies[0]!)).toEqual([
      'strategy',
      'score',
      'conditional',
      'gates',
    ]);
    expect(Object.keys(advice.plan[0]!).join(' ')).toBe(
      'do strategy metric baseline threshold stopRule effort ifPass ifFail',
    );
    expect(Object.keys(advice.reasons[0]!).join(' ')).toBe(
      'rule consideration on effect because sources answers',
    );
    expect(adviceSchema.safeParse(advice).success).toBe(true);
  });

  it('names what stands beside it, with the reason', async () => {
    expect((await adviseOn('{"answers":{"weather":"wet"}}')).with).toEqual([
      { complement: 'tea', strategy: 'tea', because: 'Because of rain-inside.' },
    ]);
  });

  it('says what recommend and explain say', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    const explanation = explain(toyRulebook, toyKnowledge, input, recommendation);
    const { certainty, completions } = stabilityOf(toyRulebook, input, recommendation.family);
    expect(advice).toMatchObject({
      rulesVersion: '0.1.0',
      family: recommendation.family,
      strategy: recommendation.strategy,
      second: recommendation.second,
      strength: recommendation.strength,
      certainty,
      completions,
      open: recommendation.open,
      answered: 4,
      chances: recommendation.chances,
      evidence: recommendation.evidence,
      verdict: explanation.verdict,
      unknown: recommendation.unknown,
    });
    expect(advice.plan.map((step) => step.do)).toEqual(explanation.plan.map((step) => step.do));
  });

  it('names the answer and the source behind a reason', async () => {
    const { reasons } = await adviseOn(JSON.stringify(input));
    expect(reasons.find(({ rule }) => rule === 'storm-inside')).toMatchObject({
      consideration: 'rain-inside',
      on: { question: 'weights' },
      effect: 'disfavour',
      because: 'Because of storm-inside.',
      sources: [{ source: 'aunt', at: 'p. 1' }],
      answers: [{ question: 'weather', answer: 'storm' }],
    });
  });

  it('names the gate that rules a strategy out, with its reason', async () => {
    const { ranking } = await adviseOn(JSON.stringify(input));
    const walk = ranking
      .flatMap(({ strategies }) => strategies)
      .find((one) => one.strategy === 'walk');
    expect(walk).toMatchObject({
      conditional: false,
      gates: [{ rule: 'no-walk-in-storm', because: 'Because of no-walk-in-storm.' }],
    });
  });

  it('marks a strategy whose gate is not known to be open', async () => {
    const { ranking } = await adviseOn('{"answers":{}}');
    const walk = ranking
      .flatMap(({ strategies }) => strategies)
      .find((one) => one.strategy === 'walk');
    expect(walk).toMatchObject({ conditional: true, gates: [{ rule: 'no-walk-in-storm' }] });
  });

  it('keeps an answer that does not apply out of the result and the link, without a complaint', async () => {
    const advice = await adviseOn('{"answers":{"weather":"dry","umbrella":"yes"}}');
    expect(advice.parked).toEqual(['umbrella']);
    const read = decodeLink(toyKnowledge, findPayload(advice.link) ?? '');
    expect(read).toMatchObject({ ok: true, answers: { weather: 'dry' } });
    expect(read.ok && 'umbrella' in read.answers).toBe(false);
  });

  it('gives a link that holds the answers, the assumptions and the verdict', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    expect(advice.link).toMatch(/^https:\/\/example\.org\/evening\/#\/r\/[A-Za-z0-9]/);
    const { family, strategy, strength } = recommendation;
    expect(decodeLink(toyKnowledge, findPayload(advice.link) ?? '')).toMatchObject({
      ok: true,
      ...input,
      verdict: { family, strategy, strength },
    });
  });

  it('lets the link lead elsewhere', async () => {
    const advice = await adviseOn('{"answers":{}}', '--base', 'https://other.example/a/?b#c');
    expect(advice.link).toMatch(/^https:\/\/other\.example\/a\/#\/r\//);
  });

  it('says the value in force of an assumption that was changed', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    expect(advice.assumptions).toMatchObject({ taste: 'salty' });
  });

  it('prints the same bytes for the same answers in another order, and from standard input', async () => {
    const answers = Object.fromEntries(Object.entries(input.answers).reverse());
    const other = JSON.stringify({ assumptions: input.assumptions, answers });
    const first = await runIn(['advise', 'file.json'], JSON.stringify(input));
    expect(await runIn(['advise', '-'], other)).toEqual(first);
  });

  it('reads a file that begins with a byte order mark', async () => {
    expect((await adviseOn('\uFEFF{"answers":{"weather":"wet"}}')).family).toBe('home');
  });

  it('keeps what is implied out of the link, and counts it as answered for the rules alone', async () => {
    const advice = await adviseOn('{"answers":{"company":[]}}');
    expect(advice).toMatchObject({ implied: { music: 'none' }, answered: 1 });
    const read = decodeLink(toyKnowledge, findPayload(advice.link) ?? '');
    expect(read.ok && read.answers).toEqual({ company: [] });
  });

  it('takes "not sure" for no answer in the count, and in the advice', async () => {
    const unsure = await adviseOn('{"answers":{"weather":"unsure"}}');
    expect(unsure.answered).toBe(0);
    expect(unsure.verdict).toMatch(/^Too early to say/);
    expect(unsure.chances).toEqual((await adviseOn('{"answers":{}}')).chances);
  });
});

describe('advise --lines', () => {
  const lines = [
    JSON.stringify(input),
    '',
    '{"answers":{"weather":"hail"}}',
    '  ',
    '{"answers":{"weather":"wet"}}\r',
    'no JSON',
    '{"answers":{"hunger":950}}',
  ].join('\n');
  const read = async (text: string, ...options: string[]) => {
    const { status, out, err } = await runIn(['advise', '--lines', 'file.json', ...options], text);
    expect([status, err]).toEqual([0, '']);
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Partial<Advice> & { error?: string });
  };

  it('gives what advise gives, without what takes many runs', async () => {
    const [first] = await read(JSON.stringify(input));
    const dropped = ['certainty', 'flips', 'completions', 'nextQuestion'];
    const whole = Object.entries(await adviseOn(JSON.stringify(input)));
    expect(first).toEqual(Object.fromEntries(whole.filter(([key]) => !dropped.includes(key))));
  });

  it('skips blank lines, names what is wrong with a broken one, and goes on', async () => {
    const results = await read(lines);
    expect(results.map(({ family, error }) => error ?? family)).toEqual([
      recommendation.family,
      'line 3: answers.weather must be one of: dry, wet, storm, unsure',
      'home',
      expect.stringMatching(/^line 6 is not JSON/),
      'wait',
    ]);
    expect(Object.keys(results[1]!)).toEqual(['error']);
  });

  it('tells one place of a broken line, and reads lines that end in a carriage return alone', async () => {
    const deep = `{"answers":${'['.repeat(2_500)}${']'.repeat(2_500)}}`;
    const twice = '{"answers":{},"answers":{}}';
    const results = await read(['{', twice, deep, '{"answers":{"weather":"wet"}}'].join('\r'));
    expect(results.map(({ family, error }) => error ?? family)).toEqual([
      expect.stringMatching(/^line 1 is not JSON \(.*\)$/),
      'line 2: answers is given twice',
      'line 3 is nested too deeply to be read',
      'home',
    ]);
  });

  it('takes standard input, a base for links, a byte order mark, and the flag after the file', async () => {
    const text = '\uFEFF{"answers":{"weather":"wet"}}\n';
    const [there] = await read(text, '--base', 'https://other.example/');
    expect(there?.link).toMatch(/^https:\/\/other\.example\/#\/r\//);
    const standard = await runIn(['advise', '--lines', '-'], text);
    expect(await runIn(['advise', '-', '--lines'], text)).toEqual(standard);
    expect(standard.out.split('\n')).toHaveLength(2);
  });

  it('prints nothing for a file without lines', async () => {
    expect(await runIn(['advise', '--lines', 'file.json'], '\n\n')).toEqual({
      status: 0,
      out: '',
      err: '',
    });
  });

  it('does not fall over a line with 200,000 unknown questions', async () => {
    const many = Array.from({ length: 200_000 }, (_, at) => `"q${at}":1`).join();
    const [result, next] = await read(`{"answers":{${many}}}\n{"answers":{}}`);
    expect(result?.error).toMatch(
      /^line 1: answers\.q0 is not a question; .* \(and 199999 more\)$/,
    );
    expect(next?.verdict).toMatch(/^Too early/);
  });
});
