import { argv, cpuUsage, memoryUsage, resourceUsage, stdout } from 'node:process';
import { openFile } from '../../cli/open-file';
import { inspect } from '../../evidence/inspect';
import { loadTokenizer } from '../../evidence/token-lengths';
import { closeSync, openSync, writeSync } from 'node:fs';
import { seeded } from '../../calculators/seeded';
import type { Random } from '../../calculators/seeded';

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

/** Words of the generated rows: the lengths and the mixture of ordinary English. */
const words =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three health question answer contract delivery invoice customer refund account payment network update software version request schedule department insurance temperature engine colour keyboard university government education important different information development environment organisation'.split(
    ' ',
  );

/** Writes about so many bytes of JSONL: conversations, some with JSON, addresses, repeats and near repeats. */
export function writeRows(path: string, bytes: number, seed: number): void {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  let written = 0;
  let before: [string, string] = ['', ''];
  try {
    while (written < bytes) {
      const lines: string[] = [];
      for (let row = 0; row < 1000; row += 1) {
        const chance = random();
        if (chance > 0.03) before = [text(random, 70), answer(random)];
        else if (chance > 0.015) before = [`${before[0]} ${word(random)}`, before[1]];
        lines.push(JSON.stringify(conversation(before)));
      }
      written += writeSync(file, `${lines.join('\n')}\n`);
    }
  } finally {
    closeSync(file);
  }
}

function conversation([question, answered]: readonly [string, string]) {
  return {
    messages: [
      { role: 'system', content: 'You answer questions of customers briefly and correctly.' },
      { role: 'user', content: question },
      { role: 'assistant', content: answered },
    ],
  };
}

function word(random: Random): string {
  // Squared, so that the first words come more often, as in any text.
  return words[Math.floor(random() ** 2 * words.length)] ?? '';
}

function text(random: Random, most: number): string {
  const count = 8 + Math.floor(random() * most);
  const parts = Array.from({ length: count }, (_, place) => {
    const sign = place % 11 === 10 ? ',' : place % 17 === 16 ? '.' : '';
    return word(random) + sign;
  });
  const start = parts.join(' ');
  return `${start.charAt(0).toUpperCase()}${start.slice(1)}.`;
}

function answer(random: Random): string {
  const chance = random();
  if (chance < 0.1) {
    return JSON.stringify({ queue: word(random), urgent: chance < 0.05, note: text(random, 20) });
  }
  if (chance < 0.12)
    return `${text(random, 30)} Write to ${word(random)}@example.org or call +44 20 7946 0958.`;
  return text(random, 110);
}
