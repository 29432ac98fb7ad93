/** `serve` of the npm package: unpacks the built site into a folder of its own and serves it there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackSite } from './site-archive';
import { readArguments, BadInput, oneLine } from '../../cli/arguments';

/** The options that `npm start` takes, too; it checks their values. */
function optionsGiven(): string[] {
  const { words, options } = readArguments(process.argv.slice(3), ['port', 'base']);
  if (words.length > 0) throw new BadInput('takes no argument but --port N and --base PATH');
  return Object.entries(options).flatMap(([name, value]) => [`--${name}=${value}`]);
}

try {
  const options = optionsGiven();
  const packed = readFileSync(new URL('./site.br', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'tune-or-prompt-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  unpackSite(packed, folder, fileURLToPath(import.meta.url));
  process.argv.splice(2, Infinity, '--no-build', `--dist=${folder}`, ...options);
  await import('../start');
} catch (error) {
  process.stderr.write(
    `serve: ${oneLine(error instanceof Error ? error.message : String(error))}\n`,
  );
  process.exit(2);
}
