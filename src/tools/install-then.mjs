// Runs a command of this project's own tools, after installing them where that is still to be done:
//   node src/tools/install-then.mjs vite build
// so `npm start` and `npm test` need nothing but Node and npm in a fresh clone. Plain Node without
// dependencies, because it runs before there are any. Installing speaks on standard error only:
// standard output belongs to the command.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process, { argv, env, execPath, exit, platform, versions } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const needed = [20, 19];

function nodeIsTooOld() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  return major < needed[0] || (major === needed[0] && minor < needed[1]);
}

/** Packages by folder, as a lock file lists them. An unreadable lock file lists none. */
function packagesOf(lockFile) {
  if (!existsSync(lockFile)) return {};
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * True when what npm last installed is what the lock file asks for. Versions are compared, not dates:
 * a checkout may give the lock file any date. Optional packages may be missing (other platforms).
 */
function isInstalled() {
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')));
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return wanted.every(([folder, entry]) => {
    if (folder === '') return true;
    const found = present[folder];
    return found ? found.version === entry.version : Boolean(entry.optional ?? entry.peer);
  });
}

function install() {
  console.error('Installing what package-lock.json names (npm ci), once ...');
  const npm = env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(execPath, [npm, 'ci', '--loglevel=error'], installOptions)
    : spawnSync('npm', ['ci', '--loglevel=error'], {
        ...installOptions,
        shell: platform === 'win32',
      });
  if (result.status !== 0) {
    console.error('npm ci failed (see above); nothing was started.');
    exit(result.status ?? 1);
  }
}

const installOptions = {
  cwd: root,
  // Both output streams of npm go to our standard error.
  stdio: ['ignore', 2, 2],
  env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
};

function run(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: platform === 'win32',
    env: { ...env, PATH: join(root, 'node_modules/.bin') + delimiter + (env.PATH ?? '') },
  });
  // A terminal's Ctrl-C reaches the child by itself; a signal to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${command}: ${error.message}`);
    exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else exit(code ?? 1);
  });
}

if (nodeIsTooOld()) {
  console.error(`This needs Node ${needed.join('.')} or later; this is Node ${versions.node}.`);
  exit(1);
}
if (!isInstalled()) install();
const [command, ...args] = argv.slice(2);
if (command) run(command, args);
