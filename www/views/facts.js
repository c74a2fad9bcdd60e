/** What a card tells besides its key sentences: outline, people, figures, timeline, comparison, words. */

import { download, fileName, wordForms, wordsOf } from '../export.js';
import { placeOf, placeText, sentenceText } from '../report.js';
import { t } from '../strings.js';
import { copyText, sayOn } from './copy.js';
import { element } from './dom.js';

/** Entries of an outline that are shown without asking. */
const OPEN_OUTLINE = 8;

/** Rows of a table, or sentences of words, that are built in one go; a button brings as many more. */
const PORTION = 150;

/** Characters of a sentence beside a date. */
const CLIP = 60;

/** Sentences that a summary by place alone would take. */
const LEAD = 3;

const clip = (text) => (text.length > CLIP ? `${text.slice(0, CLIP)}…` : text);

/**
 * @param {object} card
 * @param {string} card.text the paste
 * @param {import('../report.js').Report} card.report
 * @param {import('../report.js').Article} card.article
 * @param {number} card.index of the article
 * @param {(key: string, title: string, build: () => Node[]) => Node} card.section
 * @param {(key: string, word: string, spans: import('../report.js').Range[], kind: string) => Node} card.marker
 * @param {string} card.lang of the paste
 * @returns {Node[]}
 */
export function factSections(card) {
  const { article, section, index } = card;
  const { people, organisations, places, figures, dates, summary, sentences } = article;
  const names = people.length + organisations.length + places.length;
  const parts = [
    [summary.outline.length, 'outline', outline],
    [names, 'people', persons],
    [figures.length, 'figures', figureTable],
    [dates.length, 'dates', timeline],
    [sentences.length > LEAD ? LEAD : 0, 'lead', comparison],
    [sentences.length, 'words', wordList],
  ];
  return parts.filter(([count]) => count > 0).map(([count, key, build]) => (key === 'outline' && count <= OPEN_OUTLINE
    ? element('div', { class: 'section' }, element('p', { class: 'label' }, t('facts.outline', { n: count })), ...build(card))
    : section(`${key}${index}`, t(`facts.${key}`, { n: count }), () => build(card))));
}

/** A list that grows: its first portion, and a button for the next. @param {any[]} entries @param {(entry: any, at: number) => Node} build */
function portions(list, entries, build) {
  let next = 0;
  const more = element('button', { type: 'button', class: 'quiet small' });
  const add = () => {
    list.append(...entries.slice(next, next + PORTION).map((entry, at) => build(entry, next + at)));
    next += PORTION;
    more.hidden = next >= entries.length;
    more.textContent = t('facts.more', { n: entries.length - next });
  };
  more.addEventListener('click', add);
  add();
  return [list, more];
}

/** The article's own headings, each with the sentence below it that tells most. */
function outline({ text, article: { summary, sentences }, index, marker, lang }) {
  return [element('ul', { class: 'outline' }, ...summary.outline.map(({ span, level, sentence }, at) => element('li', { class: `level-${Math.min(level, 3)}` },
    marker(`outline${index}.${at}`, text.slice(...span), [span], 'entry'),
    ...(sentence === null ? [] : [element('span', { class: 'gloss', lang }, sentenceText(text, sentences[sentence]))]))))];
}

function persons({ article: { people, organisations, places }, index, marker, lang }) {
  const row = (kind, { name, spans }, at, more) => element('li', {}, marker(`${kind}${index}.${at}`, name, spans, 'entry'), ...(more.length > 0 ? [element('span', { class: 'gloss', lang }, more.join(t('credit.separator')))] : []));
  const list = (kind, entries, moreOf) => (entries.length === 0 ? [] : [
    element('p', { class: 'label' }, t(`facts.${kind}`)), ...portions(element('ul', { class: 'names' }), entries, (entry, at) => row(kind, entry, at, moreOf(entry)))]);
  return [
    ...list('persons', people, ({ posts }) => posts),
    ...list('organisations', organisations, ({ short }) => short),
    ...list('places', places, () => []),
  ];
}

/** Figures in the order of the text: what is counted, how much, and whether the summary has it. */
function figureTable({ article: { figures, summary, title }, index, marker, lang }) {
  const picked = new Set(summary.picks);
  const head = element('thead', {}, element('tr', {}, ...['what', 'figure', 'picked'].map((key) => element('th', { scope: 'col' }, t(`facts.${key}`)))));
  const row = ({ text: written, what, hedge, sentence, spans }, at) => element('tr', {},
    element('td', { lang }, what),
    element('td', { class: 'number' }, marker(`figure${index}.${at}`, written, spans, 'entry'), ...(hedge && !written.includes(hedge) ? [element('span', { class: 'gloss', lang }, hedge)] : [])),
    element('td', {}, picked.has(sentence) ? element('span', { class: 'yes' }, t('facts.yes')) : ''));
  const [body, more] = portions(element('tbody'), figures, row);
  const copy = element('button', { type: 'button', class: 'quiet small' }, t('facts.csv'));
  copy.addEventListener('click', () => download(fileName(title, 'csv'), csvOf(figures), 'text/csv'));
  return [element('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': t('facts.table') }, element('table', {}, head, body)), more, copy];
}

/** Figures as a table for spreadsheets (RFC 4180), with the mark by which they know UTF-8. */
function csvOf(figures) {
  const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const rows = figures.map(({ what, text, hedge, value, until, unit, spans }) => [what, text, hedge, value, until, unit, spans[0]?.[0]]);
  return `\ufeff${[['what', 'text', 'hedge', 'value', 'until', 'unit', 'start'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Dates in the order of time; those without a year stand behind, in the order of the text. */
function timeline({ text, article: { dates, sentences }, index, marker, lang }) {
  const key = ({ value }) => (value.startsWith('--') ? `9999${value}` : value);
  const sorted = dates.map((date, at) => ({ date, at })).sort((left, right) => (key(left.date) < key(right.date) ? -1 : key(left.date) > key(right.date) ? 1 : left.at - right.at));
  return portions(element('ol', { class: 'timeline' }), sorted, ({ date, at }) => element('li', { class: date.value.startsWith('--') ? 'vague' : '' },
    marker(`date${index}.${at}`, dayOf(date), date.spans, 'entry when'),
    element('span', { class: 'basis' }, t(`facts.basis.${date.basis}`)),
    element('span', { class: 'gloss', lang }, sentences[date.sentence] ? clip(sentenceText(text, sentences[date.sentence])) : '')));
}

const dayOf = ({ value, until }) => [value, until].filter(Boolean).map((day) => day.replace(/^--/, '')).join(' – ');

/** The first sentences, which a summary by place alone would show, and why ours has them or not. */
function comparison({ text, article: { sentences, summary }, index, lang }) {
  const picked = new Set(summary.picks);
  const leads = sentences.slice(0, LEAD);
  const kept = leads.filter((_, at) => picked.has(at)).length;
  return [
    element('p', { class: 'gloss' }, t('facts.lead.text', { kept })),
    element('ol', { class: 'lead' }, ...leads.map((sentence, at) => element('li', {},
      element('span', { lang, 'data-lead': placeOf(index, at) }, placeText(text, sentence.spans)),
      element('span', { class: 'gloss' }, picked.has(at) ? t('facts.kept') : t(`passed.${sentence.passedOver ?? 'rank'}`))))),
  ];
}

/** Kinds of words that are told apart, by the first letter of jieba's tags (names before other nouns). */
const kinds = [['name', /^n[rstz]/], ['noun', /^[nlijs]/], ['verb', /^v/], ['quality', /^[abdz]/], ['number', /^[mqt]/]];
const kindOf = (tag) => kinds.find(([, pattern]) => pattern.test(tag))?.[0] ?? 'other';

/** The words, apart and underlined by kind, and ways to take them along. */
function wordList({ text, report, options, article, lang }) {
  if (article.words.length === 0) return [element('p', { class: 'gloss' }, t(options.words.listed ? 'words.none' : 'status.working'))];
  const lists = wordsOf(text, article, report.tags);
  const copies = Object.keys(wordForms).map((form) => {
    const button = element('button', { type: 'button', class: 'quiet small' }, t(`words.${form}`));
    button.addEventListener('click', async () => sayOn(button, await copyText(wordForms[form](lists)), `words.${form}`));
    return button;
  });
  return [
    element('p', { class: 'legend' }, ...[...kinds.map(([kind]) => kind), 'other'].map((kind) => element('span', { class: `word ${kind}` }, t(`words.${kind}`)))),
    element('p', { class: 'wishes' }, element('span', { class: 'gloss' }, t('words.copy')), ...copies),
    ...portions(element('div', { class: 'words', lang }), lists, wordRow),
  ];
}

const wordRow = (list) => element('p', {}, ...list.flatMap(({ word, tag }, at) => [
  element('span', { class: `word ${kindOf(tag)}`, title: tag }, word), spaceBetween(word, list[at + 1]?.word ?? ''),
]));

/** The space between two words: no line breaks before a stop or after an opening mark. */
const spaceBetween = (word, next) => (/^[\p{Ps}\p{Pi}]/u.test(word) || /^[\p{Pe}\p{Pf}\p{Po}]/u.test(next) ? '\u00a0' : ' ');
