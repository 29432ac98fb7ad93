/* What every `import()` of a built page becomes, in place of Vite's own helper (src/tools/page-plugin.ts
   sees to that): its files are fetched before they are imported, so that what did not arrive can be asked
   for again without a reload. A browser may keep the failure of an imported file for as long as the page
   lives, its importers with it (Chromium does); of a file that was only fetched it keeps nothing. */

/** Files that are here or on their way, by address; one that did not arrive is forgotten. */
const files = new Map<string, Promise<unknown>>();

/** True for what the page has asked for itself: a style that is only fetched is not in force yet. */
function isAsked(href: string): boolean {
  const kind = href.endsWith('.css') ? 'link[rel=stylesheet]' : 'link[href], script[src]';
  return [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(kind)].some(
    (tag) => (tag instanceof HTMLLinkElement ? tag.href : tag.src) === href,
  );
}

/** Into the browser's cache, from where the import takes it. @throws where it does not arrive */
async function script(href: string): Promise<void> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href} did not arrive: ${answer.status}`);
  await answer.blob();
}

/** @throws where it does not arrive */
function style(href: string): Promise<void> {
  const link = document.createElement('link');
  return new Promise((settle, fail) => {
    link.onload = () => settle();
    link.onerror = () => {
      link.remove();
      fail(new Error(`${href} did not arrive`));
    };
    Object.assign(link, { rel: 'stylesheet', crossOrigin: '', href });
    document.head.append(link);
  });
}

function bring(href: string): Promise<unknown> {
  const known = files.get(href);
  if (known !== undefined) return known;
  const isStyle = href.endsWith('.css');
  const way = isAsked(href) ? Promise.resolve() : (isStyle ? style : script)(href);
  files.set(href, way);
  way.catch(() => files.delete(href));
  return way;
}

/** Imports that were tried at another address: each needs one of its own. */
let attempts = 0;

/**
 * Fetches what a module needs, then imports it. What index.html asked for by itself and never got is
 * imported once more at another address: the failure of the first is kept.
 * @param load imports it
 * @param needs its files, as addresses that are relative to `from`
 * @throws where a file does not arrive; asked again, it is fetched again
 */
export async function fetchFirst<Module>(
  load: () => Promise<Module>,
  needs: readonly string[] = [],
  from: string = document.baseURI,
): Promise<Module> {
  await Promise.all(needs.map((need) => bring(new URL(need, from).href)));
  try {
    return await load();
  } catch (failure) {
    const url =
      failure instanceof Error ? /https?:\S+?\.js(?=[?#\s]|$)/.exec(failure.message) : null;
    if (url === null) throw failure;
    attempts += 1;
    // The same file, so the same exports.
    const again: (address: string) => Promise<Module> = (address) =>
      import(/* @vite-ignore */ address);
    return again(`${url[0]}?again=${attempts}`);
  }
}
