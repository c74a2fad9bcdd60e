/** The summaries: one card for each article, its key sentences in its own words, each one a way to its place. */

import { announce } from '../announce.js';
import { countCharacters, languageOf, placeOf, sentenceText } from '../report.js';
import { formatShare, language, t } from '../strings.js';
import { copyText, summaryText } from './copy.js';
import { element } from './dom.js';
import { canMark, cover, mark, uncover } from './marker.js';

/** Milliseconds for which a button says what it did. */
const SAID = 1800;

/**
 * @param {HTMLElement} root
 * @param {object} hooks
 * @param {(place: string, number: number) => void} hooks.onPick a key sentence was chosen
 * @param {(place: string | null) => void} hooks.onPoint the pointer or the focus is on a key sentence, or on none
 * @param {(offset: number) => void} hooks.onKeyword a keyword was marked, first at this offset
 */
export function digestView(root, { onPick, onPoint, onKeyword }) {
  let text = '';
  let report = null;

  /** The keyword that is marked, as `article.word`, across redrawings. */
  let markedWord = null;

  /**
   * @param {string} pasted
   * @param {import('../report.js').Report} read
   */
  function show(pasted, read) {
    if (pasted !== text) unmark();
    text = pasted;
    report = read;
    const shown = [];
    const cards = read.articles.map((article, index) => ({ article, index })).filter(({ article }) => article.summary.picks.length > 0 || article.title);
    root.replaceChildren(...cards.map(({ article, index }) => buildCard(article, index, shown)));
    cover(root, shown);
  }

  function clear() {
    unmark();
    uncover(root);
    report = null;
    text = '';
    root.replaceChildren();
  }

  function unmark() {
    markedWord = null;
    mark([]);
  }

  function buildCard(article, index, shown) {
    const titleId = `article-${index}`;
    return element('article', { class: 'card', 'aria-labelledby': titleId },
      ...(report.articles.length > 1 ? [element('p', { class: 'card-number' }, t('digest.article', { n: index + 1, total: report.articles.length }))] : []),
      ...buildHead(article, titleId),
      buildCredits(article),
      ...buildLine(article),
      ...buildPicks(article, index, shown),
      ...buildRemarks(article, index),
      ...buildKeywords(article, index));
  }

  function buildHead({ kicker, title, subtitle }, titleId) {
    const lang = languageOf(report.script);
    return [
      ...(kicker ? [element('p', { class: 'kicker', lang }, kicker)] : []),
      title ? element('h3', { id: titleId, lang }, title) : element('h3', { id: titleId, class: 'untitled' }, t('digest.untitled')),
      ...(subtitle ? [element('p', { class: 'subtitle', lang }, subtitle)] : []),
    ];
  }

  /** Who, where and when; source, date and authors are named even where the text does not tell them. */
  function buildCredits({ source, date, authors, correspondents, interns, guest, editors, photographers, repost }) {
    const lang = languageOf(report.script);
    const names = (list) => list.join(t('credit.separator'));
    const entries = [
      ['source', source, true],
      ['date', date ? clock(date.value) : null, true],
      ['authors', names(authors), true],
      ['correspondents', names(correspondents), false],
      ['interns', names(interns), false],
      ['guest', guest, false],
      ['editors', names(editors), false],
      ['photographers', names(photographers), false],
      ['repost', repost ? [repost.poster, clock(repost.date)].filter(Boolean).join(' ') : null, false],
    ];
    const list = element('dl', { class: 'credits' });
    for (const [key, value, isAlwaysShown] of entries) {
      if (!value && !isAlwaysShown) continue;
      const given = value ? element('dd', { lang }, value) : element('dd', { class: 'none' }, t('credit.none'));
      if (key === 'date' && date) given.append(element('span', { class: 'basis', lang: language() }, t(`credit.basis.${date.basis}`)));
      list.append(element('div', { 'data-credit': key }, element('dt', {}, t(`credit.${key}`)), given));
    }
    return list;
  }

  function buildLine({ summary: { line } }) {
    if (!line) return [];
    return [element('p', { class: 'line-label' }, t('digest.line')), element('p', { class: 'line', lang: languageOf(report.script) }, line)];
  }

  function buildPicks(article, articleIndex, shown) {
    if (article.summary.picks.length === 0) return [];
    const list = element('ol', { class: 'picks', 'aria-label': t('digest.picks') });
    article.summary.picks.forEach((sentenceIndex, index) => {
      const sentence = article.sentences[sentenceIndex];
      list.append(element('li', {}, buildPick(sentence, placeOf(articleIndex, sentenceIndex), index + 1, shown)));
    });
    return [list, buildFoot(article)];
  }

  /** A key sentence: its slices of the paste as text, and nothing else. */
  function buildPick(sentence, place, number, shown) {
    const made = element('span', {
      class: sentence.restoredStop ? 'pick restored' : 'pick',
      role: 'link', tabindex: '0', lang: languageOf(report.script),
      'data-sentence': place, 'data-number': number, 'aria-describedby': 'digest-hint',
    });
    for (const [start, end] of sentence.spans) {
      const node = document.createTextNode(text.slice(start, end));
      shown.push({ node, start, end });
      made.append(node);
    }
    return made;
  }

  /** How much of the article this is, and the button that copies it. */
  function buildFoot(article) {
    const picks = article.summary.picks.map((index) => sentenceText(text, article.sentences[index]));
    const characters = picks.reduce((sum, each) => sum + countCharacters(each), 0);
    const all = article.sentences.reduce((sum, each) => sum + countCharacters(sentenceText(text, each)), 0);
    const copy = element('button', { type: 'button', class: 'quiet copy' }, t('digest.copy'));
    copy.addEventListener('click', () => copySummary(copy, summaryText(article, picks)));
    return element('div', { class: 'card-foot' },
      element('p', {}, t('digest.count', { sentences: picks.length, characters, share: formatShare(all > 0 ? characters / all : 0) })), copy);
  }

  /** What is to be known about this article. */
  function buildRemarks(article, index) {
    const told = new Set(report.notices.filter((notice) => notice.article === index).map(({ code }) => code));
    if (article.truncated) told.add('truncated');
    return ['truncated', 'lostQuestion', 'shownWhole'].filter((code) => told.has(code))
      .map((code) => element('p', { class: 'remark', 'data-notice': code }, t(`notice.${code}`)));
  }

  function buildKeywords({ keywords }, articleIndex) {
    if (keywords.length === 0) return [];
    const list = element('ul', { class: 'keywords', 'aria-label': t('digest.keywords') });
    for (const keyword of keywords) list.append(element('li', {}, buildKeyword(keyword, `${articleIndex}.${keyword.word}`)));
    return [element('p', { class: 'keywords-label', 'aria-hidden': 'true' }, t('digest.keywords')), list];
  }

  function buildKeyword({ word, spans }, key) {
    const lang = languageOf(report.script);
    if (!canMark || spans.length === 0) return element('span', { class: 'keyword', lang }, word);
    const button = element('button', { type: 'button', class: 'keyword', lang, 'data-word': key, 'aria-pressed': String(key === markedWord) }, word);
    button.title = t('digest.keyword', { word, count: spans.length });
    button.addEventListener('click', () => toggleKeyword(key, word, spans));
    return button;
  }

  function toggleKeyword(key, word, spans) {
    const isOn = markedWord !== key;
    markedWord = isOn ? key : null;
    mark(isOn ? spans : []);
    for (const each of root.querySelectorAll('.keyword[aria-pressed]')) {
      each.setAttribute('aria-pressed', String(each.dataset.word === markedWord));
    }
    announce(t(isOn ? 'digest.keywordShown' : 'digest.keywordHidden', { word, count: spans.length }));
    if (isOn) onKeyword(spans[0][0]);
  }

  /** Puts the focus back on a key sentence. @param {string} place */
  function focusPick(place) {
    const pick = root.querySelector(`[data-sentence="${place}"]`);
    pick?.focus({ preventScroll: true });
    pick?.scrollIntoView({ block: 'center' });
  }

  const pickAt = (event) => event.target.closest?.('[data-sentence]') ?? null;
  const choose = (pick) => onPick(pick.dataset.sentence, Number(pick.dataset.number));

  root.addEventListener('click', (event) => {
    const pick = pickAt(event);
    // Whoever drags over a sentence wants to select it.
    if (pick && getSelection().isCollapsed) choose(pick);
  });
  root.addEventListener('keydown', (event) => {
    const pick = pickAt(event);
    if (pick && event.key === 'Enter') choose(pick);
  });
  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, (event) => onPoint(pickAt(event)?.dataset.sentence ?? null));
  for (const type of ['pointerleave', 'focusout']) root.addEventListener(type, () => onPoint(null));

  return { show, clear, focusPick };
}

/** A date and time as it is read. @param {string} value */
const clock = (value) => value.replace('T', ' ');

/** Copies, and says on the button itself whether it worked. */
async function copySummary(button, text) {
  const isCopied = await copyText(text);
  const said = t(isCopied ? 'digest.copied' : 'digest.copyFailed');
  button.textContent = said;
  announce(said);
  setTimeout(() => { button.textContent = t('digest.copy'); }, SAID);
}
