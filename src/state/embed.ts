/* Whether the page stands inside another one, who may frame it, and how it tells its size. Who may is a
   setting of the build (VITE_EMBED_HOSTS), which the built page carries in a meta element. */

/** Name of the meta element that lists the hosts; empty or absent: nobody may frame the page. */
export const hostsMeta = 'embed-hosts';

/**
 * Reads a list of origins, with spaces or commas between.
 * @throws for what is no origin, naming it
 */
export function readHosts(setting: string): string[] {
  const hosts = setting.split(/[\s,]+/).filter((host) => host !== '');
  for (const host of hosts) {
    const isPlain = /^https?:\/\/(?:[a-z0-9.-]+|\[[\da-f:]+\])(?::\d+)?$/.test(host);
    const isOrigin = isPlain && URL.canParse(host) && new URL(host).origin === host;
    if (!isOrigin) {
      throw new Error(
        `VITE_EMBED_HOSTS: "${host.slice(0, 100)}" is not an origin; write e.g. https://example.org, without a path or a last slash`,
      );
    }
  }
  return [...new Set(hosts)];
}

export type Embed =
  /** The page as it is for everybody. */
  | { readonly kind: 'whole' }
  /** Asked for without bar and foot; `host` is the origin of the page around it, if there is one. */
  | { readonly kind: 'embedded'; readonly host: string | null }
  /** In a frame of somebody whom the build does not list: only a link is shown. */
  | { readonly kind: 'refused' };

/** What a page can know of what is around it. */
export interface Surroundings {
  readonly isFramed: boolean;
  /** Origins of the pages around this one, innermost first; null where the browser does not say. */
  readonly ancestors: readonly string[] | null;
  /** The address that led here: of a framed page, that of the page around it. */
  readonly referrer: string;
  /** The address's own query, e.g. `?embed`. */
  readonly search: string;
}

/** @param hosts origins that may frame the page */
export function embedIn(
  { isFramed, ancestors, referrer, search }: Surroundings,
  hosts: readonly string[],
): Embed {
  const isAsked = new URLSearchParams(search).has('embed');
  if (!isFramed) return isAsked ? { kind: 'embedded', host: null } : { kind: 'whole' };
  const around = ancestors ?? (URL.canParse(referrer) ? [new URL(referrer).origin] : []);
  const [host] = around;
  if (host === undefined || !around.every((origin) => hosts.includes(origin))) {
    return { kind: 'refused' };
  }
  return isAsked ? { kind: 'embedded', host } : { kind: 'whole' };
}

/** Reads what stands around this page from a window. */
export function surroundingsOf(page: Window): Surroundings {
  const { ancestorOrigins } = page.location;
  // Not every browser has it, whatever the types say.
  const list: DOMStringList | undefined = ancestorOrigins;
  return {
    isFramed: page.parent !== page,
    ancestors: list === undefined ? null : [...list],
    referrer: page.document.referrer,
    search: page.location.search,
  };
}

/** The hosts that a built page lists; none where its list is broken. */
export function hostsOf(document: Document): string[] {
  const listed = document.querySelector(`meta[name="${hostsMeta}"]`)?.getAttribute('content');
  try {
    return readHosts(listed ?? '');
  } catch {
    return [];
  }
}

/** What an embedded page tells the page around it, whenever it changes. */
export interface SizeMessage {
  readonly type: 'tune-or-prompt:size';
  /** In CSS pixels: what a frame needs so that nothing scrolls inside it. */
  readonly height: number;
}

/** What it tells when it shows another page, of which the top should be in view. */
export interface PageMessage {
  readonly type: 'tune-or-prompt:page';
}

/** Tells the page around this one, and nobody else; null where none is around. @param page this window */
export function hostOf(
  page: Window,
  embed: Embed,
): ((message: SizeMessage | PageMessage) => void) | null {
  if (embed.kind !== 'embedded' || embed.host === null) return null;
  const { host } = embed;
  return (message) => page.parent.postMessage(message, host);
}

/** Tells the height of an element now and whenever it changes; gives what stops it. */
export function tellSize(element: Element, tell: (message: SizeMessage) => void): () => void {
  let told = -1;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ type: 'tune-or-prompt:size', height });
  });
  observer.observe(element);
  return () => observer.disconnect();
}
