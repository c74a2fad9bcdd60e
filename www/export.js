/**
 * What leaves the page: summaries as text, Markdown and JSON, words in four forms. Markdown, text and JSON carry the
 * place of every sentence and a hash of the paste, by which anyone can prove later that they are verbatim.
 */

import { placeText, sentenceText } from './report.js';
import { t } from './strings.js';

const picked = (text, { sentences, summary }) => summary.picks.map((index) => ({ text: sentenceText(text, sentences[index]), spans: sentences[index].spans }));

/** Title, source, date and authors of an article, as far as the text states them. */
const creditLine = ({ source, date, authors }) => [source, date?.value.replace('T', ' '), authors.join(t('credit.separator'))].filter(Boolean).join(' · ');

/**
 * The summary of an article as plain text: its title, then its sentences, a line each. Only characters of the paste.
 * @param {string} text
 * @param {import('./report.js').Article} article
 * @param {boolean} [isCredited] whether a line says where it comes from
 */
export function summaryText(text, article, isCredited = false) {
  const head = [article.title, isCredited && creditLine(article)].filter(Boolean);
  return [...head, ...(head.length > 0 ? [''] : []), ...picked(text, article).map((each) => each.text), ''].join('\n');
}

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal; `null` where the browser has none to offer (pages without TLS).
 * @param {string} text
 */
export async function hashOf(text) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const spanText = ({ spans }) => spans.map(([start, end]) => `${start}–${end}`).join('+');

/** What proves the sentences: the hash, and their places in UTF-16 units. */
function proof(text, articles, hash) {
  const places = articles.map((article) => picked(text, article).map(spanText).join(', ')).filter(Boolean);
  return [hash ? t('export.hash', { hash }) : t('export.noHash'), t('export.spans', { places: places.join('; ') })];
}

/** @param {string} text @param {import('./report.js').Report} report @param {string | null} hash */
export const asText = (text, { articles }, hash) =>
  [...articles.map((article) => summaryText(text, article, true)), ...proof(text, articles, hash), ''].join('\n');

const escape = (line) => line.replace(/([\\`*_[\]<>#|])/g, '\\$1');

/** @param {string} text @param {import('./report.js').Report} report @param {string | null} hash */
export function asMarkdown(text, { articles }, hash) {
  const parts = articles.map((article) => [
    `## ${escape(article.title ?? t('digest.untitled'))}`, '',
    ...(creditLine(article) ? [escape(creditLine(article)), ''] : []),
    ...picked(text, article).map((each, index) => `${index + 1}. ${escape(each.text)}`), '',
    ...(article.keywords.length > 0 ? [`${t('digest.keywords')}${t('export.colon')}${article.keywords.map(({ word }) => escape(word)).join(t('credit.separator'))}`, ''] : []),
  ].join('\n'));
  return [...parts, '---', '', ...proof(text, articles, hash), ''].join('\n');
}

/** @param {string} text @param {import('./report.js').Report} report @param {string | null} hash @param {object} options */
export const asJson = (text, report, hash, options) => `${JSON.stringify({
  generator: 'zhaiyao', source: { sha256: hash, units: text.length, offsets: 'UTF-16' }, options,
  articles: report.articles.map((article) => ({
    title: article.title, source: article.source, date: article.date, authors: article.authors, editors: article.editors,
    line: article.summary.line, picks: picked(text, article), keywords: article.keywords.map(({ word }) => word),
    people: article.people.map(({ name, posts }) => ({ name, posts })),
    figures: article.figures.map(({ text: written, value, until, unit, what, hedge, spans }) => ({ text: written, value, until, unit, what, hedge, spans })),
    dates: article.dates.map(({ value, until, basis, spans }) => ({ value, until, basis, spans })),
  })),
}, null, 1)}\n`;

/**
 * The words of an article, sentence by sentence.
 * @param {string} text
 * @param {import('./report.js').Article} article
 * @param {string[]} tags
 * @returns {{word: string, tag: string, start: number, end: number}[][]}
 */
export function wordsOf(text, { words, sentences }, tags) {
  const lists = sentences.map(() => []);
  let sentence = 0;
  for (let index = 0; index + 2 < words.length; index += 3) {
    const [start, end] = [words[index], words[index + 1]];
    while (sentence + 1 < sentences.length && sentences[sentence].spans.at(-1)[1] <= start) sentence += 1;
    const { spans } = sentences[sentence];
    // A torn word is what the sentence has of it, without the line break in it.
    const parts = spans.map(([from, to]) => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => from < to);
    lists[sentence].push({ word: parts.length > 0 ? placeText(text, parts) : text.slice(start, end), tag: tags[words[index + 2]] ?? 'x', start, end });
  }
  return lists;
}

/** The forms in which words are copied, by name. @type {Record<string, (lists: ReturnType<typeof wordsOf>) => string>} */
export const wordForms = {
  spaces: (lists) => lists.map((list) => list.map(({ word }) => word).join(' ')).join('\n'),
  slashes: (lists) => lists.map((list) => list.map(({ word, tag }) => `${word}/${tag}`).join(' ')).join('\n'),
  table: (lists) => lists.flat().map(({ word, tag, start, end }) => `${word}\t${tag}\t${start}\t${end}`).join('\n'),
  // https://universaldependencies.org/format.html; XPOS is jieba's tag, everything unknown is `_`.
  conllu: (lists) => lists.map((list, index) => [`# sent_id = ${index + 1}`, `# text = ${list.map(({ word }) => word).join('')}`,
    ...list.map(({ word, tag }, at) => `${at + 1}\t${word}\t_\t_\t${tag}\t_\t_\t_\t_\tSpaceAfter=No`), ''].join('\n')).join('\n'),
};

/** Gives a file to the reader. @param {string} name @param {string} content @param {string} type */
export function download(name, content, type) {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name made of a title. @param {string | null} title @param {string} ending */
export const fileName = (title, ending) => `${(title ?? 'zhaiyao').replace(/[\s\\/:*?"<>|.]+/g, ' ').trim().slice(0, 40) || 'zhaiyao'}.${ending}`;
