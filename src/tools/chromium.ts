import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ChromiumLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const modules = resolve(fileURLToPath(import.meta.url), '../../../node_modules');
const bundle = join(modules, '@sparticuz/chromium');

/** Where browsers are usually installed, per platform; the first that exists is used. */
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe')];
  }),
};

/**
 * Fonts for a machine that has none: the bundle's own, beside whatever the system lists.
 * The bundle's fonts.conf looks in /opt and /var, where we do not unpack.
 */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

/**
 * Unpacks the Chromium that npm installed, once, and gives its folder.
 * It is unpacked aside and renamed into place, so another process sees all of it or nothing;
 * of two that unpack at once, the second to finish drops its copy.
 */
async function unpackBundle(): Promise<string> {
  const manifest = await readFile(join(bundle, 'package.json'), 'utf8');
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
  const cache = join(modules, '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'unpacking-chromium-'));
  try {
    // The package unpacks into the temporary folder of its process, and its shared libraries
    // only where it believes itself on Amazon Linux; a process of its own keeps both out of ours.
    const script = `import('@sparticuz/chromium').then((it) => it.default.executablePath())`;
    execFileSync(process.execPath, ['-e', script], {
      cwd: modules,
      env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await writeFile(join(aside, 'fonts.conf'), fontConfiguration(folder));
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

/** True when the system lacks a shared library that the program needs. */
function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

async function bundledChromium(): Promise<Pick<ChromiumLaunch, 'executablePath' | 'env'>> {
  const folder = await unpackBundle();
  const executablePath = join(folder, 'chromium');
  const env: Record<string, string> = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (lacksLibraries(executablePath)) {
    const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH];
    env.LD_LIBRARY_PATH = libraries.filter(Boolean).join(':');
  }
  return { executablePath, env };
}

/** Chromium refuses to sandbox as root, and many CI containers forbid the sandbox to everyone. */
function sandboxArguments(): string[] {
  return process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [];
}

/** A variable without a value is left out: a launcher takes strings only. */
function environment(): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) set[name] = value;
  return set;
}

/** Every browser that is installed where browsers usually are, besides the one that npm installs. */
export function installedBrowsers(): ChromiumLaunch[] {
  const places = usualPlaces[process.platform] ?? [];
  return places
    .filter((path) => existsSync(path))
    .map((executablePath) => ({ executablePath, args: sandboxArguments(), env: environment() }));
}

/**
 * How to start a Chromium: the one that CHROME_PATH names, else the one that npm installed
 * (Linux on x64), else an installed one. Rejects with one sentence that says what to do.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
    return { executablePath: named, args: sandboxArguments(), env: environment() };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { executablePath, env } = await bundledChromium();
    return { executablePath, args: sandboxArguments(), env: { ...environment(), ...env } };
  }
  const [installed] = installedBrowsers();
  if (installed === undefined) {
    throw new Error(
      'No Chrome or Chromium was found: install one, or set CHROME_PATH to its program.',
    );
  }
  return installed;
}
