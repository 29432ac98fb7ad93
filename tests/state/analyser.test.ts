import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/engine/analyse';
import { decide } from '../../src/engine/decide';
import { recommend } from '../../src/engine/recommend';
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
    const found = await here.analyse(input, { onProgress: (share) => shares.push(share) });
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
    await here.analyse(input);
    isDone = true;
    expect(turns).toBeGreaterThan(toyKnowledge.questions.length);
  });

  it('let the page work in between, and stop when told', async () => {
    const stop = new AbortController();
    const running = here.analyse(input, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('changed')), 0);
    await expect(running).rejects.toThrow('changed');
  });
});

describe('how sure a result is', () => {
  it('is what the engine says, on the page and where no worker can be started', async () => {
    const { certainty, completions } = recommend(toyKnowledge, input, toyFacts);
    const analyser = createAnalyser(toyKnowledge, here, () => {
      throw new Error('no workers here');
    });
    const { family } = decide(toyKnowledge, input, toyFacts);
    for (const way of [here, analyser]) {
      const found = await way.assure({ input, asked: input });
      expect(found).toMatchObject({ certainty, completions, family });
      expect(found.nextQuestion).toBe(expected.nextQuestion);
    }
  });
});

describe('the analyses in a worker', () => {
  it('fall back to the page where none can be started', async () => {
    let tries = 0;
    const analyser = createAnalyser(toyKnowledge, here, () => {
      tries += 1;
      throw new Error('no workers here');
    });
    expect(await analyser.analyse(input)).toEqual(expected);
    expect(await analyser.analyse(input)).toEqual(expected);
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
    expect(await analyser.analyse(input)).toEqual(expected);
  });

  it('do not fall back when they are stopped', async () => {
    const stop = new AbortController();
    const analyser = createAnalyser(
      toyKnowledge,
      { ...here, analyse: () => Promise.reject(new Error('fell back')) },
      () => ({
        postMessage: () => undefined,
        terminate: () => undefined,
        addEventListener: () => undefined,
      }),
    );
    const running = analyser.analyse(input, { signal: stop.signal });
    stop.abort(new Error('changed'));
    await expect(running).rejects.toThrow('changed');
  });
});
