/**
 * The worker: holds the engine, answers every message `{id, method, args}` with `{id, result}` or `{id, error}`.
 *
 * It begins to load the engine by itself: the page may still be on its way. The handler stands before the first await,
 * and a reading waits for the loading, so no message is lost.
 */

import { loadEngine } from './load.js';

// The document waits for it with its layout (start.js).
postMessage({ begun: true });

/** Milliseconds between two reports of progress: drawing more of them would take the processor from the engine. */
const PACE = 60;

/** How far the loading is, when that was told, and the message under which the page wants to know. */
let progress = null;
let told = -Infinity;
let asker = null;
let timer = 0;

/** Tells the page how far the loading is, if it wants to know. */
function tell() {
  clearTimeout(timer);
  timer = 0;
  if (asker === null) return;
  told = performance.now();
  postMessage({ id: asker, progress });
}

/** The promise of the engine. @type {Promise<{read: Function}>} */
const engine = loadEngine({
  fresh: self.name === 'fresh',
  onProgress: (now) => {
    const isSoon = performance.now() - told < PACE && now.stage === progress?.stage;
    progress = now;
    // What came last is told even if nothing more comes: the network may stall.
    if (isSoon) timer ||= setTimeout(tell, PACE);
    else tell();
  },
});
// Whoever asks is told of an error; of progress there is no more.
engine.catch(() => {}).then(() => { asker = null; clearTimeout(timer); });

// Requests of a worker are not among those of its page: it tells them itself.
new PerformanceObserver((list) => {
  postMessage({ requests: list.getEntries().map(({ startTime }) => performance.timeOrigin + startTime) });
}).observe({ type: 'resource', buffered: true });

const methods = {
  /** Waits for module and lexicon, telling the progress under the message's own id. */
  async load(id) {
    asker = id;
    if (progress) postMessage({ id, progress });
    await engine;
  },

  /** Reads a text for nothing but the practice. */
  async warm(id, { text, options }) {
    (await engine).read(text, options);
  },

  /**
   * Reads a text. Where only the length is another than the last time, the answer is what that changed: a report of a
   * long text is many objects, and the page's thread should not stop while one drags the slider.
   */
  async read(id, { text, options }) {
    const report = (await engine).read(text, options);
    const { length, ...others } = options;
    const key = JSON.stringify(others);
    const before = last?.text === text && last.key === key ? last.report : null;
    last = { text, key, report };
    return before ? { change: changeOf(before, report) } : { report };
  },
};

/** The last reading. @type {{text: string, key: string, report: object} | null} */
let last = null;

/** What another length changed: all but the text's own parts. */
const changeOf = (before, { overall, notices, articles }) => ({
  overall,
  notices,
  articles: articles.map(({ summary, sentences }, article) => ({
    summary,
    sentences: sentences.flatMap((sentence, index) => (isAlike(before.articles[article].sentences[index], sentence) ? [] : [{ ...sentence, index }])),
  })),
});

const isAlike = (left, right) => left.passedOver === right.passedOver && left.reasons.length === right.reasons.length
  && left.reasons.every(({ code, share }, index) => code === right.reasons[index].code && share === right.reasons[index].share);

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
