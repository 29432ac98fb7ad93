// @vitest-environment happy-dom

import { afterEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../src/state/router';
import type { Router } from '../../src/state/router';
import { pages } from '../../src/ui/pages';

describe('the router', () => {
  let router: Router | null = null;
  afterEach(() => router?.stop());

  function start(hash: string): Router {
    history.replaceState(null, '', hash);
    router = createRouter(window, pages);
    return router;
  }
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

  it('follows the address, its own and that of native links alike', async () => {
    const { store, go } = start('#/');
    expect(store.getState()).toMatchObject({ arrival: 'load', depth: 0 });
    go({ page: 'check' });
    await settled();
    expect(store.getState()).toMatchObject({ route: { page: 'check' }, depth: 1 });
    location.hash = '#/result';
    await settled();
    expect(store.getState()).toMatchObject({
      route: { page: 'result' },
      arrival: 'forward',
      depth: 2,
    });
  });

  it('goes to the fallback where nothing of ours is behind', async () => {
    const { store, back } = start('#/q/latency');
    back({ page: 'start' });
    await settled();
    expect(store.getState().route).toEqual({ page: 'start' });
  });

  it('goes back to the start page that was left by a link before it began', async () => {
    history.replaceState(null, '', location.pathname);
    // A link of the page itself: a new entry, without a mark.
    location.hash = '#/q/latency';
    await settled();
    router = createRouter(window, pages, 'forward');
    const { store, back, go } = router;
    expect(store.getState()).toMatchObject({ arrival: 'forward', depth: 1 });
    go({ page: 'check' });
    back({ page: 'result' });
    await settled();
    expect(store.getState()).toMatchObject({ route: { page: 'question' }, depth: 1 });
    back({ page: 'result' });
    await settled();
    const start = { route: { page: 'start' }, arrival: 'traverse', depth: 0 };
    expect(store.getState()).toMatchObject(start);
    history.forward();
    await settled();
    expect(store.getState()).toMatchObject({ route: { page: 'question' }, depth: 1 });
  });

  it('knows its depth again after a reload', () => {
    history.replaceState({ depth: 3, hash: '#/check' }, '', '#/check');
    router = createRouter(window, pages);
    expect(router.store.getState().depth).toBe(3);
  });
});
