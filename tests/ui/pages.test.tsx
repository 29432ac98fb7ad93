import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Route } from '../../src/state/router';
import { pageFrom, pages, parseRoute, routeHash } from '../../src/ui/pages';
import { page, press, renderApp, newRouter } from './render-app';

/** A page that is known to nothing else, as a newcomer would add it: one entry. */
const moon = pageFrom({
  name: 'moon' as 'open',
  paths: ['moon'],
  parse: ({ rest, more }) =>
    more.length > 0 ? null : ({ page: 'moon', phase: rest } as unknown as { page: 'open' }),
  href: (route) => ['moon', (route as unknown as { phase: string }).phase],
  load: () =>
    Promise.resolve(function MoonPage({ phase }: { phase: string }) {
      return <h1>The moon is {phase}</h1>;
    }),
  props: (route) => route as unknown as { phase: string },
  nav: { place: 'bar', label: 'The moon' },
});
const withMoon = [...pages, moon];

describe('a page in one entry', () => {
  it('is routed, loaded and named in the bar', async () => {
    history.replaceState(null, '', '#/');
    const router = newRouter(withMoon);
    const { user } = await renderApp({ parts: { pages: withMoon, router } });
    const bar = within(screen.getByRole('navigation', { name: 'Main' }));
    const way = bar.getByRole('link', { name: 'The moon' });
    expect(way).not.toHaveAttribute('aria-current');
    await user.click(way);
    location.hash = '#/moon/full';
    await page('The moon is full');
    expect(bar.getByRole('link', { name: 'The moon' })).toHaveAttribute('aria-current', 'page');
    expect(router.store.getState().route).toEqual({ page: 'moon', phase: 'full' });
    router.go({ page: 'moon', phase: 'new' } as unknown as Route);
    await page('The moon is new');
  });

  it('leaves addresses that are none of its own to the page that says so', async () => {
    history.replaceState(null, '', '#/moon/full/of/cheese');
    const router = newRouter(withMoon);
    await renderApp({ hash: '#/moon/full/of/cheese', parts: { pages: withMoon, router } });
    await page('There is no such page here');
  });
});

describe('the pages', () => {
  it('have names and first parts of their own', () => {
    const paths = pages.flatMap((page) => page.paths);
    expect(new Set(paths).size).toBe(paths.length);
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  });

  it('stand in the bar and the foot by their entries, with the ways that make sense', async () => {
    await renderApp({ hash: '#/', answers: { weather: 'wet' } });
    const texts = (name: string) =>
      within(screen.getByRole('navigation', { name }))
        .getAllByRole('link')
        .map((link) => link.textContent);
    expect(texts('Main')).toEqual(['Check answers', 'How it thinks', 'Cases', 'Your runs']);
    expect(texts('More')).toEqual(['Compare results', 'Open a link', 'In plain words']);
    expect(press.link('Check answers')).toHaveAttribute('href', '#/check');
  });
});

describe('routes', () => {
  it.each<[string, Route]>([
    ['', { page: 'start' }],
    ['#', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/q/latency', { page: 'question', id: 'latency' }],
    ['#/q/latency?from=check', { page: 'question', id: 'latency', from: 'check' }],
    ['#/q/latency?from=elsewhere', { page: 'question', id: 'latency' }],
    ['#/check', { page: 'check' }],
    ['#/check?at=latency', { page: 'check', at: 'latency' }],
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
    { page: 'check', at: 'latency' },
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
