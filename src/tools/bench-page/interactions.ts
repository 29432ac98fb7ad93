import type { Browser, Page } from '@playwright/test';

/** A telephone of the middle class, as Lighthouse has it. */
const slowdown = 4;

async function open(browser: Browser, address: string, rate: number): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  // What runs this file marks functions with their names by a function that a page does not have.
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** Turns from one question to the next before a first result is shown. */
const turnsInRow = 6;

/**
 * Times from answering to the next question on the screen, in milliseconds: its heading is there, and
 * the frame with it has been painted. One visit, for a few questions.
 */
export async function answerTimes(browser: Browser, address: string): Promise<number[]> {
  const times: number[] = [];
  const page = await open(browser, address, slowdown);
  // What is fetched for later must not be what is measured.
  await page.waitForTimeout(6000);
  for (let turn = 0; turn < turnsInRow; turn += 1) {
    times.push(await page.evaluate(nextQuestion));
    await page.waitForTimeout(300);
  }
  await page.close();
  return times;
}

function nextQuestion(): Promise<number> {
  const before = document.querySelector('h1')?.textContent;
  const option = document.querySelector<HTMLInputElement>(
    'input[type=radio], input[type=checkbox]',
  );
  option?.click();
  // Where a number is asked for, nothing is chosen: it is left open.
  const way = option === null ? '.way-on button[type=button]' : 'button[type=submit]';
  const press = document.querySelector<HTMLButtonElement>(way);
  return new Promise((settle) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const now = document.querySelector('h1')?.textContent;
      if (now === undefined || now === before) return;
      observer.disconnect();
      // A task queued in the frame's callback runs right after that frame was painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => settle(performance.now() - start);
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    press?.click();
  });
}

/**
 * The same for the questions that sharpen a first result, each of which is chosen by what is known: from
 * an answer and going on in one and the same moment, which leaves no time to choose it beforehand.
 * @param visits how often to start again
 */
export async function sharpeningTimes(browser: Browser, address: string, visits: number) {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open(browser, address, 1);
    await page.waitForTimeout(2000);
    while ((await page.locator('button[type=submit]').count()) > 0) {
      await page.evaluate(nextQuestion);
      await page.waitForTimeout(200);
    }
    // Where a first round settles it at once, the rest can be answered all the same.
    await page.getByRole('link', { name: /Sharpen it|Answer the rest anyway/ }).click();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.waitForTimeout(4000);
    for (let turn = 0; turn < turnsInRow; turn += 1) {
      const time = await page.evaluate(nextQuestion);
      // Where asking stops a result follows, which is another matter.
      if ((await page.locator('button[type=submit]').count()) === 0) break;
      times.push(time);
      await page.waitForTimeout(1000);
    }
    await page.close();
  }
  return times;
}

/** Times of trying another answer on a result, in milliseconds. */
export interface WhatIfTimes {
  /** From the press until the changed verdict stands in the page, styled and laid out. */
  readonly verdict: number[];
  /** The same until the frame that shows it has been painted; at 60 frames a second that is a wait. */
  readonly frame: number[];
  /** Work of the page's thread until everything below has followed, painting included. */
  readonly whole: number[];
}

/** Tries answers on a result, and drops them again, at full speed. */
export async function whatIfTimes(browser: Browser, address: string, turns: number) {
  const page = await open(browser, address, 1);
  const region = page.getByRole('region', { name: 'What would change this' });
  const press = region.getByRole('button', { name: /^Try/ }).first();
  await press.waitFor();
  await page.waitForTimeout(5000);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const times: WhatIfTimes = { verdict: [], frame: [], whole: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const before = await work();
    const { verdict, frame } = await press.evaluate(tryAnswer);
    await page.waitForTimeout(1500);
    times.verdict.push(verdict);
    times.frame.push(frame);
    times.whole.push((await work()) - before);
  }
  await page.close();
  return times;
}

function tryAnswer(button: Element): Promise<{ verdict: number; frame: number }> {
  const said = () =>
    (document.querySelector('h1')?.textContent ?? '') +
    (document.querySelector('[role=status] b')?.textContent ?? '');
  const before = said();
  return new Promise((settle) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (said() === before) return;
      observer.disconnect();
      // Reading the layout ends when styles and layout are worked out.
      document.body.getBoundingClientRect();
      const verdict = performance.now() - start;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => settle({ verdict, frame: performance.now() - start });
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    if (button instanceof HTMLElement) button.click();
  });
}
