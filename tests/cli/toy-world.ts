import { run } from '../../src/cli/run';
import type { World } from '../../src/cli/world';
import { indexRulebook } from '../../src/engine/rulebook';
import { sourceOfText } from '../../src/evidence/byte-source';
import { factsOf } from '../../src/facts/index';
import type { Knowledge } from '../../src/model/knowledge';
import { toyFacts } from '../fixtures/toy-facts';
import { toyKnowledge } from '../fixtures/toy-knowledge';

export interface Outcome {
  status: number;
  out: string;
  err: string;
}

/** Runs one command line in a world whose only file is "file.json" and whose standard input is it too. */
export async function runIn(
  argv: string[],
  text = '{"answers":{}}',
  knowledge: Knowledge = toyKnowledge,
): Promise<Outcome> {
  const said = { out: '', err: '' };
  const facts = knowledge === toyKnowledge ? toyFacts : factsOf(knowledge);
  const world: World = {
    knowledge,
    rulebook: indexRulebook(knowledge, facts),
    loadCatalogues: async () => (await import('../../src/content/catalogues')).catalogues,
    homepage: 'https://example.org/evening/',
    readFile(path) {
      if (path !== 'file.json') throw new Error(`ENOENT: no such file, open '${path}'`);
      return text;
    },
    openFile(path) {
      if (path !== 'file.json') throw new Error(`ENOENT: no such file, open '${path}'`);
      return sourceOfText(path, text);
    },
    readStdin: () => Promise.resolve(text),
    out: (words) => void (said.out += words),
    err: (words) => void (said.err += words),
  };
  const status = await run(argv, world, () => Promise.resolve(world));
  return { status, ...said };
}
