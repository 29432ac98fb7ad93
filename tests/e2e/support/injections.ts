import type { Page } from '@playwright/test';

/** Each would call `injected()` if any place took it for code or markup. */
const payloads = [
  '<script>injected()</script>',
  '<img src=x onerror=injected()>',
  '<svg onload=injected()>',
  '<svg><script>injected()</script></svg>',
  '<iframe srcdoc="<script>parent.injected()</script>"></iframe>',
  '<details open ontoggle=injected()>x</details>',
  '<input autofocus onfocus=injected()>',
  '<a href="javascript:injected()">x</a>',
  '<form action="javascript:injected()"><button>x</button></form>',
  '<math><mi xlink:href="javascript:injected()">x</mi></math>',
  '<style>@import "//evil.example/x.css";</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=//evil.example/">',
  '<object data="javascript:injected()"></object>',
  '<template><img src=x onerror=injected()></template>',
  '<noscript><img src=x onerror=injected()></noscript>',
  '<video><source onerror=injected()></video>',
  '<body onload=injected()>',
  '<x onclick=injected()>x</x>',
  'javascript:injected()',
  'JaVaScRiPt&colon;injected()',
  'data:text/html,<script>injected()</script>',
  'vbscript:injected()',
  '//evil.example/x',
  '${injected()}',
  '{{constructor.constructor("injected()")()}}',
  '<%= injected() %>',
  '`);injected();//',
  "');injected();//",
  '[x](javascript:injected())',
  '![x](//evil.example/x.png)',
  '=HYPERLINK("//evil.example","x")',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '%3Cscript%3Einjected()%3C/script%3E',
  '&lt;script&gt;injected()&lt;/script&gt;',
  '\u202Egnp.exe',
  '\uFEFF<script>injected()</script>',
];

/** Ways out of what a careless program would have put around a text. */
const breakouts: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `--></title></textarea></script>${payload}`,
  (payload) => `]]>\u0000${payload.toUpperCase()}`,
  (payload) => `","x":"${payload}`,
];

/** A few hundred texts that a page may only ever show. */
export const injections: readonly string[] = breakouts.flatMap((around) => payloads.map(around));

/**
 * Makes a page complain (which fails a test) when a text became more than text: when it ran, or when
 * an element turned up that the page itself never makes.
 */
export async function watchForInjection(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const foreign =
      'script, iframe, object, embed, img, video, math, base, meta, style, template, details[ontoggle]';
    const complain = (what: string) => console.error(`injected: ${what}`);
    Object.assign(window, { injected: () => complain('it ran') });
    addEventListener('securitypolicyviolation', (event) => {
      complain(`${event.violatedDirective} ${event.blockedURI}`);
    });
    const look = (element: Element) => {
      // The page brings its own program in a moment after it is shown.
      const isProgram = element.matches('script[src^="./assets/"]:empty');
      if (element.matches(foreign) && !isProgram) complain(element.outerHTML);
      for (const { name, value } of element.attributes) {
        // A field may hold any text.
        const isText = name === 'value' && element.matches('input');
        const runs = /^\s*(javascript|data|vbscript):/i.test(value) && !isText;
        if (/^on/i.test(name) || runs) complain(name);
        if (name === 'href' && /evil/.test(value)) complain(value);
      }
    };
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((changes) => {
        for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (!(added instanceof Element)) continue;
          look(added);
          added.querySelectorAll('*').forEach(look);
        }
      }).observe(document.documentElement, { childList: true, subtree: true });
    });
  });
}
