import { afterEach, describe, expect, it } from 'vitest';
import { createRouter } from '../../src/state/router';
import { pages, parseRoute, routeHash } from '../../src/ui/pages';
import type { Route, Router } from '../../src/state/router';

describe('routes of the cases and of how it thinks', () => {
  it.each<[string, Route]>([
    ['#/cases', { page: 'cases' }],
    ['#/cases?q=law&result=miss', { page: 'cases', query: 'q=law&result=miss' }],
    ['#/cases/goat-2023', { page: 'cases', id: 'goat-2023' }],
    ['#/how', { page: 'how' }],
    ['#/how/rules', { page: 'how', section: 'rules' }],
    ['#/how/rules?topic=latency', { page: 'how', section: 'rules', query: 'topic=latency' }],
    ['#/how/rules/prompt-first', { page: 'how', section: 'rules', id: 'prompt-first' }],
  ])('%s is read, and written as it was', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(routeHash(route)).toBe(hash);
  });

  it.each(['#/cases/a/b', '#/how/rules/a/b'])('%s leads nowhere', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'unknown', hash });
  });
});

describe('replacing a route', () => {
  let router: Router | null = null;
  afterEach(() => router?.stop());
  const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

  it('changes the address without a new entry in the history', async () => {
    history.replaceState(null, '', '#/');
    router = createRouter(window, pages);
    router.go({ page: 'cases' });
    await settled();
    const entries = history.length;
    router.replace({ page: 'cases', query: 'q=law' });
    await settled();
    expect(location.hash).toBe('#/cases?q=law');
    expect(history.length).toBe(entries);
    expect(router.store.getState()).toEqual({
      route: { page: 'cases', query: 'q=law' },
      arrival: 'forward',
      depth: 1,
    });
  });
});
