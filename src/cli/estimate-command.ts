import { onlyWord, readArguments } from './arguments';
import { BadInput } from './bad-input';
import { nameOf, readJson, readText } from './read-input';
import type { World } from './world';

/** `estimate FILE|-`: one question about numbers answered as one JSON object; `--help` lists inputs. */
export async function estimateCommand(args: string[], world: World): Promise<string> {
  const { estimate, estimateHelp } = await import('./estimate');
  if (args.includes('--help') || args.includes('-h')) return estimateHelp;
  const { words } = readArguments(args);
  const file = onlyWord(words, 'estimate FILE, or - for standard input');
  const input = readJson(nameOf(file), await readText(file, world));
  const read = estimate(input, await world.loadCatalogues());
  if (!read.ok) throw new BadInput(`${nameOf(file)}: ${read.message}`);
  return JSON.stringify(read.value, null, 2);
}
