import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that enforces Trusted Types: a name is given once. */
function enforcing() {
  const taken: string[] = [];
  vi.stubGlobal('location', { href: 'https://example.org/a/', origin: 'https://example.org' });
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: object) {
      if (taken.includes(name)) throw new TypeError(`${name} is taken`);
      taken.push(name);
      return rules;
    },
  });
  return taken;
}

it('claims the name of the policy when the first script runs, before anything is asked of it', async () => {
  const taken = enforcing();
  const { ownScript } = await import('../../src/worker/own-script');
  expect(taken).toEqual(['tune-or-prompt']);
  expect(ownScript('worker.js')).toBe('worker.js');
  expect(() => ownScript('https://evil.example/worker.js')).toThrow('another origin');
  expect(taken).toHaveLength(1);
  const main = readFileSync(join(import.meta.dirname, '../../src/main.tsx'), 'utf8');
  expect(main).toMatch(/^import \{ ownScript \} from '.\/worker\/own-script';$/m);
});

it('does without where the browser knows no policies', async () => {
  vi.stubGlobal('location', { href: 'https://example.org/a/', origin: 'https://example.org' });
  const { ownScript } = await import('../../src/worker/own-script');
  expect(ownScript('/worker.js')).toBe('/worker.js');
  expect(() => ownScript('//evil.example/worker.js')).toThrow('another origin');
});
