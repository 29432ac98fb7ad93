import { ResourceTemplate } from '@modelcontextprotocol/server';
import type { McpServer } from '@modelcontextprotocol/server';
import type { DoorWorld } from './tool';

const mimeType = 'application/json';
const scheme = 'tune-or-prompt';

interface Entry {
  readonly id: string;
  readonly name: string;
}

interface Collection<Kept extends { readonly id: string }> {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly load: () => Promise<readonly Kept[]>;
  /** What the list says of each. */
  readonly brief: (kept: Kept) => Entry & Readonly<Record<string, unknown>>;
}

/** A list of all, and each by its id. */
function register<Kept extends { readonly id: string }>(
  server: McpServer,
  collection: Collection<Kept>,
) {
  const { name, title, says, load, brief } = collection;
  const root = `${scheme}://${name}`;
  const contents = (uri: URL, value: unknown) => ({
    contents: [{ uri: uri.href, mimeType, text: JSON.stringify(value) }],
  });
  server.registerResource(name, root, { title, description: says, mimeType }, async (uri) =>
    contents(uri, (await load()).map(brief)),
  );
  const template = new ResourceTemplate(`${root}/{id}`, {
    list: undefined,
    complete: {
      id: async (begun) => (await load()).map(({ id }) => id).filter((id) => id.startsWith(begun)),
    },
  });
  const one = { title: `${title}, one by its id`, description: says, mimeType };
  server.registerResource(`${name}-by-id`, template, one, async (uri, { id }) => {
    const found = (await load()).find((kept) => kept.id === id);
    if (found === undefined) {
      throw new Error(`id: no entry "${String(id)}" in ${root}, which lists all ids`);
    }
    return contents(uri, found);
  });
}

/** The bibliography and the published cases, to be cited rightly. */
export function registerResources(server: McpServer, world: DoorWorld): void {
  register(server, {
    name: 'sources',
    title: 'Sources',
    says: 'Every source that a rule cites: author, year, address, how good it is, and what its author gains if the reader agrees.',
    load: () => Promise.resolve(world.knowledge.sources),
    brief: ({ id, title, author, year }) => ({ id, name: title, author, year }),
  });
  register(server, {
    name: 'cases',
    title: 'Published cases',
    says: 'Published comparisons of ways to adapt a model: the answers beforehand, and what came out best.',
    load: () => world.loadCases(),
    brief: ({ id, title, outcome, source }) => ({
      ...{ id, name: title, winner: outcome.winner, year: source.year },
    }),
  });
}
