import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/analyse';
import { createAnalyser } from '../../src/state/create-analyser';
import { createInPageAnalysis } from '../../src/state/in-page-analysis';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

const input = { answers: { weather: 'wet' } };
const expected = analyse(toyKnowledge, input, toyFacts);
const here = createInPageAnalysis(toyKnowledge, toyFacts);

describe('the analyses on the page itself', () => {
  it('are those of the engine, with progress', async () => {
    const shares: number[] = [];
    const found = await here(input, { onProgress: (share) => shares.push(share) });
    expect(found).toEqual(expected);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });

  it('come in pieces, one for each question at least', async () => {
    let turns = 0;
    let isDone = false;
    const turn = () => {
      turns += 1;
      if (!isDone) setTimeout(turn, 0);
    };
    turn();
    await here(input);
    isDone = true;
    expect(turns).toBeGreaterThan(toyKnowledge.questions.length);
  });

  it('let the page work in between, and stop when told', async () => {
    const stop = new AbortController();
    const running = here(input, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('changed')), 0);
    await expect(running).rejects.toThrow('changed');
  });
});

describe('the analyses in a worker', () => {
  it('fall back to the page where none can be started', async () => {
    let tries = 0;
    const analyser = createAnalyser(toyKnowledge, here, () => {
      tries += 1;
      throw new Error('no workers here');
    });
    expect(await analyser(input)).toEqual(expected);
    expect(await analyser(input)).toEqual(expected);
    expect(tries).toBe(1);
  });

  it('fall back where the worker breaks while it loads', async () => {
    const analyser = createAnalyser(toyKnowledge, here, () => ({
      postMessage: () => undefined,
      terminate: () => undefined,
      addEventListener(type: string, listen: (event: never) => void) {
        if (type === 'error') queueMicrotask(() => listen({ message: 'blocked' } as never));
      },
    }));
    expect(await analyser(input)).toEqual(expected);
  });

  it('do not fall back when they are stopped', async () => {
    const stop = new AbortController();
    const analyser = createAnalyser(
      toyKnowledge,
      () => Promise.reject(new Error('fell back')),
      () => ({
        postMessage: () => undefined,
        terminate: () => undefined,
        addEventListener: () => undefined,
      }),
    );
    const running = analyser(input, { signal: stop.signal });
    stop.abort(new Error('changed'));
    await expect(running).rejects.toThrow('changed');
  });
});
