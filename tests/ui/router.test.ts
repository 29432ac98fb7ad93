import { afterEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../src/state/router';
import { pages, parseRoute, routeHash } from '../../src/ui/pages';
import type { Route, Router } from '../../src/state/router';

describe('routes', () => {
  it.each<[string, Route]>([
    ['', { page: 'start' }],
    ['#', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/q/latency', { page: 'question', id: 'latency' }],
    ['#/q/latency?from=check', { page: 'question', id: 'latency', from: 'check' }],
    ['#/q/latency?from=elsewhere', { page: 'question', id: 'latency' }],
    ['#/check', { page: 'check' }],
    ['#/result', { page: 'result' }],
    ['#/result/plan', { page: 'result', view: 'plan' }],
    ['#/r/abc-_1/numbers', { page: 'shared', payload: 'abc-_1', view: 'numbers' }],
    ['#/r/abc-_1/x', { page: 'shared', payload: 'abc-_1' }],
    ['#/open', { page: 'open' }],
    ['#/r/abc-_1', { page: 'shared', payload: 'abc-_1' }],
    ['#/r/', { page: 'shared', payload: '' }],
    ['#/r', { page: 'shared', payload: '' }],
    ['#/describe', { page: 'describe' }],
    ['#/describe/moon', { page: 'unknown', hash: '#/describe/moon' }],
    ['#/words', { page: 'words' }],
    ['#/words/tuning', { page: 'words', term: 'tuning' }],
    ['#/words/a/b', { page: 'unknown', hash: '#/words/a/b' }],
    ['#/measure', { page: 'measure' }],
    ['#/measure/prompt', { page: 'measure', part: 'prompt' }],
    ['#/measure/results', { page: 'measure', part: 'results' }],
    ['#/measure/moon', { page: 'unknown', hash: '#/measure/moon' }],
    ['#/q', { page: 'unknown', hash: '#/q' }],
    ['#/q/', { page: 'unknown', hash: '#/q/' }],
    ['#/moon', { page: 'unknown', hash: '#/moon' }],
    ['#/result/x', { page: 'unknown', hash: '#/result/x' }],
    ['#//x', { page: 'unknown', hash: '#//x' }],
  ])('reads %j', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each<Route>([
    { page: 'start' },
    { page: 'question', id: 'latency', from: 'result' },
    { page: 'check' },
    { page: 'result' },
    { page: 'result', view: 'all' },
    { page: 'shared', payload: 'abc', view: 'why' },
    { page: 'open' },
    { page: 'measure' },
    { page: 'measure', part: 'results' },
    { page: 'shared', payload: 'abc' },
    { page: 'unknown', hash: '#/moon' },
  ])('writes what it reads: %j', (route) => {
    expect(parseRoute(routeHash(route))).toEqual(route);
  });
});

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
