/**
 * Keeps one whole version of the page on the device, so that it opens without a network.
 *
 * `pkg/precache.js` is written by the build: the version, and every file of it with the digests it may have. It counts
 * as a part of this script, so that a browser notices a new version by it. A version is stored as a whole or not at
 * all, and a newer one waits until the reader asks for it or no page of the older one is open. Files that few readers
 * ask for are stored when they are first asked for.
 */

importScripts('pkg/precache.js');

/** @type {{version: string, files: Record<string, string[]>, onDemand: string[]}} paths below the scope, and SHA-256 in
 *   hexadecimal */
const { version, files, onDemand } = self.precache;

/** An origin's caches are shared by all that it hosts: those of this page begin with its address. */
const family = `zhaiyao ${registration.scope} `;
const own = family + version;

addEventListener('install', (event) => event.waitUntil(store()));
addEventListener('activate', (event) => event.waitUntil(takeOver()));
addEventListener('message', ({ data }) => { if (data === 'swap') skipWaiting(); });
addEventListener('fetch', (event) => {
  const path = pathOf(event.request);
  if (path !== null) event.respondWith(answer(path, event.request));
});

/** Stores every file, or fails; what a failure leaves behind is never shown, and cleared by the next version. */
async function store() {
  const isWanted = async (path) => !onDemand.includes(path) || (await caches.match(addressOf(path))) !== undefined;
  await Promise.all(Object.keys(files).map(async (path) => { if (await isWanted(path)) await keep(path); }));
}

/** Stores a file and gives it. */
async function keep(path) {
  const [cache, response] = await Promise.all([caches.open(own), obtain(path)]);
  await cache.put(addressOf(path), response.clone());
  return response;
}

/** Clears the other versions, and answers for the pages that were opened before there was any version. */
async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(family) && name !== own).map((name) => caches.delete(name)));
  await clients.claim();
}

/** A file of this version: from another version that has the same, from the browser's own cache, or from the network. */
async function obtain(path) {
  const address = addressOf(path);
  const sources = [() => caches.match(address), () => fetch(address), () => fetch(address, { cache: 'reload' })];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if (!files[path].includes(await digest(bytes))) continue;
    // Made anew: a browser refuses a stored redirect for a page, and encodings no longer hold for these bytes.
    const headers = { 'content-length': String(bytes.byteLength), 'content-type': response.headers.get('content-type') ?? '' };
    return new Response(bytes, { headers });
  }
  throw new Error(`${address}: not the file of version ${version}`);
}

/** The stored file, whatever the request says of caches. Where there is none, the network has it. */
async function answer(path, request) {
  const stored = await (await caches.open(own)).match(addressOf(path));
  return stored ?? (onDemand.includes(path) ? keep(path).catch(() => fetch(request)) : fetch(request));
}

/** The path of a file of this version that a request is for, or null. @param {Request} request */
function pathOf({ method, url }) {
  const [bare] = url.split(/[?#]/);
  if (method !== 'GET' || !bare.startsWith(registration.scope)) return null;
  const path = bare.slice(registration.scope.length).replace(/^index\.html$/, '');
  return Object.hasOwn(files, path) ? path : null;
}

const addressOf = (path) => new URL(path, registration.scope).href;

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
