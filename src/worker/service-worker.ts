import { createOfflineFiles } from './offline-files';
import type { BuiltFiles } from './offline-files';

/** What TypeScript's DOM does not declare of a service worker: only what is used. */
export interface ServiceWorkerScope {
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  fetch(request: Request): Promise<Response>;
  addEventListener(type: 'install' | 'activate', listen: (event: WorkEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void;
}

interface WorkEvent {
  /** Keeps the service worker alive, and its state as it is, until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

declare const self: ServiceWorkerScope;
/** Every file of the build; put here by tools/offline-plugin.ts. */
declare const builtFiles: BuiltFiles;

/*
 * Written by hand: a list of files and four handlers are all of it, and the registration has to pass
 * a Trusted Types policy. Built apart, as one classic script, into sw.js.
 */
const offline = createOfflineFiles(builtFiles, {
  caches: self.caches,
  fetch: (request) => self.fetch(request),
  folder: self.registration.scope,
});

self.addEventListener('install', (event) => event.waitUntil(offline.install()));
self.addEventListener('activate', (event) => {
  event.waitUntil(offline.activate().then(() => self.clients.claim()));
});
self.addEventListener('fetch', (event) => {
  const answer = offline.answer(event.request);
  if (answer !== null) event.respondWith(answer);
});
// A newer version waits until the visitor says so, or until no page of the older one is open.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
