import { test as base, expect } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';

/** What no page of ours may do: throw, complain in the console, or ask another origin for anything. */
export interface Complaints {
  readonly list: string[];
}

/** Listens to every page of a browser context from now on. */
export function watch(context: BrowserContext, origin: string): Complaints {
  const list: string[] = [];
  context.on('weberror', (error) => list.push(`thrown: ${error.error().message}`));
  context.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint) list.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') list.push(`request: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left or reloaded gives up what it was loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') list.push(`failed: ${request.url()} ${reason}`);
  });
  return { list };
}

/**
 * A browser as one that has no service workers: with them, each test would fetch the whole program once
 * more to keep it. offline.spec.ts, nginx.spec.ts and built-app.spec.ts take it as it is.
 */
const browsing = base.extend({
  context: async ({ context }, use) => {
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    });
    await use(context);
  },
});

/** A test that also fails when any of its pages complained, whatever it was about. */
export const test = browsing.extend<{ quiet: Complaints }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const complaints = watch(context, new URL(baseURL ?? '').origin);
      await use(complaints);
      expect(complaints.list, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
});

/** A test of pages that are broken on purpose, of which the browser may well complain. */
export const testOfFaults = browsing;

export { expect };
