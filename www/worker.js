/**
 * The worker: holds the engine, answers every message `{id, method, args}` with `{id, result}` or `{id, error}`.
 *
 * The handler stands before the first await, and a reading waits for the loading, so no message is lost.
 */

import { loadEngine } from './load.js';

/** The engine, or the promise of it. @type {Promise<{read: Function}> | null} */
let engine = null;

// Requests of a worker are not among those of its page: it tells them itself.
new PerformanceObserver((list) => {
  postMessage({ requests: list.getEntries().map(({ startTime }) => performance.timeOrigin + startTime) });
}).observe({ type: 'resource', buffered: true });

const methods = {
  /** Loads module and lexicon, reporting progress under the message's own id. */
  async load(id, { fresh }) {
    engine = loadEngine({ fresh, onProgress: (progress) => postMessage({ id, progress }) });
    await engine;
  },

  /** Reads a text. */
  async read(id, { text, options }) {
    return (await engine).read(text, options);
  },
};

addEventListener('message', async ({ data: { id, method, args } }) => {
  try {
    postMessage({ id, result: await methods[method](id, args) });
  } catch (error) {
    postMessage({ id, error: plain(error) });
  }
});

/**
 * An error as it crosses the border. The engine's own errors carry a `code`; one without has left the module in a
 * state that nobody knows, so it counts as dead.
 */
const plain = (error) => ({
  code: typeof error?.code === 'string' ? error.code : 'dead',
  reason: error?.reason ?? '',
  message: error?.message ?? String(error),
});
