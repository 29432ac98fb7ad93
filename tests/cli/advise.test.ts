import { describe, expect, it } from 'vitest';
import { explain } from '../../src/engine/explain';
import { recommend } from '../../src/engine/recommend';
import type { Advice } from '../../src/share/advice';
import { decodeLink } from '../../src/share/link';
import { findPayload } from '../../src/share/repair';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { runIn } from './toy-world';

const input = {
  answers: { weather: 'storm', umbrella: 'yes', hunger: 9, company: ['dog'] },
  assumptions: { taste: 'salty' },
};
const recommendation = recommend(toyKnowledge, input);

async function adviseOn(text: string, ...options: string[]): Promise<Advice> {
  const { status, out, err } = await runIn(['advise', 'file.json', ...options], text);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Advice;
}

describe('advise', () => {
  it('prints one object with exactly these fields, in this order', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    expect(Object.keys(advice).join(' ')).toBe(
      'rulesVersion family strategy second with verdict strength certainty evidence ranking plan reasons unknown parked assumptions link flips completions nextQuestion',
    );
    expect(Object.keys(advice.ranking[0]!)).toEqual(['family', 'score', 'strategies']);
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
    for (const { because } of advice.with) expect(because).not.toBe('');
  });

  it('says what recommend and explain say', async () => {
    const advice = await adviseOn(JSON.stringify(input));
    const explanation = explain(toyKnowledge, input, recommendation);
    expect(advice).toMatchObject({
      rulesVersion: '0.1.0',
      family: recommendation.family,
      strategy: recommendation.strategy,
      second: recommendation.second,
      strength: recommendation.strength,
      certainty: recommendation.certainty,
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
      on: { family: 'home' },
      effect: 'favour',
      because: 'Because of storm-inside.',
      sources: [{ source: 'aunt', at: 'p. 1' }],
      answers: [{ question: 'weather', answer: 'storm' }],
    });
  });

  it('names the gate that shuts a strategy, with its reason', async () => {
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
});
