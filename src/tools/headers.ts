import { readFileSync, writeFileSync } from 'node:fs';
import { pagesOf } from './page-plugin';
import { headersFile, nginxLines, securityHeaders } from './page/security-policy';

// npm run headers: after a change of an inline script or of the policy, writes it to public/_headers
// and into the nginx recipe of the README.
const headers = securityHeaders(...pagesOf('.'));
writeFileSync('public/_headers', headersFile(headers));
let readme = readFileSync('README.md', 'utf8');
for (const [name, line] of nginxLines(headers)) {
  readme = readme.replace(new RegExp(`^ *add_header ${name} .*$`, 'm'), () => `    ${line}`);
}
writeFileSync('README.md', readme);
console.log('Wrote public/_headers and the recipe in README.md');
