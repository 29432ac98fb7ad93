import { onlyWord, readArguments } from './arguments';
import { BadInput } from './bad-input';
import { nameOf, readText } from './read-input';
import type { World } from './world';

/** `backtest FILE|- [--format text|json]`: how often the rules are right on published cases. */
export async function backtestCommand(args: string[], world: World): Promise<string> {
  const { words, options } = readArguments(args, ['format']);
  const file = onlyWord(words, 'backtest FILE, or - for standard input');
  const { format = 'text' } = options;
  if (format !== 'text' && format !== 'json') {
    throw new BadInput(`--format must be one of: text, json; not "${format}"`);
  }
  const text = await readText(file, world);
  const { backtest } = await import('./backtest');
  const answer = backtest(text, world.knowledge, { format });
  if (!answer.ok) throw new BadInput(`${nameOf(file)}: ${answer.message}`);
  return answer.text;
}
