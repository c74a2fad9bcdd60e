/**
 * How the page comes by its worker: from a file beside it. The page in one file has another way (xtask/dist).
 *
 * This module runs before the page is shown, so that words in a language that is not the reader's are never seen.
 */

import { ownLanguage, written } from './language.js';

// Words that will be replaced are not shown: whatever follows them would move (page.css).
if (ownLanguage() !== written) document.documentElement.dataset.words = 'pending';

/** The first worker begins by way of this thread: who keeps it busy, waits for that (start.js). @type {Promise<void> | undefined} */
export const begun = globalThis.workerBegun;

/**
 * A worker loads the engine by itself; by its name it knows how. The first one has been started already (start.js).
 * @param {{fresh: boolean}} how `fresh` goes past the browser's stored copies
 * @returns {Worker}
 */
export function spawnWorker({ fresh }) {
  const first = globalThis.firstWorker;
  globalThis.firstWorker = null;
  if (first && !fresh) return first;
  first?.terminate();
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: fresh ? 'fresh' : 'zhaiyao' });
}
