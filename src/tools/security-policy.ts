import { createHash } from 'node:crypto';

/** The one Trusted Types policy: see worker/own-script.ts. */
const trustedPolicy = 'tune-or-prompt';

/** The contents of inline elements of a kind, e.g. all inline scripts of a page. */
export function inlineParts(html: string, tag: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>(.*?)</${tag}>`, 'gs'))].map(
    ([, text = '']) => text,
  );
}

/** An inline part as a policy names it: exactly this text, and no other. */
export function sourceHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * What a page may load and run: its own files, the inline parts that were built into it, and nothing
 * from anywhere else. Scripts get their addresses through one named policy (Trusted Types).
 * @param inline hashes of the inline scripts and styles
 */
function securityPolicy(inline: { scripts: string[]; styles: string[] }): string {
  const directives: [string, ...string[]][] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", ...inline.scripts],
    ['style-src', "'self'", ...inline.styles],
    ['img-src', "'self'"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', trustedPolicy],
  ];
  return directives.map((words) => words.join(' ')).join('; ');
}

/** The policy of a page as it was written, by the hashes of its inline parts. */
export function policyOf(...pages: string[]): string {
  const hashes = (tag: 'script' | 'style') =>
    pages.flatMap((page) => inlineParts(page, tag)).map(sourceHash);
  return securityPolicy({ scripts: hashes('script'), styles: hashes('style') });
}

/**
 * The headers that a host should send with every file. They say once more what the pages say, and
 * what a page cannot say itself: who may frame it.
 * @param pages every page that the host may send, the one for what is not found among them
 * @param hosts origins that may frame the page; nobody unless told
 */
export function securityHeaders(
  pages: readonly string[],
  hosts: readonly string[] = [],
): Readonly<Record<string, string>> {
  const ancestors = hosts.length === 0 ? "'none'" : hosts.join(' ');
  return {
    'Content-Security-Policy': `${policyOf(...pages)}; frame-ancestors ${ancestors}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

/** What hosts that read a `_headers` file (Netlify, Cloudflare Pages and others) are told. */
export function headersFile(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n\n/sw.js\n  Cache-Control: no-cache\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`;
}

/**
 * The headers that a `_headers` file names for an address, in order; of a name that stands twice the last
 * one counts. As much of the format as `headersFile` writes: blocks that begin with a path, which may end
 * in `*`.
 */
export function headersFor(file: string, address: string): Map<string, string> {
  const told = new Map<string, string>();
  let isMeant = false;
  for (const line of file.split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) {
      const path = line.trim();
      isMeant = path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;
    } else if (isMeant && name !== undefined && value !== undefined) told.set(name, value);
  }
  return told;
}

/** The same for nginx: each header's name, and the line that adds it. */
export function nginxLines(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [
    name,
    `add_header ${name} "${value}" always;`,
  ]);
}
