/**
 * A sitting: the text and the options that the reader has in hand with every earlier state of both, and the result
 * that is shown. Turns wishes into options and options into readings; what is seen of it is up to its hooks.
 *
 * @typedef {{text: string, options: import('./report.js').Options, report: import('./report.js').Report}} Result
 */

import { Engine } from './engine.js';
import { History, defaults, forOtherText, moved } from './history.js';
import { sampleFor } from './sample.js';
import { unpack } from './share.js';
import { language } from './strings.js';
import { hintsFor } from './structure.js';

/** Milliseconds without a key press after which a typed text is read. */
const TYPING_PAUSE = 200;

/** UTF-16 units from which unpacking the report and showing it are two tasks, so that what one does in between is answered. */
const LONG_TEXT = 20_000;

/** Errors that leave no engine behind. */
const FATAL = ['lexicon', 'module', 'unsupported'];

/** How far the loading is before it has begun. */
const NOT_BEGUN = { stage: 'loading', received: 0, total: 0 };

export class Session {
  history = new History();
  /** The result that is shown, with the state it belongs to. @type {Result | null} */
  shown = null;
  isReady = false;
  isTyping = false;
  /** Whether the module died of the text and was replaced. */
  isRestarted = false;
  /** Whether the address carried a text that could not be read: said until there is another. */
  isLinkBroken = false;
  /** @type {import('./engine.js').EngineError | null} */
  error = null;
  progress = NOT_BEGUN;
  #engine;
  #hooks;
  #pause;

  /**
   * @param {object} hooks
   * @param {() => void} hooks.onLoading the engine is on its way, or a bit further
   * @param {() => void} hooks.onReady the engine can read
   * @param {() => void} hooks.onEmpty there is nothing to read
   * @param {() => void} hooks.onChange text or options are others now
   * @param {() => void} hooks.onWorking a reading has begun, or will when the typing pauses
   * @param {(result: Result, before: Result | null) => void} hooks.onResult
   * @param {() => void} hooks.onError `error` says which
   * @param {(text: string) => void} hooks.onOpen a state was opened that is not the text box's own
   * @param {(moments: number[]) => void} hooks.onRequests as in `Engine`
   */
  constructor(hooks) {
    this.#hooks = hooks;
    this.#engine = new Engine({
      onProgress: (progress) => {
        this.progress = progress;
        if (!this.isReady) hooks.onLoading();
      },
      onRestart: () => { this.isRestarted = true; },
      onRequests: hooks.onRequests,
    });
  }

  get text() { return this.history.now.text; }
  get options() { return this.history.now.options; }
  get isBlank() { return this.text.trim() === ''; }

  /** Loads the engine, and lets it practise while nobody waits. @param {{fresh: boolean}} how */
  async start(how) {
    try {
      await this.#engine.start(how);
      this.isReady = true;
      this.#hooks.onReady();
      if (this.isBlank) this.#hooks.onEmpty();
      await this.#engine.warmUp(sampleFor(language()), defaults).catch(() => {}); // A module that died of it is replaced when a text comes.
    } catch (error) {
      if (error.code !== 'superseded') this.#fail(error);
    }
  }

  /**
   * Takes a new text: a pasted one is read at once, a typed one after a pause.
   * @param {string} text
   * @param {{isTyped: boolean, html?: string, opened?: ReturnType<typeof import('./files.js').joinFiles>}} how what came
   *   beside the text of a paste, or what is known of the files that it is made of
   */
  take(text, { isTyped, html = '', opened }) {
    const { now } = this.history;
    this.isLinkBroken = false;
    const options = isTyped ? moved(now.options, now.text, text) : forOtherText(now.options, opened?.hints ?? hintsFor(text, html));
    // Each file is an article of its own.
    const boundaries = (opened?.starts ?? []).slice(1).map((at) => ({ at, begins: true }));
    if (boundaries.length > 0) options.corrections = { ...options.corrections, boundaries };
    if (now.text === '') this.history.amend({ text, options });
    else this.history.change({ text, options }, isTyped ? 'typing' : '');
    this.isTyping = isTyped;
    this.#turn();
  }

  /** Reads the same text with other options. @param {import('./report.js').Options} options @param {string} [kind] */
  ask(options, kind) {
    this.history.change({ options }, kind);
    if (!this.isBlank) this.read();
    this.#hooks.onChange();
  }

  /** Goes a step back or forth. @param {'undo' | 'redo'} way @returns {boolean} whether there was one */
  travel(way) {
    const before = this.history.now;
    this.history[way]();
    if (this.history.now === before) return false;
    this.open(this.history.now);
    return true;
  }

  /** Opens a state that is not new: its text, and its options. @param {import('./history.js').State} wanted */
  open({ text, options }) {
    const whole = (name) => ({ ...defaults[name], ...options?.[name] });
    this.history.amend({ text, options: { ...defaults, ...options, words: whole('words'), corrections: whole('corrections') } });
    this.isTyping = false;
    this.#hooks.onOpen(text);
    this.#turn();
  }

  /** Opens what an address carries. @param {string} hash @returns {Promise<boolean>} whether it could be read */
  async openShared(hash) {
    try {
      this.open(await unpack(hash));
    } catch {
      this.isLinkBroken = true;
      if (this.isReady && this.isBlank) this.#hooks.onEmpty();
    }
    return !this.isLinkBroken;
  }

  /** Reads the text that there is. A result that comes for an older text is dropped. */
  async read() {
    const { text, options } = this.history.now;
    this.error = null;
    if (this.isReady) this.#hooks.onWorking();
    else this.#hooks.onLoading();
    try {
      const report = await this.#engine.read(text, options);
      this.isReady = true;
      if (text.length > LONG_TEXT) await new Promise((resolve) => { setTimeout(resolve); });
      if (text !== this.text) return;
      const before = this.shown;
      this.shown = { text, options, report };
      this.#hooks.onResult(this.shown, before);
    } catch (error) {
      if (error.code === 'superseded' || text !== this.text) return;
      if (error.code === 'options' && options !== defaults) {
        // Options of a link or a storage that another version wrote: the text is worth more than they are.
        this.history.amend({ options: defaults });
        this.read();
      } else {
        this.#fail(error);
      }
    }
  }

  /** Tries again: loads the engine anew if it is not there, else reads again. */
  retry() {
    this.error = null;
    if (this.isReady) {
      this.read();
      return;
    }
    this.progress = NOT_BEGUN;
    this.#hooks.onLoading();
    this.start({ fresh: true });
    if (!this.isBlank) this.read();
  }

  /** Forgets the text and what led to it. */
  forget() {
    this.history.clear();
    this.#hooks.onOpen('');
    this.#turn();
  }

  /** Turns to the text that is now. */
  #turn() {
    clearTimeout(this.#pause);
    this.isRestarted = false;
    if (this.isBlank) this.shown = null;
    this.#hooks.onChange();
    if (this.isBlank) {
      if (this.isReady) this.#hooks.onEmpty();
      else if (!this.error) this.#hooks.onLoading();
    } else if (this.isTyping) {
      if (this.isReady) this.#hooks.onWorking();
      this.#pause = setTimeout(() => this.read(), TYPING_PAUSE);
    } else {
      this.read();
    }
  }

  #fail(error) {
    this.error = error;
    if (FATAL.includes(error.code)) this.isReady = false;
    this.shown = null;
    this.#hooks.onError();
  }
}
