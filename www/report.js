/**
 * What the page knows of the engine's report: its shape, and pure helpers over it.
 *
 * Every position is an offset in UTF-16 units of the pasted text, and every range is half-open.
 *
 * @typedef {[number, number]} Range
 * @typedef {{start: number, end: number, role: string, reason: string, confidence: number}} Line
 * @typedef {{code: string, share: number, count: number | null}} PickReason
 * @typedef {{spans: Range[], paragraph: number, score: number, reasons: PickReason[], passedOver: string | null,
 *   restoredStop: boolean}} Sentence
 * @typedef {{word: string, score: number, spans: Range[]}} Keyword
 * @typedef {{spans: Range[], kind: 'text' | 'heading' | 'item' | 'verse', label: Range | null, speaker: Range | null,
 *   level: number}} Paragraph
 * @typedef {{span: Range, kind: string, level: number, sentence: number | null}} OutlineItem
 * @typedef {{value: number, until: number | null, text: string, unit: string, what: string, hedge: string,
 *   sentence: number, spans: Range[]}} Figure
 * @typedef {{value: string, until: string | null, basis: string, sentence: number, spans: Range[]}} DateMention
 * @typedef {{
 *   start: number, end: number,
 *   title: string | null, kicker: string | null, subtitle: string | null, source: string | null,
 *   date: {value: string, basis: string, span: Range} | null,
 *   authors: string[], correspondents: string[], interns: string[], editors: string[], photographers: string[],
 *   guest: string | null, repost: {poster: string | null, date: string} | null,
 *   truncated: boolean, paragraphs: Paragraph[], sentences: Sentence[],
 *   summary: {line: string, lineSpans: Range[], picks: number[], outline: OutlineItem[],
 *     coverage: {figures: number, figuresPicked: number, unpicked: number[]}},
 *   keywords: Keyword[], people: {name: string, posts: string[], spans: Range[]}[],
 *   organisations: {name: string, short: string[], spans: Range[]}[], places: {name: string, spans: Range[]}[],
 *   figures: Figure[], dates: DateMention[], words: number[],
 * }} Article
 * @typedef {{
 *   script: 'simplified' | 'traditional' | 'mixed' | 'other',
 *   lines: Line[], articles: Article[], overall: {article: number, sentence: number}[], tags: string[],
 *   repairs: {kind: string, start: number, end: number, reason: string, confidence: number}[],
 *   notices: {code: string, article: number | null}[],
 * }} Report
 * @typedef {{at: number, kind: string}} Hint
 * @typedef {{length: {sentences: number} | {characters: number} | {share: number}, factsFirst: boolean,
 *   slogansCount: boolean, words: {listed: boolean, add: string[], remove: string[]},
 *   hints: Hint[], corrections: {roles: {at: number, role: string}[], boundaries: {at: number, begins: boolean}[],
 *     paragraphs: {at: number, begins: boolean}[],
 *     undo: {kind: string, at: number}[], picks: {at: number, always: boolean}[]}}} Options
 */

/** Roles that a line can have, those of the article first. */
export const roles = ['body', 'title', 'subtitle', 'kicker', 'meta', 'byline', 'heading', 'caption', 'editorNote', 'credit', 'chrome', 'related', 'ad', 'comment', 'copyright', 'footer'];

/** Roles of lines that are no part of the article and are greyed. */
const leftOutRoles = new Set(['caption', 'editorNote', 'credit', 'chrome', 'related', 'ad', 'comment', 'copyright', 'footer']);

/** Whether a line is left out of the article. @param {string} role */
export const isLeftOut = (role) => leftOutRoles.has(role);

/** The name by which page and tests address a sentence. @param {number} article @param {number} sentence */
export const placeOf = (article, sentence) => `${article}.${sentence}`;

/**
 * The sentence as the paste has it: its slices one after the other, and nothing else.
 * @param {string} text the paste
 * @param {Sentence} sentence
 */
export const sentenceText = (text, sentence) => placeText(text, sentence.spans);

/** The slices of a place one after the other. @param {string} text @param {Range[]} spans */
export const placeText = (text, spans) => spans.map(([start, end]) => text.slice(start, end)).join('');

/**
 * The language tag for text of a script; empty where it is unknown, so that the browser guesses nothing.
 * @param {Report['script']} script
 */
export function languageOf(script) {
  if (script === 'simplified') return 'zh-Hans';
  if (script === 'traditional') return 'zh-Hant';
  return script === 'mixed' ? 'zh' : '';
}

/**
 * How many characters a text has as a reader counts them: Unicode scalar values without blanks.
 * @param {string} text
 */
export function countCharacters(text) {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isBlank = unit <= 0x20 || unit === 0xa0 || unit === 0x3000;
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isBlank && !isSecondHalf) count += 1;
  }
  return count;
}

/**
 * The picked sentences of all articles, in order, numbered from 1 within their article.
 * @param {Report} report
 * @returns {{place: string, article: number, sentence: Sentence, number: number}[]}
 */
export const picksOf = (report) =>
  report.articles.flatMap((article, articleIndex) =>
    article.summary.picks.map((sentenceIndex, index) => ({
      place: placeOf(articleIndex, sentenceIndex),
      article: articleIndex,
      sentence: article.sentences[sentenceIndex],
      number: index + 1,
    })));
