/**
 * What the reader has and wants: the text and the options, with every earlier state of both.
 *
 * Options are never changed in place: each function gives a new object, so that a state is one reference.
 *
 * @typedef {import('./report.js').Options} Options
 * @typedef {{text: string, options: Options}} State
 */

const none = { roles: [], boundaries: [], paragraphs: [], undo: [], picks: [] };

/** The options of somebody who asked for nothing. @type {Options} */
export const defaults = {
  length: { sentences: 5 }, factsFirst: false, slogansCount: false,
  words: { listed: false, add: [], remove: [] }, hints: [], corrections: none,
};

/** These options without what the reader put right. @param {Options} options */
export const uncorrected = (options) => ({ ...options, words: { ...options.words, add: [], remove: [] }, corrections: none });

/**
 * These options for another text: what belongs to places or words of the old one is dropped.
 * @param {Options} options
 * @param {import('./report.js').Hint[]} [hints] what is known of the new one's lines
 */
export const forOtherText = (options, hints = []) => ({ ...uncorrected(options), hints });

/**
 * Options with one correction put, in place of an earlier one of the same thing.
 * @param {Options} options
 * @param {keyof typeof none} list
 * @param {{at: number, kind?: string}} entry
 * @param {boolean} [isWanted] `false` takes the correction away
 */
export function correct(options, list, entry, isWanted = true) {
  const others = options.corrections[list].filter(({ at, kind }) => at !== entry.at || kind !== entry.kind);
  return { ...options, corrections: { ...options.corrections, [list]: isWanted ? [...others, entry] : others } };
}

/** Options in which something is one word (`add`) or none (`remove`); a second time takes it back. */
export function withWord(options, list, word) {
  const { words } = options;
  const other = list === 'add' ? 'remove' : 'add';
  const has = words[list].includes(word);
  return {
    ...options,
    words: { ...words, [list]: has ? words[list].filter((each) => each !== word) : [...words[list], word], [other]: words[other].filter((each) => each !== word) },
  };
}

/** How many things the reader put right. @param {Options} options */
export const countCorrections = ({ words, corrections }) =>
  words.add.length + words.remove.length + Object.values(corrections).reduce((sum, list) => sum + list.length, 0);

/** What the source is cut by: two options with the same key cut it alike. @param {Options} options */
export const cuttingKey = ({ words, corrections: { picks, ...cuts } }) => JSON.stringify([words.add, words.remove, cuts]);

/**
 * Options for a text that was edited: places before the edit stay, those behind it move along, those in it are dropped.
 * @param {Options} options
 * @param {string} before
 * @param {string} after
 */
export function moved(options, before, after) {
  if ([options.hints, ...Object.values(options.corrections)].every((list) => list.length === 0)) return options;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const move = (entry) => {
    if (entry.at < head) return [entry];
    return entry.at >= before.length - tail ? [{ ...entry, at: entry.at + after.length - before.length }] : [];
  };
  const corrections = Object.fromEntries(Object.entries(options.corrections).map(([name, list]) => [name, list.flatMap(move)]));
  return { ...options, hints: options.hints.flatMap(move), corrections };
}

/** The states of a sitting: one that is, those before it and those undone. */
export class History {
  /** @type {State} */
  now = { text: '', options: defaults };
  #past = [];
  #future = [];
  #kind = '';

  /**
   * @param {Partial<State>} change
   * @param {string} [kind] changes of one kind that follow each other (a slider, typing) are one step
   */
  change(change, kind = '') {
    if (kind === '' || kind !== this.#kind) this.#past.push(this.now);
    this.#kind = kind;
    this.#future = [];
    this.now = { ...this.now, ...change };
  }

  /** Changes something that is no step of its own. @param {Partial<State>} change */
  amend(change) {
    this.now = { ...this.now, ...change };
  }

  get canUndo() { return this.#past.length > 0; }
  get canRedo() { return this.#future.length > 0; }

  undo() { this.#step(this.#past, this.#future); }
  redo() { this.#step(this.#future, this.#past); }

  /** Forgets all that was. */
  clear() {
    this.#past = [];
    this.#future = [];
    this.now = { text: '', options: defaults };
  }

  #step(from, to) {
    if (from.length === 0) return;
    to.push(this.now);
    this.now = from.pop();
    this.#kind = '';
  }
}
