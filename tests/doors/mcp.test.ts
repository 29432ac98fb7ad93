import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { run } from '../../src/cli/run';
import type { World } from '../../src/cli/world';
import { knowledge } from '../../src/content/index';
import { cases } from '../../src/content/cases';
import { tools } from '../../src/doors/mcp/server';
import { indexRulebook } from '../../src/engine/rulebook';
import { sourceOfText } from '../../src/evidence/byte-source';
import { factsOf } from '../../src/facts/index';
import { rounds } from '../fixtures/rounds';

const root = fileURLToPath(new URL('../..', import.meta.url));
const homepage = 'http://localhost:4173/';
const answers = { 'task-type': 'classification', 'labelled-examples': 3000 };
const short = 8000;

const start = ['--import', 'tsx', 'src/mcp.ts'];

const client = new Client({ name: 'test', version: '1.0.0' });
beforeAll(async () => {
  const command = { command: process.execPath, args: start, cwd: root };
  await client.connect(new StdioClientTransport({ ...command, stderr: 'pipe' }));
});
afterAll(async () => {
  await client.close();
});

const textOf = (content: unknown) =>
  z.parse(z.array(z.object({ text: z.string() })), content)[0]!.text;

/** What a tool found, which has to be told as text, too. */
async function found(name: string, given: Record<string, unknown>) {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
  expect(isError, textOf(content)).not.toBe(true);
  expect(JSON.parse(textOf(content))).toEqual(structuredContent);
  return z.parse(z.record(z.string(), z.unknown()), structuredContent);
}

/** What a tool says is wrong. */
async function refusal(name: string, given: Record<string, unknown>): Promise<string> {
  const { isError, content, structuredContent } = await client.callTool({ name, arguments: given });
  expect([isError, structuredContent]).toEqual([true, undefined]);
  return textOf(content);
}

/** What the command line prints. */
async function commandLine(argv: string[], text: string): Promise<unknown> {
  let out = '';
  const world: World = {
    knowledge,
    rulebook: indexRulebook(knowledge, factsOf(knowledge)),
    loadCatalogues: () => Promise.resolve(knowledge.catalogues),
    homepage,
    readFile: () => text,
    openFile: (path) => sourceOfText(path, text),
    readStdin: () => Promise.resolve(text),
    out: (words) => void (out += words),
    err: (words) => void (out += words),
  };
  expect(await run(argv, world, () => Promise.resolve(world))).toBe(0);
  return JSON.parse(out);
}

describe('the server', () => {
  it('says who it is and lists every tool with its fields', async () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'tune-or-prompt' });
    const listed = (await client.listTools()).tools;
    expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
    for (const { name, description, inputSchema } of listed) {
      const tool = tools.find((one) => one.name === name);
      expect(description).toBe(tool?.says);
      expect(Object.keys(inputSchema.properties ?? {})).toEqual(Object.keys(tool?.fields ?? {}));
    }
  });

  it('answers every tool in under 8 kB', async () => {
    const request = { kind: 'memory', model: { parameters: 8e9 }, phase: 'inference' };
    const given: Record<string, Record<string, unknown>> = {
      questions: { answers },
      next_question: { answers, passed: ['main-gap'] },
      advise: { answers },
      what_would_change: { answers },
      explain_rule: { rule: 'closed-set-of-answers', answers },
      estimate: { request },
      compare: { results: [{ answers }, { answers: {} }] },
      kit: { answers },
    };
    expect(Object.keys(given)).toEqual(tools.map(({ name }) => name));
    for (const [name, args] of Object.entries(given)) {
      const size = JSON.stringify(await found(name, args)).length;
      expect(size, name).toBeGreaterThan(50);
      expect(size, name).toBeLessThan(short);
    }
  });

  it('gives published cases the verdict of the command line', async () => {
    const some = cases.filter((_, at) => at % 16 === 0).slice(0, rounds(4));
    expect(some).toHaveLength(rounds(4));
    for (const one of some) {
      const input = { answers: one.answers };
      const printed = await commandLine(['advise', '-'], JSON.stringify(input));
      const { verdict, family, strategy, strength, link, certainty, reasons } = z.parse(
        z.looseObject({ reasons: z.array(z.object({ rule: z.string() })) }),
        printed,
      );
      const advice = await found('advise', input);
      expect(advice).toMatchObject({ verdict, family, strategy, strength, link, certainty });
      expect(JSON.stringify(advice).length).toBeLessThan(short);
      const told = z.parse(z.array(z.object({ rule: z.string() })), advice.for);
      const known = reasons.map(({ rule }) => rule);
      expect(known).toEqual(expect.arrayContaining(told.map(({ rule }) => rule)));
    }
    const input = { answers: some[0]!.answers };
    const whole = await commandLine(['advise', '-'], JSON.stringify(input));
    expect(await found('advise', { ...input, full: true })).toEqual(whole);
  });

  it('names an answer to a question that does not apply, and decides without it', async () => {
    const other = { ...answers, 'model-access': 'text-only' };
    const advice = await found('advise', { answers: { ...other, 'base-licence': 'no' } });
    expect(advice.parked).toEqual(['base-licence']);
    const { family, strategy, link } = await found('advise', { answers: other });
    expect(advice).toMatchObject({ family, strategy, link });
  });

  it('asks what the command line would ask next, and stops where it stops', async () => {
    const printed = await commandLine(['advise', '-'], JSON.stringify({ answers }));
    const next = await found('next_question', { answers });
    expect(next.question).toMatchObject({
      id: z.parse(z.looseObject({}), printed).nextQuestion,
    });
    const known = z.parse(z.looseObject({ id: z.string() }), next.question);
    const after = await found('next_question', { answers, passed: [known.id] });
    expect(after.question).not.toMatchObject({ id: known.id });
    const settled = await found('next_question', {
      answers: { stage: 'starting', ...cases[0]!.answers },
    });
    expect(settled.question !== null || typeof settled.stop === 'string').toBe(true);
  });

  it('compares answers with the link that it gave for the same', async () => {
    const { link } = await found('advise', { answers });
    const same = await found('compare', { results: [{ answers }, { link }] });
    expect(same).toMatchObject({ differing: [], found: { differing: 0, agreed: 2 } });
  });

  it('gives the files of a kit, one by one', async () => {
    const { files } = await found('kit', { answers });
    const listed = z.parse(z.array(z.object({ path: z.string(), characters: z.number() })), files);
    expect(listed[0]).toMatchObject({ path: 'README.md' });
    const last = listed.at(-1)!;
    const { text } = await found('kit', { answers, file: last.path });
    expect(text).toHaveLength(last.characters);
    const whole = await found('kit', { answers, all: true });
    expect(whole.files).toHaveLength(listed.length);
  });

  it('lists sources and cases, and reads one by its id', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual([
      'tune-or-prompt://sources',
      'tune-or-prompt://cases',
    ]);
    const { contents } = await client.readResource({
      uri: 'tune-or-prompt://sources/bantilan-2023',
    });
    expect(JSON.parse(textOf(contents))).toMatchObject({ author: 'Bantilan', year: 2023 });
    const all = (await client.readResource({ uri: 'tune-or-prompt://cases' })).contents;
    expect(JSON.parse(textOf(all))).toHaveLength(cases.length);
    await expect(
      client.readResource({ uri: 'tune-or-prompt://sources/nobody-1900' }),
    ).rejects.toThrow(/nobody-1900/);
  });

  it('has a prompt that interviews a person', async () => {
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual([
      'decide-with-me',
    ]);
    const given = { description: 'We route support emails.' };
    const { messages } = await client.getPrompt({ name: 'decide-with-me', arguments: given });
    expect(JSON.stringify(messages)).toMatch(/We route support emails.*next_question.*advise/);
    const empty = await client.getPrompt({ name: 'decide-with-me' });
    expect(JSON.stringify(empty.messages)).toMatch(/Ask first/);
  });
});

/** More levels than any call needs, and fewer than the client can write. */
const nested = JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown;

describe('bad input', () => {
  it.each([
    ['advise', {}, /answers must be an object/],
    ['advise', { answers: 'classification' }, /answers must be an object/],
    ['advise', { answers: { 'task-type': 'poetry' } }, /answers\.task-type must be one of/],
    ['advise', { answers: { nonsense: 1 } }, /answers\.nonsense is not a question/],
    ['advise', { answers, assumptions: { taste: 1 } }, /assumptions\.taste is not an assumption/],
    ['advise', { answers, colour: 'red' }, /^colour is not a field; known: answers/],
    ['advise', { answers, full: 'yes' }, /full must be true or false/],
    ['questions', { ids: ['nonsense'] }, /ids holds "nonsense"/],
    ['questions', { ids: 'latency' }, /ids must be a list/],
    ['next_question', { answers, passed: [7] }, /passed holds 7/],
    ['explain_rule', { rule: 'closed-set' }, /rule must be .*near: closed-set-of-answers/],
    ['explain_rule', {}, /rule must be the id of a rule/],
    ['estimate', {}, /request must be an object/],
    ['estimate', { request: { kind: 'weather' } }, /kind: must be one of memory/],
    ['kit', { answers, file: 'moon.txt' }, /file must be one of: README\.md/],
    ['kit', { answers, method: 'alchemy' }, /no method alchemy; known/],
    ['kit', { answers, method: 7 }, /method must be a text, not 7/],
    ['compare', { results: [{ answers }] }, /results must be a list of 2 to 6/],
    ['compare', { results: [{ answers }, 7] }, /results\[1\] must be an object/],
    ['compare', { results: [{ answers }, { answers: { x: 1 } }] }, /results\[1\]: answers\.x/],
    ['compare', { results: [{ answers }, { link: 'zzz' }] }, /results\[1\]\.link/],
    [
      'compare',
      { results: [{ answers }, { answers, link: 'zzz' }] },
      /results\[1\] must hold a link/,
    ],
    ['advise', { answers: { latency: nested } }, /^answers is nested too deeply/],
    ['estimate', { request: { kind: 'memory', model: nested } }, /^request is nested too deeply/],
    ['estimate', { request: { kind: 'latency', batch: 0, gpus: 0 } }, /gpus: .*; batch: /],
  ])('to %s %j is told by the field', async (name, given, says) => {
    const told = await refusal(name, given);
    expect(told).toMatch(says);
    expect(told).not.toMatch(/[\n\r]/);
  });

  it('of a megabyte is refused, and the next call is answered', async () => {
    const answers = { 'task-type': 'x'.repeat(1_000_000) };
    expect(await refusal('advise', { answers })).toMatch(/characters; at most/);
    expect(await found('advise', { answers: {} })).toHaveProperty('verdict');
  });

  it('names a tool that is not there', async () => {
    await expect(client.callTool({ name: 'guess', arguments: {} })).rejects.toThrow(/guess/);
    expect((await client.listTools()).tools.length).toBe(tools.length);
  });
});

describe('ending', () => {
  it('a call that is cancelled leaves the server answering', async () => {
    const cancelling = new AbortController();
    const many = { name: 'what_would_change', arguments: { answers } };
    const call = client.callTool(many, { signal: cancelling.signal });
    setTimeout(() => cancelling.abort('no longer wanted'), 20);
    await expect(call).rejects.toThrow();
    expect(await found('next_question', { answers })).toHaveProperty('question');
  });

  it.each(['stdin', 'stdout'] as const)(
    'a closed %s ends the process cleanly in the middle of a call',
    async (pipe) => {
      const child = spawn(process.execPath, start, { cwd: root, stdio: 'pipe' });
      let noise = '';
      child.stderr.on('data', (chunk: Buffer) => (noise += chunk.toString()));
      const ended = new Promise((settle) => child.on('exit', (code) => settle(code)));
      const write = (message: object) => {
        child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      };
      const clientInfo = { name: 'test', version: '1.0.0' };
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
      write({ id: 1, method: 'initialize', params });
      await once(child.stdout, 'data');
      write({ method: 'notifications/initialized' });
      const call = { name: 'what_would_change', arguments: { answers } };
      write({ id: 2, method: 'tools/call', params: call });
      if (pipe === 'stdin') child.stdin.end();
      else child.stdout.destroy();
      expect(await ended).toBe(0);
      expect(noise).not.toMatch(/\bat .*\.ts:\d+/);
    },
  );
});
