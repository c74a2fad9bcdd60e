/** The summaries: one card for each article, its key sentences in its own words, each one a way to its place. */

import { announce } from '../announce.js';
import { summaryText } from '../export.js';
import { countCharacters, languageOf, placeOf, sentenceText } from '../report.js';
import { formatShare, language, t } from '../strings.js';
import { copyText, sayOn } from './copy.js';
import { element } from './dom.js';
import { factSections } from './facts.js';
import { canMark, cover, mark, uncover } from './marker.js';
import { wishButtons, reasonList } from './why.js';

/**
 * @param {HTMLElement} root
 * @param {object} hooks
 * @param {(place: string, number: number) => void} hooks.onPick a key sentence was chosen
 * @param {(place: string | null) => void} hooks.onPoint the pointer or the focus is on a key sentence, or on none
 * @param {(offset: number) => void} hooks.onMark something was marked, first at this offset
 * @param {(at: number, always: boolean | null) => void} hooks.onWish the reader wants a sentence, or not
 * @param {(isOpen: boolean) => void} hooks.onWords a list of words was opened, or the last one closed
 */
export function digestView(root, { onPick, onPoint, onMark, onWish, onWords }) {
  let text = '';
  let report = null;
  let options = null;

  /** What is open and what is marked, by name, across redrawings. */
  const opened = new Set();
  let marked = null;

  /** The places of everything that can be marked. @type {Map<string, import('../report.js').Range[]>} */
  let places = new Map();

  /**
   * @param {string} pasted
   * @param {import('../report.js').Report} read
   * @param {import('../report.js').Options} wanted
   */
  function show(pasted, read, wanted) {
    if (pasted !== text) {
      unmark();
      for (const key of opened) if (key.startsWith('why')) opened.delete(key);
    }
    text = pasted;
    report = read;
    options = wanted;
    places = new Map();
    const shown = [];
    const cards = read.articles.map((article, index) => ({ article, index })).filter(({ article }) => article.summary.picks.length > 0 || article.title);
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    root.replaceChildren(...buildOverall(), ...cards.map(({ article, index }) => buildCard(article, index, shown)));
    cover(root, shown);
    if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }

  function clear() {
    unmark();
    opened.clear();
    uncover(root);
    report = null;
    text = '';
    root.replaceChildren();
  }

  function unmark() {
    marked = null;
    mark([]);
  }

  const lang = () => languageOf(report.script);

  /** A part that is closed at first, and built when it is opened. @param {() => Node[]} build */
  function section(key, title, build) {
    const box = element('details', { class: 'section', open: opened.has(key) }, element('summary', { 'data-key': key }, title));
    const fill = () => { if (box.open && box.childElementCount === 1) box.append(...build()); };
    fill();
    box.addEventListener('toggle', () => {
      if (box.open === opened.has(key)) return;
      if (box.open) opened.add(key);
      else opened.delete(key);
      fill();
      if (key.startsWith('words')) onWords([...opened].some((each) => each.startsWith('words')));
    });
    return box;
  }

  /** A button that marks places in the source; a second click takes the marks away. */
  function marker(key, word, spans, kind) {
    if (spans.length === 0) return element('span', { class: kind, lang: lang() }, word);
    places.set(key, spans);
    return element('button', { type: 'button', class: `marker ${kind}`, lang: lang(), 'data-mark': key, 'data-key': key,
      'aria-pressed': String(key === marked), title: t('digest.keyword', { word, count: spans.length }) }, word);
  }

  /** The summary over all articles. */
  function buildOverall() {
    if (report.articles.length < 2 || report.overall.length === 0) return [];
    const list = element('ol', { class: 'overall-picks' }, ...report.overall.map(({ article, sentence }) => {
      const { title, sentences } = report.articles[article];
      const place = placeOf(article, sentence);
      return element('li', {},
        element('span', { class: 'pick', role: 'link', tabindex: '0', lang: lang(), 'data-go': place, 'data-number': article + 1, 'data-key': `go${place}`, 'aria-describedby': 'digest-hint' }, sentenceText(text, sentences[sentence])),
        element('span', { class: 'from', lang: lang() }, title ?? t('source.article', { n: article + 1 })));
    }));
    return [element('section', { class: 'card overall', 'aria-labelledby': 'overall-title' }, element('h3', { id: 'overall-title' }, t('digest.overall')), list)];
  }

  function buildCard(article, index, shown) {
    const titleId = `article-${index}`;
    const parts = { text, report, options, article, index, section, marker, lang: lang() };
    return element('article', { class: 'card', 'aria-labelledby': titleId, 'data-article': index },
      ...(report.articles.length > 1 ? [element('p', { class: 'card-number' }, t('digest.article', { n: index + 1, total: report.articles.length }))] : []),
      ...buildHead(article, titleId),
      buildCredits(article),
      ...buildLine(article, index),
      ...buildPicks(article, index, shown),
      ...buildRemarks(article, index),
      ...buildKeywords(article, index),
      ...factSections(parts));
  }

  function buildHead({ kicker, title, subtitle }, titleId) {
    return [
      ...(kicker ? [element('p', { class: 'kicker', lang: lang() }, kicker)] : []),
      title ? element('h3', { id: titleId, lang: lang() }, title) : element('h3', { id: titleId, class: 'untitled' }, t('digest.untitled')),
      ...(subtitle ? [element('p', { class: 'subtitle', lang: lang() }, subtitle)] : []),
    ];
  }

  /** Who, where and when; source, date and authors are named even where the text does not tell them. */
  function buildCredits({ source, date, authors, correspondents, interns, guest, editors, photographers, repost }) {
    const names = (list) => list.join(t('credit.separator'));
    const counts = { correspondents: correspondents.length, interns: interns.length, editors: editors.length, photographers: photographers.length };
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
      const given = value ? element('dd', { lang: lang() }, value) : element('dd', { class: 'none' }, t('credit.none'));
      if (key === 'date' && date) given.append(element('span', { class: 'basis', lang: language() }, t(`credit.basis.${date.basis}`)));
      list.append(element('div', { 'data-credit': key }, element('dt', {}, t(`credit.${key}`, { n: counts[key] ?? 0 })), given));
    }
    return list;
  }

  function buildLine({ summary: { line, lineSpans } }, index) {
    if (!line) return [];
    return [element('p', { class: 'label' }, t('digest.line')), element('p', {}, marker(`line${index}`, line, lineSpans, 'line'))];
  }

  function buildPicks(article, articleIndex, shown) {
    if (article.summary.picks.length === 0) return [];
    const list = element('ol', { class: 'picks', 'aria-label': t('digest.picks') });
    article.summary.picks.forEach((sentenceIndex, index) => {
      const sentence = article.sentences[sentenceIndex];
      const place = placeOf(articleIndex, sentenceIndex);
      list.append(element('li', {}, buildPick(sentence, place, index + 1, shown), ...buildWhy(sentence, place)));
    });
    return [list, buildFoot(article, articleIndex)];
  }

  /** A key sentence: its slices of the paste as text, and nothing else. */
  function buildPick(sentence, place, number, shown) {
    const made = element('span', {
      class: sentence.restoredStop ? 'pick restored' : 'pick',
      role: 'link', tabindex: '0', lang: lang(), 'data-key': place,
      'data-sentence': place, 'data-number': number, 'aria-describedby': 'digest-hint',
    });
    for (const [start, end] of sentence.spans) {
      const node = document.createTextNode(text.slice(start, end));
      shown.push({ node, start, end });
      made.append(node);
    }
    return made;
  }

  /** Why a sentence was chosen, and what the reader may want instead: opened by a small button behind it. */
  function buildWhy(sentence, place) {
    const key = `why${place}`;
    const isOpen = opened.has(key);
    const button = element('button', { type: 'button', class: 'why', 'data-key': key, 'aria-expanded': String(isOpen) }, t('why.title'));
    const panel = element('div', { class: 'reasons', hidden: !isOpen });
    const fill = () => panel.replaceChildren(reasonList(sentence), wishButtons(sentence, options, onWish, place));
    if (isOpen) fill();
    button.addEventListener('click', () => {
      const opens = panel.hidden;
      panel.hidden = !opens;
      button.setAttribute('aria-expanded', String(opens));
      if (opens) opened.add(key);
      else opened.delete(key);
      if (opens) fill();
    });
    return [button, panel];
  }

  /** How much of the article this is, and the button that copies it. */
  function buildFoot(article, index) {
    const { picks, coverage } = article.summary;
    const sum = (indexes) => indexes.reduce((all, each) => all + countCharacters(sentenceText(text, article.sentences[each])), 0);
    const characters = sum(picks);
    const all = charactersOf(text, article);
    const facts = [t('digest.count', { sentences: picks.length, characters, share: formatShare(all > 0 ? characters / all : 0) })];
    if (coverage.figures > 0) facts.push(t('digest.coverage', { picked: coverage.figuresPicked, all: coverage.figures }));
    const copy = element('button', { type: 'button', class: 'quiet copy', 'data-key': `copy${index}` }, t('digest.copy'));
    copy.addEventListener('click', async () => sayOn(copy, await copyText(summaryText(text, article)), 'digest.copy'));
    return element('div', { class: 'card-foot' }, element('p', {}, facts.join('\u00a0· ')), copy);
  }

  /** What is to be known about this article. */
  function buildRemarks(article, index) {
    const told = new Set(report.notices.filter((notice) => notice.article === index).map(({ code }) => code));
    if (article.truncated) told.add('truncated');
    return ['truncated', 'lostQuestion', 'figuresDiffer', 'shownWhole'].filter((code) => told.has(code))
      .map((code) => element('p', { class: 'remark', 'data-notice': code }, t(`notice.${code}`)));
  }

  function buildKeywords({ keywords }, index) {
    if (keywords.length === 0) return [];
    return [
      element('p', { class: 'label', 'aria-hidden': 'true' }, t('digest.keywords')),
      element('ul', { class: 'keywords', 'aria-label': t('digest.keywords') }, ...keywords.map(({ word, spans }) => element('li', {}, marker(`word${index}.${word}`, word, spans, 'keyword')))),
    ];
  }

  function toggleMark(button) {
    const key = button.dataset.mark;
    const isOn = marked !== key;
    const spans = places.get(key) ?? [];
    marked = isOn ? key : null;
    mark(isOn ? spans : []);
    for (const each of root.querySelectorAll('[data-mark]')) each.setAttribute('aria-pressed', String(each.dataset.mark === marked));
    announce(t(isOn ? 'digest.keywordShown' : 'digest.keywordHidden', { word: button.textContent, count: spans.length }));
    if (isOn && spans.length > 0) onMark(spans[0][0]);
  }

  /** Puts the focus on a key sentence. @param {string} place */
  function focusPick(place) {
    const pick = root.querySelector(`[data-sentence="${place}"]`);
    pick?.focus({ preventScroll: true });
    pick?.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the next key sentence, or with -1 to the one before. @param {number} step */
  function step(by) {
    const all = [...root.querySelectorAll('[data-sentence]')];
    const at = all.indexOf(document.activeElement?.closest('.picks li')?.querySelector('[data-sentence]'));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    if (next) focusPick(next.dataset.sentence);
  }

  /** Lights a key sentence while the pointer is on its place in the source. @param {string | null} place */
  function light(place) {
    for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (place) root.querySelector(`[data-sentence="${place}"]`)?.classList.add('lit');
  }

  const pickAt = (event) => event.target.closest?.('.pick') ?? null;
  const choose = ({ dataset: { sentence, go, number } }) => onPick(sentence ?? go, Number(number));

  root.addEventListener('click', (event) => {
    const pick = pickAt(event);
    // Whoever drags over a sentence wants to select it.
    if (pick && getSelection().isCollapsed) choose(pick);
    const button = event.target.closest?.('[data-mark]');
    if (button) toggleMark(button);
  });
  root.addEventListener('keydown', (event) => {
    const pick = pickAt(event);
    if (pick && event.key === 'Enter') choose(pick);
  });
  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, (event) => onPoint(pickAt(event)?.dataset.sentence ?? null));
  for (const type of ['pointerleave', 'focusout']) root.addEventListener(type, () => onPoint(null));

  return { show, clear, focusPick, step, light };
}

/** Characters of all sentences by their paragraphs, which are the same object while the text is the same: counting takes a while. */
const counts = new WeakMap();

function charactersOf(text, { sentences, paragraphs }) {
  if (!counts.has(paragraphs)) counts.set(paragraphs, sentences.reduce((all, each) => all + countCharacters(sentenceText(text, each)), 0));
  return counts.get(paragraphs);
}

/** A date and time as it is read. @param {string} value */
const clock = (value) => value.replace('T', ' ');
