import { createOfflineFiles } from './offline-files';
import type { BuiltFiles } from './offline-files';
import type { ServiceWorkerScope } from './service-worker-scope';

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
