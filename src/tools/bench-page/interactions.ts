import type { Browser, Page } from '@playwright/test';

/** A telephone of the middle class, as Lighthouse has it. */
const slowdown = 4;

async function open(browser: Browser, address: string, rate: number): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** Turns from one question to the next before a first result is shown. */
const turnsInRow = 6;

/**
 * Times from answering to the next question on the screen, in milliseconds: its heading is there, and
 * the frame with it has been painted.
 * @param visits how often to start anew, each time for a few questions
 */
export async function answerTimes(browser: Browser, address: string, visits: number) {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await open(browser, address, slowdown);
    // What is fetched for later must not be what is measured.
    await page.waitForTimeout(6000);
    for (let turn = 0; turn < turnsInRow; turn += 1) {
      times.push(await page.evaluate(nextQuestion));
      await page.waitForTimeout(300);
    }
    await page.close();
  }
  return times;
}

function nextQuestion(): Promise<number> {
  const before = document.querySelector('h1')?.textContent;
  const option = document.querySelector<HTMLInputElement>(
    'input[type=radio], input[type=checkbox]',
  );
  option?.click();
  const press = document.querySelector<HTMLButtonElement>('button[type=submit]');
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
 * Times of trying another answer on a result, in milliseconds, at full speed: the work from the change
 * to everything on the page that follows from it, painting aside.
 */
export async function whatIfTimes(browser: Browser, address: string, turns: number) {
  const page = await open(browser, address, 1);
  const region = page.getByRole('region', { name: 'What would change this' });
  await region.getByRole('button', { name: /^Try/ }).first().waitFor();
  await page.waitForTimeout(3000);
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const press = region.getByRole('button', { name: /^Try/ }).first();
    times.push(
      await press.evaluate((button) => {
        const start = performance.now();
        if (button instanceof HTMLElement) button.click();
        // Reading the layout ends when everything that waited for it is done.
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }),
    );
    await page.waitForTimeout(1500);
  }
  await page.close();
  return times;
}
