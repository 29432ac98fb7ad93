/**
 * The command of the npm package, `tune-or-prompt`: the command line, the server for assistants (`mcp`)
 * and the page (`serve`). Each is loaded only when it is asked for, and help needs none of them.
 */
import { readFileSync } from 'node:fs';
import { helpFor } from './cli/help';

/** As package.json has it. */
function versionOf(text: string): string {
  return /^ {2}"version": "([\w.+-]+)"/mu.exec(text)?.[1] ?? 'unknown';
}

const [command = ''] = process.argv.slice(2);
if (command === 'mcp') await import('./mcp');
else if (command === 'serve') await import('./tools/package/serve');
else if (['--help', '-h', 'help'].includes(command)) {
  process.stdout.write(`${helpFor('npx tune-or-prompt')}\n`);
} else if (['--version', '-v'].includes(command)) {
  const packageFile = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  process.stdout.write(`${versionOf(packageFile)}\n`);
} else await import('./cli');
