/* The server for assistants: its tools, and its resources (sources and published cases). */

import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { BadInput, oneLine } from '../../cli/arguments';
import { isRecord } from '../../model/fields';
import { adviseTool } from './advise';
import { compareTool } from './compare';
import { estimateTool } from './estimate';
import { ruleTool } from './explain-rule';
import { kitTool } from './kit';
import { nextQuestionTool, questionsTool } from './questions';
import { checkFields, checkSize } from './tool';
import type { Given, Tool, DoorWorld } from './tool';
import { changeTool } from './what-would-change';

/** What an assistant can ask. */
export const tools: readonly Tool[] = [
  questionsTool,
  nextQuestionTool,
  adviseTool,
  changeTool,
  ruleTool,
  estimateTool,
  compareTool,
  kitTool,
];

const instructions =
  'Recommends how a language model should be adapted to a task, by rules with sources. Ask the person with next_question, one question at a time; put only what they said into answers; then call advise and pass on its verdict, chances, reasons with sources and link.';

/** A schema that is told to the client; each tool reads its fields itself, to name the one at fault. */
function toldSchema(
  fields: Readonly<Record<string, object>>,
  required: readonly string[],
): StandardSchemaWithJSON<Given, Given> {
  const schema = { type: 'object', properties: fields, required, additionalProperties: false };
  return {
    '~standard': {
      version: 1,
      vendor: 'tune-or-prompt',
      validate: (value: unknown) =>
        isRecord(value) ? { value } : { issues: [{ message: 'arguments must be an object' }] },
      jsonSchema: { input: () => schema, output: () => schema },
    },
  };
}

function register(server: McpServer, tool: Tool, world: DoorWorld): void {
  const { name, title, says, fields, required } = tool;
  const config = {
    ...{ title, description: says },
    inputSchema: toldSchema(fields, required),
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
  server.registerTool(name, config, async (given, { mcpReq: { signal } }) => {
    try {
      checkSize(given);
      checkFields(given, tool);
      const found = await tool.run(given, { world, signal });
      // Whoever reads no structure reads the same as text.
      const text = JSON.stringify(found);
      return { content: [{ type: 'text', text }], structuredContent: { ...found } };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      return { isError: true, content: [{ type: 'text', text: oneLine(error.message) }] };
    }
  });
}

/** The rules as a server of the Model Context Protocol. @param version of the program */
export function createServer(world: DoorWorld, version: string): McpServer {
  const identity = { name: 'tune-or-prompt', title: 'Tune or Prompt?', version };
  const server = new McpServer(identity, { instructions });
  for (const tool of tools) register(server, tool, world);
  registerResources(server, world);
  const description = {
    type: 'string',
    description: 'What the person wants to do, in their own words, if they said it already.',
  };
  server.registerPrompt(
    'decide-with-me',
    {
      title: 'Decide with me',
      description: 'Interviews a person, one question at a time, and explains the advice.',
      argsSchema: toldSchema({ description }, []),
    },
    (given) => {
      const text = typeof given.description === 'string' ? given.description.trim() : '';
      const says = interviewText(text === '' ? null : text);
      return { messages: [{ role: 'user', content: { type: 'text', text: says } }] };
    },
  );
  return server;
}

/** What an assistant is told that shall interview a person. @param description what they said already */
function interviewText(description: string | null): string {
  const begun =
    description === null
      ? 'Ask first, in one sentence, what the person wants a language model to do.'
      : `The person says:\n\n${description}\n\nTake from it only what is stated or plainly follows, and show them what you took before you go on.`;
  return `Help a person decide how a language model should be adapted to their task: prompt, retrieve, tune, classify, align, distil, pre-train, or not yet. The rules of "Tune or Prompt?" decide, not you.

${begun}

Then:
1. Call next_question with all answers so far. Ask that one question in plain words, with its options, and say why it is asked. One question at a time.
2. Put the answer into answers under the id of the question, by the id of the option. Where the person does not know, offer how to find out, else put "unsure". Never guess for them; a question that they pass over goes into passed.
3. Go on until next_question gives none, or the person wants the result.
4. Call advise. Say the verdict in its own words, with how sure it is; then the reasons for and against with their sources, the first step of the plan, and the link. Do not sound surer than the chances.
5. Offer what_would_change, and explain_rule for any reason that they doubt. Where numbers matter, use estimate.

If the advice is open, say so and name the questions that decide. Cite sources as the tools name them; add none of your own.`;
}

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
function registerCollection<Kept extends { readonly id: string }>(
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
function registerResources(server: McpServer, world: DoorWorld): void {
  registerCollection(server, {
    name: 'sources',
    title: 'Sources',
    says: 'Every source that a rule cites: author, year, address, how good it is, and what its author gains if the reader agrees.',
    load: () => Promise.resolve(world.knowledge.sources),
    brief: ({ id, title, author, year }) => ({ id, name: title, author, year }),
  });
  registerCollection(server, {
    name: 'cases',
    title: 'Published cases',
    says: 'Published comparisons of ways to adapt a model: the answers beforehand, and what came out best.',
    load: () => world.loadCases(),
    brief: ({ id, title, outcome, source }) => ({
      ...{ id, name: title, winner: outcome.winner, year: source.year },
    }),
  });
}
