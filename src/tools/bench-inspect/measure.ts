import { argv, cpuUsage, memoryUsage, resourceUsage, stdout } from 'node:process';
import { openFile } from '../../cli/open-file';
import { inspect } from '../../evidence/inspect';
import { loadTokenizer } from '../../evidence/token-lengths';

/** What one child process measured. */
export interface Measured {
  readonly bytes: number;
  /** Seconds by the clock, and of processor time. */
  readonly seconds: number;
  readonly processor: number;
  /** Largest resident memory of the process, and before it began, in megabytes. */
  readonly peak: number;
  readonly before: number;
}

const ways = {
  /** Floor: cuts the file into lines and parses each. */
  async parse(path: string): Promise<number> {
    const file = openFile(path);
    const decoder = new TextDecoder();
    let carried = new Uint8Array(0);
    let rows = 0;
    for await (const chunk of file.chunks()) {
      const last = chunk.lastIndexOf(10);
      const block = new Uint8Array(carried.length + last + 1);
      block.set(carried);
      block.set(chunk.subarray(0, last + 1), carried.length);
      carried = chunk.slice(last + 1);
      const text = decoder.decode(block);
      for (let from = 0, end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        if (JSON.parse(text.slice(from, end)) !== null) rows += 1;
        from = end + 1;
      }
    }
    return rows === 0 ? 0 : (file.size ?? 0);
  },
  /** Floor: exact tokens of every text, rows parsed beforehand are not needed: lines are texts. */
  async tokenize(path: string): Promise<number> {
    const file = openFile(path);
    const count = await loadTokenizer();
    const decoder = new TextDecoder();
    let tokens = 0;
    for await (const chunk of file.chunks()) {
      for (const line of decoder.decode(chunk).split('\n')) tokens += count(line);
    }
    return tokens === 0 ? 0 : (file.size ?? 0);
  },
  /** Everything but exact tokens and the linear model. */
  async inspect(path: string): Promise<number> {
    const file = openFile(path);
    await inspect([file], { baseline: false });
    return file.size ?? 0;
  },
  /** Exact tokens, too. */
  async exact(path: string): Promise<number> {
    const file = openFile(path);
    await inspect([file], { baseline: false, exactTokens: true });
    return file.size ?? 0;
  },
};
export type Way = keyof typeof ways;

const megabyte = 1 << 20;

async function measure(way: Way, path: string): Promise<Measured> {
  const before = memoryUsage().rss / megabyte;
  const from = performance.now();
  const used = cpuUsage();
  const bytes = await ways[way](path);
  const { user, system } = cpuUsage(used);
  return {
    bytes,
    seconds: (performance.now() - from) / 1000,
    processor: (user + system) / 1e6,
    peak: resourceUsage().maxRSS / 1024,
    before,
  };
}

const [, , way = '', path = ''] = argv;
const known = (['parse', 'tokenize', 'inspect', 'exact'] as const).find((name) => name === way);
if (known !== undefined) stdout.write(JSON.stringify(await measure(known, path)));
