import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { spawn } from 'node:child_process';
import Ajv from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { kitFolder, node, read, removeFolders, sayTask, write } from '../fixtures/kit-folder';
import rowFormats from '../fixtures/row-formats.json';

afterAll(removeFolders);

const rows = Array.from(
  { length: 40 },
  (_, at) => `"Is ${at} even?",${at % 2 === 0 ? 'yes' : 'no'}`,
);
const table = `input,output\n${rows.join('\n')}\n`;

function converted(format: string, ...more: readonly string[]): string {
  const folder = kitFolder('hosted-tuning');
  sayTask(folder, 'hosted-tuning');
  write(folder, 'raw.csv', table);
  write(folder, 'system.txt', 'You are brief.');
  const { status, err } = node(
    folder,
    ...['data/convert.mjs', 'raw.csv', '--items', '10', '--format', format, ...more],
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return folder;
}

describe('rows for a provider', () => {
  const ajv = new Ajv({ strict: false });
  it.each([
    ['openai supervised', 'messages'],
    ['microsoft supervised', 'messages'],
    ['together conversational', 'messages'],
    ['fireworks supervised', 'messages'],
    ['mistral instruct', 'messages'],
    ['google supervised', 'gemini'],
    ['amazon converse', 'bedrock'],
  ] as const)('have the whole shape of %s', (name, format) => {
    const validate = ajv.compile(rowFormats[name]);
    for (const more of [[], ['--system', 'system.txt']]) {
      const folder = converted(format, ...more);
      for (const file of ['train', 'validation']) {
        const lines = read(folder, `data/prepared/${file}.jsonl`).trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          validate(JSON.parse(line));
          expect(validate.errors ?? [], line).toEqual([]);
        }
      }
    }
    // The schema can tell a wrong row.
    expect(validate({ prompt: 'a', completion: 'b' })).toBe(false);
  });

  it('carry the prompt that the evaluation asks with', () => {
    const folder = converted('messages');
    expect(read(folder, 'data/prepared/train.jsonl')).toContain('Say whether the number is even.');
  });

  it('are refused while the prompt holds its placeholder', () => {
    const folder = kitFolder('hosted-tuning');
    write(folder, 'raw.csv', table);
    const { status, err } = node(folder, 'data/convert.mjs', 'raw.csv');
    expect(status).toBe(2);
    expect(err).toMatch(
      /^convert: eval\/prompts\/hosted-tuning.txt still holds its placeholder.*\n$/,
    );
  });
});

/** A stand-in of a provider on this machine: keeps what it was asked, answers with ids. */
async function standIn() {
  const asked: {
    method: string;
    path: string;
    body: string;
    headers: IncomingMessage['headers'];
  }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push({
        method: request.method ?? '',
        path: request.url ?? '',
        body: Buffer.concat(parts).toString('utf8'),
        headers: request.headers,
      });
      response.end(JSON.stringify({ id: `id-${asked.length}` }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { asked, base: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs a script without blocking this process, which serves its requests. */
function run(folder: string, args: readonly string[], env: Record<string, string>) {
  return new Promise<{ status: number | null; out: string; err: string }>((done) => {
    const child = spawn('node', [...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    child.on('close', (status) => {
      done({ status, ...said });
    });
  });
}

describe('send.mjs', () => {
  const folder = converted('messages');
  const filled = (name: string) => {
    const job = read(folder, `train/jobs/${name}.json`);
    write(
      folder,
      `train/jobs/${name}.json`,
      job.replaceAll('MODEL', 'base').replaceAll('NAME', 'own'),
    );
  };

  it('shows what it would send and what that may cost, and sends nothing', async () => {
    const { asked, base, close } = await standIn();
    const { status, out } = await run(folder, ['train/send.mjs', 'together', '--base-url', base], {
      TOGETHER_API_KEY: 'key-of-nobody',
    });
    close();
    expect(status).toBe(0);
    expect(asked).toEqual([]);
    expect(out).toContain('Nothing was sent');
    expect(out).toMatch(/Together, up to 16B: \d/);
    expect(out).toContain('still holds MODEL, NAME');
    expect(out).not.toContain('key-of-nobody');
  });

  it('refuses to go without a filled job, a limit and a key, each in one line', async () => {
    const go = (...more: string[]) =>
      run(folder, ['train/send.mjs', 'together', '--go', ...more], {});
    expect((await go('--max-usd', '5')).err).toBe(
      'send: train/jobs/together.json still holds MODEL, NAME: fill these in\n',
    );
    filled('together');
    expect((await go()).err).toMatch(/^send: --go needs --max-usd.*\n$/);
    expect((await go('--max-usd', '0')).err).toMatch(/above --max-usd of 0; nothing was sent\n$/);
    expect((await go('--max-usd', '5')).err).toBe('send: set TOGETHER_API_KEY\n');
    expect((await run(folder, ['train/send.mjs', 'nobody'], {})).err).toMatch(
      /^send: takes one of/,
    );
  });

  it('uploads both files and starts the job of Together', async () => {
    const { asked, base, close } = await standIn();
    const args = ['train/send.mjs', 'together', '--go', '--max-usd', '5', '--base-url', base];
    const { status, out, err } = await run(folder, args, { TOGETHER_API_KEY: 'mine' });
    close();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Started: id-3');
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      ...['POST /files/upload', 'POST /files/upload', 'POST /fine-tunes'],
    ]);
    expect(asked[0]?.headers.authorization).toBe('Bearer mine');
    expect(asked[0]?.body).toContain('name="purpose"');
    expect(asked[0]?.body).toContain('Is ');
    expect(JSON.parse(asked[2]?.body ?? '')).toMatchObject({
      ...{ model: 'base', training_file: 'id-1', validation_file: 'id-2' },
      training_method: { method: 'sft' },
    });
  });

  it('needs an own estimate where no price is known, then asks Fireworks and Foundry', async () => {
    for (const [name, env, paths] of [
      [
        'fireworks',
        { FIREWORKS_API_KEY: 'mine', FIREWORKS_ACCOUNT_ID: 'me' },
        [
          /^\/accounts\/me\/datasets$/,
          /:upload$/,
          /datasets$/,
          /:upload$/,
          /supervisedFineTuningJobs$/,
        ],
      ],
      [
        'foundry',
        { AZURE_OPENAI_API_KEY: 'mine', AZURE_OPENAI_ENDPOINT: 'http://localhost' },
        [/^\/files\?api-version/, /^\/files/, /^\/fine_tuning\/jobs\?api-version/],
      ],
    ] as const) {
      filled(name);
      const { asked, base, close } = await standIn();
      const args = ['train/send.mjs', name, '--go', '--max-usd', '5', '--base-url', base];
      expect((await run(folder, args, env)).err).toMatch(/^send: no price is known/);
      const { status, err } = await run(folder, [...args, '--usd', '1'], env);
      close();
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(asked).toHaveLength(paths.length);
      paths.forEach((path, at) => {
        expect(asked[at]?.path).toMatch(path);
      });
    }
  });

  it('refuses rows of another provider', async () => {
    const { err } = await run(folder, ['train/send.mjs', 'google'], {});
    expect(err).toBe(
      'send: data/prepared/train.jsonl holds rows of messages: run data/convert.mjs again with --format gemini\n',
    );
  });
});
