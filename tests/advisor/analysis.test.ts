import { describe, expect, it } from 'vitest';
import { analyserAway } from '../../src/advisor/analysis';
import { analyserInPage } from '../../src/advisor/analysis-in-page';
import { analyse, outlookOf } from '../../src/engine/certainty';
import { toyRulebook } from '../fixtures/toy-facts';
import { workerHere } from '../fixtures/worker-here';

const input = { answers: { weather: 'wet' } };
const expected = analyse(toyRulebook, input);
const here = analyserInPage(toyRulebook);
const noWorker = () => {
  throw new Error('no workers here');
};

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
    expect(turns).toBeGreaterThan(toyRulebook.questions.length - 1);
  });

  it('let the page work in between, and stop when told', async () => {
    const stop = new AbortController();
    const running = here.analyse(input, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('changed')), 0);
    await expect(running).rejects.toThrow('changed');
  });
});

describe('how stable a result is', () => {
  it('is what the engine says, on the page and where no worker can be started', async () => {
    const away = analyserAway(toyRulebook, here, noWorker);
    for (const way of [here, away]) {
      const found = await way.outlook({ input, asked: input });
      expect(found).toEqual(outlookOf(toyRulebook, input, input));
      expect(found.nextQuestion).toBe(expected.nextQuestion);
    }
  });
});

describe('the analyses in a worker', () => {
  it('fall back to the page where none can be started', async () => {
    let tries = 0;
    const analyser = analyserAway(toyRulebook, here, () => {
      tries += 1;
      return noWorker();
    });
    expect(await analyser.analyse(input)).toEqual(expected);
    expect(await analyser.analyse(input)).toEqual(expected);
    expect(tries).toBe(1);
  });

  it('fall back where the worker breaks while it loads', async () => {
    const analyser = analyserAway(toyRulebook, here, () => {
      const worker = workerHere({}, true);
      queueMicrotask(() => worker.break('blocked'));
      return worker;
    });
    expect(await analyser.analyse(input)).toEqual(expected);
  });

  it('do not fall back when they are stopped', async () => {
    const stop = new AbortController();
    const analyser = analyserAway(
      toyRulebook,
      { ...here, analyse: () => Promise.reject(new Error('fell back')) },
      () => workerHere({}, true),
    );
    const running = analyser.analyse(input, { signal: stop.signal });
    stop.abort(new Error('changed'));
    await expect(running).rejects.toThrow('changed');
  });
});
