/**
 * How the page comes by its worker: from a file beside it. The page in one file has another way (xtask/dist).
 *
 * The document runs this module first and alone, so that the engine loads while the rest of the page is on its way,
 * and that words in a language that is not the reader's are never seen.
 */

import { ownLanguage, written } from './language.js';

// Words that will be replaced are not shown: whatever follows them would move (page.css).
if (ownLanguage() !== written) document.documentElement.dataset.words = 'pending';

/** A worker loads the engine by itself; by its name it knows how. @param {boolean} fresh */
const start = (fresh) => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: fresh ? 'fresh' : 'zhaiyao' });

/** The worker that nobody has asked for yet. @type {Worker | null} */
let waiting = null;
try {
  waiting = start(false);
  waiting.onerror = (event) => { event.preventDefault(); waiting = null; };
} catch { /* Whoever asks for a worker meets the same, and tells the reader. */ }

/**
 * @param {{fresh: boolean}} how `fresh` goes past the browser's stored copies
 * @returns {Worker}
 */
export function spawnWorker({ fresh }) {
  const first = waiting;
  waiting = null;
  if (first && !fresh) return first;
  first?.terminate();
  return start(fresh);
}
