/**
 * What reading a large file costs the page and the worker that reads it: the page goes on answering, and
 * neither of them holds more the longer the file is.
 */
import type { CDPSession, Page } from '@playwright/test';
import * as z from 'zod/mini';
import { inEveryWay } from './support/extent';
import { expect, test } from './support/test';

// One after the other: each measures.
test.describe.configure({ mode: 'default' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** In milliseconds: what is done within it, a person takes for at once. */
const atOnce = 50;

/** In bytes: 1 GB in the long run, else as much as shows whether it grows. */
const fileSize = inEveryWay ? 1e9 : 1.5e8;

/** In MB: what is read while the page is watched. */
const watched = inEveryWay ? 100 : 40;

/**
 * Gives the page a file of so many bytes, made where it is read: handing it over would take longer. It is
 * one part over and over, so that it takes no memory itself. Each row is as long as a support mail.
 */
async function drop(page: Page, bytes: number): Promise<void> {
  await page.locator('input[type=file]').first().waitFor();
  await page.evaluate((size) => {
    const lines = Array.from({ length: 2000 }, (_, row) =>
      JSON.stringify({ prompt: `${row} ${'word '.repeat(180)}`, completion: `label ${row % 9}` }),
    );
    const part = new Blob([`${lines.join('\n')}\n`]);
    const parts = Array.from({ length: Math.ceil(size / part.size) }, () => part);
    const transfer = new DataTransfer();
    transfer.items.add(new File(parts, 'long.jsonl'));
    const input = document.querySelector<HTMLInputElement>('.file-drop input');
    if (input === null) throw new Error('There is no field for files.');
    // What it takes to make the file is not the page's doing: it begins in a task of its own.
    setTimeout(() => {
      performance.mark('begins');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, 100);
  }, bytes);
}

const finished = (page: Page) =>
  expect(page.getByText(/rows, .* usable/).first()).toBeVisible({ timeout: 240_000 });

const eventSchema = z.object({
  name: z.string(),
  cat: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

interface Tasks {
  /** The longest task by the clock, in milliseconds: on cores that others share, it runs on meanwhile. */
  readonly byClock: number;
  /** The longest by the processor time of its own thread: the same however many share the machine. */
  readonly byProcessor: number;
  readonly count: number;
}

/** The tasks of a page's own thread while something is done on it, after it marks that it begins. */
async function tasksDuring(page: Page, act: () => Promise<void>): Promise<Tasks> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page belongs to no browser.');
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await act();
  const { traceEvents } = z.parse(traceSchema, JSON.parse(String(await browser.stopTracing())));
  const begins = traceEvents.find(({ name, cat }) => name === 'begins' && cat.includes('timing'));
  if (begins === undefined) throw new Error('It never began.');
  const tasks = traceEvents
    .filter(({ name, ph }) => name.endsWith('RunTask') && ph === 'X')
    .filter(({ pid, tid }) => pid === begins.pid && tid === begins.tid)
    .filter(({ ts, dur = 0 }) => ts + dur >= begins.ts);
  const longest = (list: readonly (number | undefined)[]) =>
    Math.max(0, ...list.map((micros = 0) => micros / 1000));
  return {
    byClock: longest(tasks.map(({ dur }) => dur)),
    byProcessor: longest(tasks.map(({ tdur }) => tdur)),
    count: tasks.length,
  };
}

/** A page of nothing, whose worker never rests and whose own thread does a little now and then. */
function bareRounds(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((settle) => {
        performance.mark('begins');
        const spin = 'for (;;) JSON.stringify(Array.from({ length: 999 }, (_, place) => place))';
        const worker = new Worker(URL.createObjectURL(new Blob([spin])));
        let rounds = 0;
        const round = () => {
          const until = 200_000 + rounds;
          JSON.stringify(Array.from({ length: until }, (_, place) => place));
          rounds += 1;
          if (rounds < 20) setTimeout(round, 50);
          else {
            worker.terminate();
            settle();
          }
        };
        round();
      }),
  );
}

const inWords = ({ byClock, byProcessor, count }: Tasks) =>
  `${byProcessor.toFixed(0)} ms of the processor, ${byClock.toFixed(0)} ms by the clock, of ${count}`;

test(`the page answers within 50 ms while ${watched} MB are read`, async ({ page, browser }) => {
  test.slow();
  const bareContext = await browser.newContext();
  const bare = await bareContext.newPage();
  const beside = await tasksDuring(bare, () => bareRounds(bare));
  await bareContext.close();
  await page.goto('./#/measure');
  await expect(page.getByLabel(/Drop your examples here/)).toBeAttached();
  const own = await tasksDuring(page, async () => {
    await drop(page, watched * 1e6);
    await finished(page);
  });
  const says = `Longest task: ${inWords(own)}; of a bare page: ${inWords(beside)}.`;
  console.log(says);
  expect(own.count).toBeGreaterThan(10);
  expect(own.byProcessor, says).toBeLessThan(atOnce);
});

const heapSchema = z.object({ usedSize: z.number(), backingStorageSize: z.optional(z.number()) });

/** What a thread holds in MB, what it has let go but not collected yet included: heap and buffers. */
async function heldBy(send: (method: 'Runtime.getHeapUsage') => Promise<unknown>): Promise<number> {
  const { usedSize, backingStorageSize = 0 } = z.parse(
    heapSchema,
    await send('Runtime.getHeapUsage'),
  );
  return (usedSize + backingStorageSize) / 1e6;
}

/** Speaks to the next worker that a page starts, as its own developer tools would. */
async function toWorker(client: CDPSession): Promise<(method: string) => Promise<unknown>> {
  const waiting = new Map<number, (result: unknown) => void>();
  const attached = new Promise<string>((settle) => {
    client.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') settle(sessionId);
    });
  });
  client.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = z.object({ id: z.optional(z.number()), result: z.optional(z.unknown()) });
    const { id = -1, result } = z.parse(reply, JSON.parse(message));
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  const auto = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await client.send('Target.setAutoAttach', auto);
  let last = 0;
  return async (method) => {
    const sessionId = await attached;
    last += 1;
    const id = last;
    const answer = new Promise<unknown>((settle) => waiting.set(id, settle));
    const message = JSON.stringify({ id, method });
    await client.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };
}

test('neither the page nor the worker holds more, the longer a file is', async ({ page }) => {
  test.slow();
  await page.goto('./#/measure');
  const client = await page.context().newCDPSession(page);
  const ofPage = async () => {
    await client.send('HeapProfiler.collectGarbage');
    return heldBy((method) => client.send(method));
  };
  const send = await toWorker(client);
  const before = await ofPage();
  await drop(page, fileSize);
  const share = page.getByText(/^[\d.]+\s?% · /);
  await expect(share).toBeVisible();
  let most = 0;
  let kept = 0;
  for (;;) {
    // Once all is read, there is no share any more.
    const told = await share.textContent({ timeout: 5000 }).catch(() => null);
    const at = Number.parseFloat(told ?? '');
    if (Number.isNaN(at) || at > 90) break;
    most = Math.max(most, await heldBy(send));
    // Once, in the second half: what is left when all that was let go is collected.
    if (at > 50 && kept === 0) {
      await send('HeapProfiler.collectGarbage');
      kept = await heldBy(send);
    }
    await page.waitForTimeout(50);
  }
  await finished(page);
  const after = await ofPage();
  const says = `The worker holds at most ${most.toFixed(0)} MB at a time and keeps ${kept.toFixed(0)} MB; the page keeps ${before.toFixed(1)} MB before and ${after.toFixed(1)} MB after.`;
  console.log(says);
  expect(kept, says).toBeGreaterThan(0);
  expect(most, says).toBeLessThan(200);
  // Room for the samples is set apart at once, so that a short file has it, too.
  expect(kept, says).toBeLessThan(Math.max(50, fileSize / 1e6 / 10));
  expect(after - before, says).toBeLessThan(10);
});
