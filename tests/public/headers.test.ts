import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/tools/page-plugin';
import {
  headersFile,
  inlineParts,
  nginxLines,
  policyOf,
  securityHeaders,
  sourceHash,
} from '../../src/tools/security-policy';

const headers = securityHeaders(pagesOf('.'));

describe('what the pages may load', () => {
  it('says in public/_headers what the pages need now (npm run headers)', () => {
    expect(readFileSync('public/_headers', 'utf8')).toBe(headersFile(headers));
  });

  it('says in the nginx recipe of the README what public/_headers says', () => {
    const recipe = readFileSync('README.md', 'utf8');
    for (const [, line] of nginxLines(headers)) expect(recipe).toContain(line);
  });

  it('allows no code from text, no inline part but those by hash, and no other origin', () => {
    const policy = headers['Content-Security-Policy'] ?? '';
    expect(policy).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    for (const page of pagesOf('.')) {
      for (const script of inlineParts(page, 'script'))
        expect(policy).toContain(sourceHash(script));
    }
  });

  it('takes a script with an address for no inline part', () => {
    const page = '<script type="module" src="./a.js"></script><script>a()</script>';
    expect(inlineParts(page, 'script')).toEqual(['a()']);
    expect(policyOf(page)).toContain(`script-src 'self' ${sourceHash('a()')};`);
  });
});
