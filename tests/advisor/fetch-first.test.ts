// @vitest-environment happy-dom

import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchFirst } from '../../src/advisor/fetch-first';

const from = 'http://localhost/assets/index-1.js';
const href = (file: string) => `http://localhost/assets/${file}`;

/** Stands in for the network. */
function network(answer: () => Promise<Response>) {
  const fetched = vi.fn<(address: string) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

const arrives = () => Promise.resolve(new Response('export {};'));
const load = () => vi.fn(() => Promise.resolve('module'));

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

describe('importing a part of the page', () => {
  it('fetches its files first, each once', async () => {
    const fetched = network(arrives);
    const imported = load();
    const needs = ['./one-a.js', './one-b.js'];
    expect(await fetchFirst(imported, needs, from)).toBe('module');
    await fetchFirst(imported, needs, from);
    expect(fetched.mock.calls).toEqual([[href('one-a.js')], [href('one-b.js')]]);
  });

  it('imports nothing while a file is missing, and fetches that again when asked again', async () => {
    const fetched = network(() => Promise.reject(new TypeError('Failed to fetch')));
    const imported = load();
    await expect(fetchFirst(imported, ['./two.js'], from)).rejects.toThrow('Failed to fetch');
    expect(imported).not.toHaveBeenCalled();
    fetched.mockImplementation(arrives);
    expect(await fetchFirst(imported, ['./two.js'], from)).toBe('module');
  });

  it('takes a page of the host in place of a file for a file that is missing', async () => {
    network(() => Promise.resolve(new Response('Not found', { status: 404 })));
    await expect(fetchFirst(load(), ['./three.js'], from)).rejects.toThrow('did not arrive: 404');
  });

  it('leaves to index.html what that asks for', async () => {
    const fetched = network(arrives);
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: href('four.js') });
    document.head.append(link);
    expect(await fetchFirst(load(), ['./four.js'], from)).toBe('module');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('puts a style into force that index.html only fetches', async () => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'style', href: href('five.css') });
    document.head.append(link);
    // The pretended browser loads no styles, so it is not given this one.
    const append = vi.spyOn(document.head, 'append').mockReturnValue();
    const importing = fetchFirst(load(), ['./five.css'], from);
    const [style] = append.mock.calls[0] ?? [];
    expect(style).toMatchObject({ rel: 'stylesheet', href: href('five.css') });
    if (style instanceof HTMLElement) style.dispatchEvent(new Event('load'));
    append.mockRestore();
    expect(await importing).toBe('module');
  });

  it('passes on what a module itself throws', async () => {
    network(arrives);
    const broken = () => Promise.reject(new Error('Unknown rule "x"'));
    await expect(fetchFirst(broken, [], from)).rejects.toThrow('Unknown rule "x"');
  });
});
