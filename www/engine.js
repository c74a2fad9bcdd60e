/**
 * The client of the worker: every question gets an answer, the newest text wins, a dead module is replaced.
 *
 * At most one reading is in the worker and one waits; a third takes the place of the one that waits.
 */

import { spawnWorker } from './spawn.js';

/** How often a reading is tried again on a new worker after the module died of it. */
const TRIES_AFTER_DEATH = 1;

/**
 * Readings of a warm-up. A browser compiles quickly at first and well what is used often: Chromium needs about four
 * readings of the sample until another one does not make the next paste faster.
 */
const WARM_ROUNDS = 4;

/** An error with a `code` that the page has a sentence for. */
export class EngineError extends Error {
  /** @param {{code: string, reason?: string, message?: string}} error */
  constructor({ code, reason = '', message = '' }) {
    super(message || code);
    this.code = code;
    this.reason = reason;
  }
}

/** One worker with the engine in it, and the questions that are on their way to it. */
export class Engine {
  #worker = null;
  #ready = false;
  #lastId = 0;
  #asked = new Map();
  #reading = null;
  #waiting = null;
  #report = null;
  #onProgress;
  #onRestart;
  #onRequests;

  /**
   * @param {object} hooks
   * @param {(progress: {stage: string, received: number, total: number}) => void} hooks.onProgress bytes so far and
   *   in all; `total` is 0 while it is unknown
   * @param {() => void} hooks.onRestart called when the module died and a new one takes over
   * @param {(moments: number[]) => void} hooks.onRequests when the worker made requests, in milliseconds since 1970
   */
  constructor({ onProgress, onRestart, onRequests }) {
    this.#onProgress = onProgress;
    this.#onRestart = onRestart;
    this.#onRequests = onRequests;
  }

  /**
   * Starts a new worker and loads module and lexicon into it. A waiting text is read as soon as that is done.
   * @param {{fresh?: boolean}} [how] `fresh` goes past the browser's stored copies
   * @returns {Promise<void>} rejected with an `EngineError`
   */
  async start({ fresh = false } = {}) {
    this.#stop(new EngineError({ code: 'superseded' }));
    try {
      this.#worker = this.#spawn(fresh);
      await this.#ask('load');
    } catch (error) {
      if (error.code !== 'superseded') this.#giveUp(error);
      throw error;
    }
    this.#ready = true;
    this.#next();
  }

  /**
   * Reads a text.
   * @param {string} text
   * @param {import('./report.js').Options} options
   * @returns {Promise<import('./report.js').Report>} rejected with an `EngineError`; with the code `superseded` if a
   *   newer text came before this one was begun
   */
  read(text, options) {
    this.#waiting?.reject(new EngineError({ code: 'superseded' }));
    return new Promise((resolve, reject) => {
      this.#waiting = { text, options, resolve, reject, tries: 0 };
      if (this.#worker) this.#next();
      else this.start().catch(() => {}); // `start` gives its error to whoever waits.
    });
  }

  /**
   * Reads something while nobody waits, and drops the report: what a browser compiles and the module builds when it is
   * first used is there for the first paste, which then takes a fraction of the time.
   * @param {string} text
   * @param {import('./report.js').Options} options
   */
  async warmUp(text, options) {
    for (let round = 0; round < WARM_ROUNDS && this.#ready && !this.#reading && !this.#waiting; round += 1) {
      await this.#ask('warm', { text, options });
    }
  }

  /** Sends the waiting text to the worker if it is free. */
  async #next() {
    if (!this.#ready || this.#reading || !this.#waiting) return;
    const reading = this.#waiting;
    this.#reading = reading;
    this.#waiting = null;
    try {
      const { report, change } = await this.#ask('read', { text: reading.text, options: reading.options });
      this.#report = report ?? changed(this.#report, change);
      reading.resolve(this.#report);
    } catch (error) {
      if (error.code === 'dead') await this.#revive(reading, error);
      else reading.reject(error);
    }
    this.#reading = null;
    this.#next();
  }

  /** Replaces a dead worker, and lets the reading wait for the new one if it has a try left and nothing newer waits. */
  async #revive(reading, error) {
    reading.tries += 1;
    if (reading.tries > TRIES_AFTER_DEATH) reading.reject(error);
    else if (this.#waiting) reading.reject(new EngineError({ code: 'superseded' }));
    else this.#waiting = reading;
    try {
      await this.start();
      this.#onRestart();
    } catch {
      // `start` gives its error to whoever waits.
    }
  }

  /** @param {boolean} fresh @returns {Worker} */
  #spawn(fresh) {
    try {
      if (typeof WebAssembly === 'undefined' || typeof DecompressionStream === 'undefined') throw new TypeError('no WebAssembly');
      const worker = spawnWorker({ fresh });
      worker.onmessage = ({ data }) => this.#receive(data);
      worker.onmessageerror = () => this.#fail('an answer could not be decoded');
      worker.onerror = (event) => {
        event.preventDefault();
        this.#fail(event.message ?? '');
      };
      return worker;
    } catch (error) {
      throw new EngineError({ code: 'unsupported', message: error.message });
    }
  }

  /** Ends a worker that could not load, and tells the text that waits for it. @param {EngineError} error */
  #giveUp(error) {
    this.#stop(error);
    this.#waiting?.reject(error);
    this.#waiting = null;
  }

  /** The worker itself broke: a text kills a module that was ready, anything earlier is a file that did not load. */
  #fail(message) {
    this.#stop(new EngineError({ code: this.#ready ? 'dead' : 'module', message }));
  }

  /** Ends the worker and answers everything that was asked of it. @param {EngineError} error */
  #stop(error) {
    this.#worker?.terminate();
    this.#worker = null;
    this.#ready = false;
    const asked = [...this.#asked.values()];
    this.#asked.clear();
    for (const { reject } of asked) reject(error);
  }

  #ask(method, args) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, args });
    });
  }

  #receive({ id, result, error, progress, requests }) {
    if (requests) {
      this.#onRequests(requests);
      return;
    }
    const asked = this.#asked.get(id);
    if (!asked) return;
    if (progress) {
      this.#onProgress(progress);
      return;
    }
    this.#asked.delete(id);
    if (error) asked.reject(new EngineError(error));
    else asked.resolve(result);
  }
}

/**
 * A report with another length's summaries. Sentences that stay the same stay the same objects.
 * @param {import('./report.js').Report} report
 * @param {object} change as the worker sends it
 * @returns {import('./report.js').Report}
 */
function changed(report, { overall, notices, articles }) {
  return {
    ...report,
    overall,
    notices,
    articles: report.articles.map((article, at) => {
      const sentences = [...article.sentences];
      for (const { index, ...sentence } of articles[at].sentences) sentences[index] = sentence;
      return { ...article, sentences, summary: articles[at].summary };
    }),
  };
}
