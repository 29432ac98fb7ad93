import { describe, expect, it } from 'vitest';
import { analyse, outlookOf } from '../../src/engine/certainty';
import { createAnalysisClient } from '../../src/worker/client';
import { createTasks } from '../../src/worker/tasks';
import { toyFacts, toyRulebook } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';
import { workerHere } from '../fixtures/worker-here';
import type { WorkerHere } from '../fixtures/worker-here';

function setUp() {
  const workers: WorkerHere[] = [];
  const client = createAnalysisClient(toyKnowledge, () => {
    const worker = workerHere(
      createTasks(() => toyFacts),
      true,
    );
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

const wet = { answers: { weather: 'wet' } };
const dry = { answers: { weather: 'dry' } };

describe('the analysis client', () => {
  it('gives what the analysis gives, and its progress', async () => {
    const { client, workers } = setUp();
    const shares: number[] = [];
    const result = client.analyse(wet, { onProgress: (share) => shares.push(share) });
    workers[0]!.work();
    expect(await result).toEqual(analyse(toyRulebook, wet));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1);
  });

  it('gives how stable a result is, what was passed over counted as unsure', async () => {
    const { client, workers } = setUp();
    const asked = { answers: { weather: 'wet', company: 'unsure' } };
    const result = client.outlook({ input: wet, asked });
    workers[0]!.work();
    expect(await result).toEqual(outlookOf(toyRulebook, wet, asked));
  });

  it('starts one worker, when first asked, and sends it the knowledge once', async () => {
    const { client, workers } = setUp();
    expect(workers).toHaveLength(0);
    const both = Promise.all([client.analyse(wet), client.analyse(dry)]);
    expect(workers[0]!.waiting()).toEqual(['know', 'analyse', 'analyse']);
    workers[0]!.work();
    const [first, second] = await both;
    expect(first).toEqual(analyse(toyRulebook, wet));
    expect(second).toEqual(analyse(toyRulebook, dry));
    expect(workers).toHaveLength(1);
  });

  it('ends the worker on abort, rejects that request and starts the others again', async () => {
    const { client, workers } = setUp();
    const control = new AbortController();
    const dropped = client.analyse(wet, { signal: control.signal });
    const kept = client.analyse(dry);
    control.abort(new Error('No longer needed.'));
    await expect(dropped).rejects.toThrow('No longer needed.');
    expect(workers.map(({ isEnded }) => isEnded())).toEqual([true, false]);
    workers[0]!.work();
    workers[1]!.work();
    expect(await kept).toEqual(analyse(toyRulebook, dry));
  });

  it('refuses a signal that is aborted already, without a worker', async () => {
    const { client, workers } = setUp();
    const signal = AbortSignal.abort(new Error('Too late.'));
    await expect(client.analyse(wet, { signal })).rejects.toThrow('Too late.');
    expect(workers).toHaveLength(0);
  });

  it('rejects what is under way where the worker breaks, and starts a new one for the next', async () => {
    const { client, workers } = setUp();
    const broken = client.analyse(wet);
    workers[0]!.break('out of memory');
    await expect(broken).rejects.toThrow('out of memory');
    const next = client.analyse(wet);
    workers[1]!.work();
    expect(await next).toEqual(analyse(toyRulebook, wet));
  });

  it('rejects what is under way when closed', async () => {
    const { client, workers } = setUp();
    const waiting = client.analyse(wet);
    client.close();
    await expect(waiting).rejects.toThrow('closed');
    expect(workers[0]!.isEnded()).toBe(true);
  });
});

describe('the tasks', () => {
  it('want the knowledge first', async () => {
    expect(() => createTasks(() => toyFacts).analyse(wet, () => undefined)).toThrow(
      'The knowledge has to come before the first input.',
    );
    const client = createAnalysisClient(toyKnowledge, () => {
      const tasks = createTasks(() => toyFacts);
      return workerHere({ ...tasks, know: () => undefined });
    });
    await expect(client.outlook({ input: wet, asked: wet })).rejects.toThrow('has to come before');
  });

  it('say what is wrong with the knowledge', async () => {
    const client = createAnalysisClient(toyKnowledge, () =>
      workerHere(
        createTasks(() => {
          throw new Error('no facts today');
        }),
      ),
    );
    await expect(client.analyse(wet)).rejects.toThrow('no facts today');
  });
});
