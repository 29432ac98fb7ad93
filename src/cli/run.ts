import { BadInput, oneLine } from './arguments';
import { helpFor } from './help';
import type { Command, Outside, Printed, World } from './world';

/* A command line needs one of them, so each is loaded when it is asked for. */

const ofRules = new Map<string, Command>([
  ['advise', async (args, world) => (await import('./advise')).advise(args, world)],
  ['link', async (args, world) => (await import('./link')).link(args, world)],
  ['knowledge', async (args, world) => (await import('./knowledge')).knowledgeCommand(args, world)],
  ['estimate', async (args, world) => (await import('./estimate')).estimateCommand(args, world)],
  ['backtest', async (args, world) => (await import('./evaluate')).backtestCommand(args, world)],
  ['ledger', async (args, world) => (await import('./evaluate')).ledgerCommand(args, world)],
  ['kit', async (args, world) => (await import('./kit')).kitCommand(args, world)],
  ['scenarios', async (args, world) => (await import('./evaluate')).scenariosCommand(args, world)],
]);

/** What reads the visitor's own files, of any size, and leaves the memory for what the rules know free. */
const ofFiles = new Map<string, Command<Outside>>([
  ['inspect', async (args, outside) => (await import('./inspect')).inspectCommand(args, outside)],
  ['results', async (args, outside) => (await import('./results')).resultsCommand(args, outside)],
]);
const names = [...ofRules.keys(), ...ofFiles.keys()];

/**
 * Carries out one command line and gives its exit status: 0, or 2 for bad input, which is told in
 * one line on standard error while standard output stays empty.
 * @param loadWorld brings in what the rules know, for commands that need it
 */
export async function run(
  argv: string[],
  outside: Outside,
  loadWorld: () => Promise<World>,
): Promise<number> {
  const [name = '', ...args] = argv;
  try {
    const printed = await answer(name, args, outside, loadWorld);
    const lines = typeof printed === 'string' ? [printed] : printed;
    for (const line of lines) outside.out(`${line}\n`);
    return 0;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const told = error instanceof BadInput ? says : `this failed, and should not have: ${says}`;
    outside.err(`${oneLine(names.includes(name) ? `${name}: ${told}` : told)}\n`);
    return 2;
  }
}

async function answer(
  name: string,
  args: string[],
  outside: Outside,
  loadWorld: () => Promise<World>,
): Promise<Printed> {
  const help = () => helpFor(outside.program);
  if (['--help', '-h', 'help'].includes(name)) return help();
  // The inputs of an estimate are many, so it has a help of its own.
  const asksHelp = name !== 'estimate' && (args.includes('--help') || args.includes('-h'));
  if (asksHelp && names.includes(name)) return help();
  const readFiles = ofFiles.get(name);
  if (readFiles !== undefined) return readFiles(args, outside);
  const command = ofRules.get(name);
  if (command !== undefined) return command(args, await loadWorld());
  throw new BadInput(`The command must be one of: ${names.join(', ')} (--help explains them)`);
}
