/** One file of the program, as it was built. */
export interface BuiltFile {
  /** Relative to the program's folder; the page itself is `./`. */
  readonly path: string;
  /** Subresource integrity, e.g. `sha256-…`: anything else under this address is refused. */
  readonly integrity: string;
}

export interface BuiltFiles {
  /** The same for the same files, so that a rebuild that changes nothing is no update. */
  readonly version: string;
  readonly files: readonly BuiltFile[];
}

/** The parts of a browser that keep files; a test gives its own. */
export interface Surroundings {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Address of the program's folder, with its last slash. */
  readonly folder: string;
}

export interface OfflineFiles {
  /** Fetches every file of this version. Rejects where one is missing or not as built. */
  readonly install: () => Promise<void>;
  /** Drops the files of versions that no open page can still be using. */
  readonly activate: () => Promise<void>;
  /** What to answer a request with; null: none of our business. */
  readonly answer: (request: Request) => Promise<Response> | null;
}

/** A cache belongs to one folder, since several programs may share an origin. */
const prefix = (folder: string) => `tune-or-prompt ${folder} `;

/** A response that came by way of a redirect may not answer a navigation; a copy of it may. */
async function plain(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

/** Files under `assets/` carry their content in their name: one that is kept never has to be fetched. */
const isNamedByContent = (path: string) => path.startsWith('assets/');

/** Keeps the program for use without a network. All of a version is kept, or none of it. */
export function createOfflineFiles(built: BuiltFiles, around: Surroundings): OfflineFiles {
  const { caches, folder } = around;
  const ownName = prefix(folder) + built.version;
  const addressOf = (path: string) => new URL(path, folder).href;
  const pages = new Set([addressOf('./'), addressOf('index.html')]);
  const known = new Set(built.files.map(({ path }) => addressOf(path)));

  const ours = async () => (await caches.keys()).filter((name) => name.startsWith(prefix(folder)));

  async function keep(cache: Cache, { path, integrity }: BuiltFile): Promise<void> {
    const address = addressOf(path);
    const kept = isNamedByContent(path) ? await caches.match(address) : undefined;
    if (kept !== undefined) return cache.put(address, kept);
    // Past the browser's own cache, which may still hold the version before.
    const response = await around.fetch(new Request(address, { integrity, cache: 'no-cache' }));
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return cache.put(address, await plain(response));
  }
  async function install(): Promise<void> {
    const cache = await caches.open(ownName);
    try {
      await Promise.all(built.files.map((file) => keep(cache, file)));
    } catch (problem) {
      await caches.delete(ownName);
      throw problem;
    }
  }
  async function activate(): Promise<void> {
    // A page of the version before may be open in another tab and still need its parts.
    const others = (await ours()).filter((name) => name !== ownName);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  }
  async function fromCache(address: string, request: Request): Promise<Response> {
    const own = await caches.open(ownName);
    return (
      (await own.match(address)) ?? (await caches.match(address)) ?? (await around.fetch(request))
    );
  }
  async function notFound(request: Request): Promise<Response> {
    try {
      return await around.fetch(request);
    } catch (problem) {
      const own = await caches.open(ownName);
      const page = await own.match(addressOf('404.html'));
      if (page === undefined) throw problem;
      return page;
    }
  }
  function answer(request: Request): Promise<Response> | null {
    const address = request.url.replace(/[?#].*$/, '');
    if (request.method !== 'GET' || !address.startsWith(folder)) return null;
    if (pages.has(address)) return fromCache(addressOf('./'), request);
    if (known.has(address) || isNamedByContent(address.slice(folder.length))) {
      return fromCache(address, request);
    }
    return request.mode === 'navigate' ? notFound(request) : null;
  }
  return { install, activate, answer };
}
