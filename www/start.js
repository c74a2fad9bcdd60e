/**
 * Runs before all else, while the document has no body: starts the worker, so that the engine loads while the rest of
 * the page is on its way.
 *
 * A worker comes to life by way of its document's thread. A first layout, which looks up fonts, keeps that thread busy
 * for longer than all the scripts of this page, so there is none before the worker has begun, and the scripts wait too.
 * That is also why this is no module: a module would not keep the parser waiting.
 */
(() => {
  /** The most milliseconds that the page waits for its worker to begin. */
  const PATIENCE = 300;

  const page = document.documentElement.dataset;

  try {
    const worker = new Worker('worker.js', { type: 'module', name: 'zhaiyao' });
    /** The worker that nobody has asked for yet (spawn.js). @type {Worker | null} */
    globalThis.firstWorker = worker;
    page.layout = 'held';
    /** Kept when the worker has begun, or will not. @type {Promise<void>} */
    globalThis.workerBegun = new Promise((resolve) => {
      worker.addEventListener('message', resolve, { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        globalThis.firstWorker = null;
        resolve();
      };
      setTimeout(resolve, PATIENCE);
    }).then(() => { delete page.layout; });
  } catch { /* Whoever asks for a worker meets the same, and tells the reader. */ }
})();
