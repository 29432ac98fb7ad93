import { explain } from '../engine/describe/explain';
import { effortWords } from '../engine/describe/plan';
import { recommend } from '../engine/recommend';
import { KitRefused } from '../kits/kit-input';
import type { KitFile } from '../kits/kit-input';
import { kitOf } from '../kits/kit-of';
import type { Input } from '../model/recommendation';
import { onlyWord, readArguments, BadInput } from './arguments';
import { readInputFile } from './read-input';
import type { Disk, World } from './world';

const usage = 'kit FILE [--method METHOD] [--out FOLDER], or - for standard input';

/**
 * `kit FILE|- [--method METHOD] [--out FOLDER]`: the files that run the plan. Without a folder, lists
 * them; never writes into one that holds something. Throws BadInput.
 */
export async function kitCommand(args: string[], world: World): Promise<string> {
  const { words, options } = readArguments(args, ['out', 'method']);
  const file = onlyWord(words, usage);
  // A path that is empty would lead to the root of the disk.
  if (options.out?.trim() === '') throw new BadInput('--out must name a folder, and is empty');
  const { input } = await readInputFile(file, world);
  const files = kitFor(world, input, options.method);
  if (options.out === undefined) return files.map(({ path }) => path).join('\n');
  if (world.disk === undefined) throw new BadInput('--out: nothing can be written here');
  writeKit(options.out, files, world.disk);
  return `${files.length} files are in ${options.out}; begin with README.md`;
}

/** The kit of a result. Throws BadInput where there is none. */
export function kitFor(world: World, input: Input, method?: string): readonly KitFile[] {
  const { knowledge, rulebook } = world;
  const recommendation = recommend(rulebook, input);
  const explanation = explain(rulebook, knowledge, input, recommendation);
  const effort = effortWords(recommendation);
  try {
    return kitOf({
      ...{ knowledge, input, recommendation, explanation, effort },
      ...(method === undefined ? {} : { method }),
    });
  } catch (error) {
    if (!(error instanceof KitRefused)) throw error;
    throw new BadInput(error.message);
  }
}

function writeKit(folder: string, files: readonly KitFile[], disk: Disk): void {
  const failed = (error: unknown) =>
    new BadInput(`${folder} cannot be written (${error instanceof Error ? error.message : ''})`);
  let held: readonly string[];
  try {
    held = disk.listFolder(folder);
  } catch (error) {
    throw failed(error);
  }
  if (held.length > 0) throw new BadInput(`${folder} is not empty: name a new folder`);
  try {
    for (const { path, text } of files) disk.writeFile(`${folder}/${path}`, text);
  } catch (error) {
    throw failed(error);
  }
}
