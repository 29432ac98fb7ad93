import { describe, expect, it } from 'vitest';
import { createOfflineFiles } from '../../src/worker/offline-files';
import type { BuiltFiles } from '../../src/worker/offline-files';

const folder = 'https://example.org/a/b/';

/** A server whose files can be changed, with the caches of one browser. */
function world(files: Record<string, string>) {
  const stores = new Map<string, Map<string, Response>>();
  const asked: string[] = [];
  const cacheOf = (store: Map<string, Response>) => ({
    put: (address: string, response: Response) => {
      store.set(address, response);
      return Promise.resolve();
    },
    match: (address: string) => Promise.resolve(store.get(address)?.clone()),
  });
  const around = {
    folder,
    fetch: (request: Request) => {
      asked.push(request.url);
      const text = files[request.url.slice(folder.length)];
      return Promise.resolve(
        new Response(text ?? 'none', { status: text === undefined ? 404 : 200 }),
      );
    },
    caches: {
      open: (name: string) => {
        const store = stores.get(name) ?? new Map<string, Response>();
        stores.set(name, store);
        return Promise.resolve(cacheOf(store));
      },
      keys: () => Promise.resolve([...stores.keys()]),
      delete: (name: string) => Promise.resolve(stores.delete(name)),
      match: (address: string) => {
        const found = [...stores.values()].find((store) => store.has(address));
        return Promise.resolve(found?.get(address)?.clone());
      },
    } as unknown as CacheStorage,
  };
  return { stores, asked, around };
}

const built = (version: string, paths: string[]): BuiltFiles => ({
  version,
  files: paths.map((path) => ({ path, integrity: '' })),
});

const one = built('one', ['./', 'assets/a-1.js', 'icon.svg']);
const two = built('two', ['./', 'assets/a-1.js', 'assets/b-2.js', 'icon.svg']);
const served = { '': 'page', 'assets/a-1.js': 'a', 'assets/b-2.js': 'b', 'icon.svg': 'icon' };

describe('keeping the program', () => {
  it('keeps every file, or nothing where one is missing', async () => {
    const { stores, around } = world(served);
    await createOfflineFiles(one, around).install();
    expect([...(stores.get(`tune-or-prompt ${folder} one`) ?? []).keys()]).toHaveLength(3);
    const lacking = createOfflineFiles(built('bad', ['./', 'assets/gone.js']), around);
    await expect(lacking.install()).rejects.toThrow('assets/gone.js answered 404');
    expect([...stores.keys()]).toEqual([`tune-or-prompt ${folder} one`]);
  });

  it('fetches a file that carries its content in its name once, and others again', async () => {
    const { asked, around } = world(served);
    await createOfflineFiles(one, around).install();
    asked.length = 0;
    await createOfflineFiles(two, around).install();
    expect(asked.toSorted()).toEqual(
      ['', 'assets/b-2.js', 'icon.svg'].map((path) => folder + path),
    );
  });

  it('drops all versions but its own and the one before, and no other program’s', async () => {
    const { stores, around } = world(served);
    stores.set('tune-or-prompt https://example.org/other/ one', new Map());
    for (const version of ['one', 'two', 'three']) {
      const offline = createOfflineFiles(built(version, ['./']), around);
      await offline.install();
      await offline.activate();
    }
    expect([...stores.keys()].map((name) => name.split(' ').slice(1).join(' '))).toEqual([
      'https://example.org/other/ one',
      `${folder} two`,
      `${folder} three`,
    ]);
  });
});

describe('answering', () => {
  async function said(path: string, installed = one): Promise<string | null> {
    const { around, asked } = world(served);
    const offline = createOfflineFiles(installed, around);
    await offline.install();
    asked.length = 0;
    const answer = await offline.answer(new Request(path));
    return answer === null
      ? null
      : `${asked.length === 0 ? 'kept' : 'fetched'}: ${await answer.text()}`;
  }

  it.each([
    [folder, 'kept: page'],
    [`${folder}index.html`, 'kept: page'],
    [`${folder}?from=mail#/check`, 'kept: page'],
    [`${folder}assets/a-1.js`, 'kept: a'],
    [`${folder}assets/b-2.js`, 'fetched: b'],
    [`${folder}rules/9.json`, null],
    ['https://example.org/a/', null],
    ['https://elsewhere.org/a/b/', null],
  ])('gives %s as %s', async (path, expected) => {
    expect(await said(path)).toBe(expected);
  });

  it('leaves what is not asked for by GET alone', () => {
    const { around } = world(served);
    expect(
      createOfflineFiles(one, around).answer(new Request(folder, { method: 'POST' })),
    ).toBeNull();
  });
});
