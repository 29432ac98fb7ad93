import { advise, link } from './advise';
import { BadInput, oneLine } from './arguments';
import { helpFor } from './help';
import { knowledgeCommand } from './knowledge';
import type { Command, Printed, World } from './world';

const commands = new Map<string, Command>([
  ['advise', advise],
  ['link', link],
  ['knowledge', knowledgeCommand],
  // Most command lines need none of these, so they are loaded when they are asked for.
  ['estimate', async (args, world) => (await import('./estimate')).estimateCommand(args, world)],
  ['backtest', async (args, world) => (await import('./evaluate')).backtestCommand(args, world)],
  ['ledger', async (args, world) => (await import('./evaluate')).ledgerCommand(args, world)],
  ['inspect', async (args, world) => (await import('./inspect')).inspectCommand(args, world)],
  ['results', async (args, world) => (await import('./inspect')).resultsCommand(args, world)],
  ['kit', async (args, world) => (await import('./kit')).kitCommand(args, world)],
  ['scenarios', async (args, world) => (await import('./evaluate')).scenariosCommand(args, world)],
]);

/**
 * Carries out one command line and gives its exit status: 0, or 2 for bad input, which is told in
 * one line on standard error while standard output stays empty.
 */
export async function run(argv: string[], world: World): Promise<number> {
  const [name = '', ...args] = argv;
  try {
    const printed = await answer(name, args, world);
    const lines = typeof printed === 'string' ? [printed] : printed;
    for (const line of lines) world.out(`${line}\n`);
    return 0;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const told = error instanceof BadInput ? says : `this failed, and should not have: ${says}`;
    world.err(`${oneLine(commands.has(name) ? `${name}: ${told}` : told)}\n`);
    return 2;
  }
}

function answer(name: string, args: string[], world: World): Promise<Printed> | Printed {
  if (['--help', '-h', 'help'].includes(name)) return helpFor(world.program);
  const command = commands.get(name);
  if (command === undefined) {
    const known = [...commands.keys()].join(', ');
    throw new BadInput(`The command must be one of: ${known} (--help explains them)`);
  }
  // The inputs of an estimate are many, so it has a help of its own.
  const asksHelp = args.includes('--help') || args.includes('-h');
  return asksHelp && name !== 'estimate' ? helpFor(world.program) : command(args, world);
}
