import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import type { Disk, World } from '../../src/cli/world';
import { knowledge } from '../../src/content/index';
import { indexRulebook } from '../../src/engine/rulebook';
import { sourceOfText } from '../../src/evidence/byte-source';
import { factsOf } from '../../src/facts/index';

const rulebook = indexRulebook(knowledge, factsOf(knowledge));
const given = JSON.stringify({
  answers: { 'task-type': 'question-answering', 'content-size': 'large', factuality: 'must-cite' },
});

/** Runs a command line whose only file is "file.json"; what it writes is in `written`. */
async function runOn(argv: string[], disk?: Disk, text = given) {
  const said = { out: '', err: '' };
  const world: World = {
    knowledge,
    rulebook,
    loadCatalogues: () => Promise.resolve(knowledge.catalogues),
    homepage: 'https://example.org/',
    readFile: () => text,
    openFile: (path) => sourceOfText(path, text),
    ...(disk === undefined ? {} : { disk }),
    readStdin: () => Promise.resolve(text),
    out: (words) => void (said.out += words),
    err: (words) => void (said.err += words),
  };
  const status = await run(argv, world, () => Promise.resolve(world));
  return { status, ...said };
}

function memory(held: readonly string[] = []) {
  const written = new Map<string, string>();
  const disk: Disk = {
    listFolder: () => held,
    writeFile: (path, text) => void written.set(path, text),
  };
  return { disk, written };
}

describe('kit', () => {
  it('lists the files', async () => {
    const { status, out } = await runOn(['kit', 'file.json']);
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining(['README.md', 'retrieval/search.py', 'eval/compare.mjs']),
    );
  });

  it('reads standard input, and takes another method', async () => {
    const { out } = await runOn(['kit', '-', '--method', 'build-evaluation']);
    expect(out).toContain('eval/tests.csv');
    expect(out).not.toContain('retrieval/');
  });

  it('writes them into a folder', async () => {
    const { disk, written } = memory();
    const { status, out } = await runOn(['kit', 'file.json', '--out', 'here'], disk);
    expect(status).toBe(0);
    expect(out).toBe(`${written.size} files are in here; begin with README.md\n`);
    expect(written.get('here/README.md')).toMatch(/^# Retrieval-augmented generation: starter kit/);
  });

  const failing: Disk = {
    listFolder: () => [],
    writeFile: () => {
      throw new Error('EACCES: permission denied');
    },
  };
  it.each([
    [
      ['kit', 'file.json', '--out', 'here'],
      memory(['a']).disk,
      'here is not empty: name a new folder',
    ],
    [
      ['kit', 'file.json', '--out', 'here'],
      failing,
      'here cannot be written (EACCES: permission denied)',
    ],
    [['kit', 'file.json', '--out', 'here'], undefined, '--out: nothing can be written here'],
    [['kit', 'file.json', '--method', 'magic'], undefined, 'There is no method magic'],
    [['kit', 'file.json', '--out', ''], memory().disk, '--out must name a folder, and is empty'],
    [['kit', 'file.json', '--out= '], memory().disk, '--out must name a folder, and is empty'],
    [['kit'], undefined, 'takes one argument: kit FILE'],
    [['kit', 'file.json', '--folder', 'x'], undefined, "Unknown option '--folder'"],
  ])('refuses %j in one line', async (argv, disk, says) => {
    const { status, out, err } = await runOn(argv, disk);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`kit: ${says}`);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a method that is ruled out, with the reason', async () => {
    const answers = '{"answers":{"model-access":"text-only"}}';
    const { status, err } = await runOn(
      ['kit', 'file.json', '--method', 'lora'],
      undefined,
      answers,
    );
    expect(status).toBe(2);
    expect(err).toMatch(/^kit: LoRA is ruled out: \w.*\n$/);
  });
});
