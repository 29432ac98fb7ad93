// npm run headers: after a change of an inline script or of the policy, writes it to public/_headers
// and into the nginx recipe of the README. VITE_EMBED_HOSTS names the origins that may frame the page.

import { readFileSync, writeFileSync } from 'node:fs';
import { readHosts } from '../state/embed';
import { pagesOf } from './page-plugin';
import { headersFile, nginxLines, securityHeaders } from './security-policy';
import { refuse, takesNoOptions } from './tool-options';

takesNoOptions('headers');

/** The origins that may frame the page. */
function hostsSet(): string[] {
  try {
    return readHosts(process.env.VITE_EMBED_HOSTS ?? '');
  } catch (error) {
    return refuse('headers', error);
  }
}

const headers = securityHeaders(pagesOf('.'), hostsSet());
writeFileSync('public/_headers', headersFile(headers));
let readme = readFileSync('README.md', 'utf8');
for (const [name, line] of nginxLines(headers)) {
  readme = readme.replace(new RegExp(`^ *add_header ${name} .*$`, 'm'), () => `    ${line}`);
}
writeFileSync('README.md', readme);
console.log('Wrote public/_headers and the recipe in README.md');
