/**
 * Keeps the page for use without a network, and offers a newer version of it; it never puts one in place unasked.
 *
 * For tests and for the style, `data-offline` of the document is `preparing`, `ready` or `unavailable`. Until it is one
 * of the last two, the page is still loading: files may come from the network.
 */

import { announce } from './announce.js';
import { t } from './strings.js';
import { byId } from './views/dom.js';

const page = document.documentElement.dataset;

/** Whether the reader asked for the newer version here, in this very page. */
let isAsked = false;

/**
 * Stores the page, or looks for a newer version of it. To be called when its files have come, so that the copies are
 * taken from the browser's own cache. Does nothing where that has been done.
 * @param {() => object} carry what the reader has in hand and wants to find again in the newer version
 */
export async function keepOffline(carry) {
  if (page.offline === 'preparing' || page.offline === 'ready') return;
  tell('preparing');
  try {
    const container = navigator.serviceWorker;
    const isNew = !container.controller;
    const registration = await container.register('sw.js', { updateViaCache: 'all' });
    byId('swap').addEventListener('click', () => swap(registration, carry));
    container.addEventListener('controllerchange', () => {
      if (isAsked) location.reload();
      else if (!isNew) offer();
    });
    registration.addEventListener('updatefound', () => { follow(registration); });
    if (registration.active) await registration.update().catch(() => {}); // No network: what is stored will do.
    await follow(registration);
    tell(registration.active ? 'ready' : 'unavailable');
  } catch {
    tell('unavailable');
  }
}

/**
 * What the reader had in hand when the page made way for a newer version, once.
 * @returns {any} as `carry` gave it, or null
 */
export function takeCarried() {
  const carried = history.state?.carried ?? null;
  if (carried) history.replaceState(null, '');
  return carried;
}

/** Waits until a version that is on its way has been stored or given up, and offers it if one waits. */
async function follow(registration) {
  const worker = registration.installing ?? registration.waiting;
  if (worker) await reached(worker, registration.active ? ['installed', 'activated', 'redundant'] : ['activated', 'redundant']);
  if (registration.waiting && registration.active) offer();
}

/** @param {ServiceWorker} worker @param {ServiceWorkerState[]} states */
const reached = (worker, states) => new Promise((resolve) => {
  const look = () => { if (states.includes(worker.state)) resolve(); };
  worker.addEventListener('statechange', look);
  look();
});

function offer() {
  const bar = byId('update');
  if (!bar.hidden) return;
  bar.hidden = false;
  announce(t('offline.update'));
}

/**
 * Changes to the newer version. The text goes along in the history entry of this tab, for the moment of the change: the
 * one store that no other page can read and that needs no network.
 */
function swap(registration, carry) {
  try {
    history.replaceState({ carried: carry() }, '');
  } catch {
    byId('update-text').textContent = t('offline.tooLong');
    announce(t('offline.tooLong'), { urgent: true });
    return;
  }
  isAsked = true;
  if (registration.waiting) registration.waiting.postMessage('swap');
  else location.reload();
}

/** @param {'preparing' | 'ready' | 'unavailable'} state */
function tell(state) {
  page.offline = state;
  const note = byId('offline');
  note.dataset.string = `offline.${state}`;
  note.textContent = t(note.dataset.string);
}
