import { advise } from './advise';
import { backtestCommand } from './backtest-command';
import { BadInput, oneLine } from './bad-input';
import { estimateCommand } from './estimate-command';
import { help } from './help';
import { knowledgeCommand } from './knowledge';
import { link } from './link';
import type { Command, World } from './world';

const commands = new Map<string, Command>([
  ['advise', advise],
  ['link', link],
  ['knowledge', knowledgeCommand],
  ['estimate', estimateCommand],
  ['backtest', backtestCommand],
]);

/**
 * Carries out one command line and gives its exit status: 0, or 2 for bad input, which is told in
 * one line on standard error while standard output stays empty.
 */
export async function run(argv: string[], world: World): Promise<number> {
  const [name = '', ...args] = argv;
  try {
    world.out(`${await answer(name, args, world)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    world.err(`${oneLine(commands.has(name) ? `${name}: ${error.message}` : error.message)}\n`);
    return 2;
  }
}

function answer(name: string, args: string[], world: World): Promise<string> | string {
  if (['--help', '-h', 'help'].includes(name)) return help;
  const command = commands.get(name);
  if (command === undefined) {
    const known = [...commands.keys()].join(', ');
    throw new BadInput(`The command must be one of: ${known} (--help explains them)`);
  }
  // The inputs of an estimate are many, so it has a help of its own.
  const asksHelp = args.includes('--help') || args.includes('-h');
  return asksHelp && name !== 'estimate' ? help : command(args, world);
}
