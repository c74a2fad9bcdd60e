/**
 * The words of the page: which language it speaks, and how a sentence is looked up and filled in.
 *
 * The three tables are loaded up front, so that switching makes no request.
 */

import { written } from './language.js';
import english from './strings/en.js';
import simplified from './strings/zh-Hans.js';
import traditional from './strings/zh-Hant.js';

const tables = { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english };

/** The languages of the page, as BCP 47 tags. */
export const languages = Object.keys(tables);

let current = written;

/** The language in use. */
export const language = () => current;

/**
 * Chooses a language for good until the next call.
 * @param {string} tag one of `languages`
 */
export function useLanguage(tag) {
  current = tag;
}

/**
 * The sentence for a key. A value that is a number is written with the language's separators. A key that no table
 * has is its own sentence: a report may know more kinds of things than this page has words for.
 * @param {string} key
 * @param {Record<string, string | number>} [values] what `{name}` stands for; the first number decides the plural
 */
export function t(key, values = {}) {
  const entry = tables[current][key] ?? key;
  const count = Object.values(values).find((value) => typeof value === 'number');
  const form = typeof entry === 'object' ? (entry[count === 1 ? 'one' : 'other'] ?? entry.other) : entry;
  return form.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : String(value);
  });
}

/** Whether there is a sentence for a key. @param {string} key */
export const knows = (key) => key in tables[current];

/**
 * A whole number with its thousands set apart, as all three languages do it. `Intl` would do the same, and takes as
 * long to begin as all else that the page does before it can be seen.
 * @param {number} value
 */
export const formatNumber = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A share of 0..=1 in per cent, at least 1 % where it is not 0. @param {number} share */
export function formatShare(share) {
  const visible = share > 0 ? Math.max(share, 0.01) : 0;
  return `${Math.round(visible * 100)}%`;
}

/** Attributes of the document that hold keys, and the property or attribute that each one fills. */
const fillings = [
  // The document has simplified Chinese already: words that are there are not laid out again.
  ['data-string', (element, text) => { if (element.textContent !== text) element.textContent = text; }],
  ['data-string-label', (element, text) => element.setAttribute('aria-label', text)],
  ['data-string-placeholder', (element, text) => element.setAttribute('placeholder', text)],
  ['data-string-content', (element, text) => element.setAttribute('content', text)],
];

/** Puts the words of the current language into every element that names a key. @param {Document} document */
export function fillDocument(document) {
  document.documentElement.lang = current;
  for (const [attribute, put] of fillings) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) put(element, t(element.getAttribute(attribute)));
  }
  delete document.documentElement.dataset.words;
}
