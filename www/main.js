/**
 * Wires the page: text box → engine → summary and source.
 *
 * For tests and measurements the document carries `data-state` (`loading`, `empty`, `working`, `done`, `error`), and
 * two marks are set: `zhaiyao:ready` when the engine can read, `zhaiyao:done` when a result has been painted.
 */

import { announce } from './announce.js';
import { Engine } from './engine.js';
import { keepOffline, takeCarried } from './offline.js';
import { countCharacters, isLeftOut, languageOf } from './report.js';
import { sampleFor } from './sample.js';
import { fillDocument, language, preferredLanguage, t, useLanguage } from './strings.js';
import { digestView } from './views/digest.js';
import { byId } from './views/dom.js';
import { showLanguages } from './views/languages.js';
import { lengthControl } from './views/length.js';
import { pasteBox } from './views/paste.js';
import { sourceView } from './views/source.js';
import { statusView } from './views/status.js';

/** Milliseconds without a key press after which a typed text is read. */
const TYPING_PAUSE = 200;

const page = document.documentElement.dataset;

/** What the reader has and wants. */
const state = {
  text: '',
  /** @type {import('./report.js').Options} */
  options: { length: { sentences: 5 } },
  /** The result that is shown, and the text it belongs to. @type {{text: string, report: import('./report.js').Report} | null} */
  shown: null,
  isReady: false,
  isTyping: false,
  isRestarted: false,
  /** @type {import('./engine.js').EngineError | null} */
  error: null,
  progress: { stage: 'loading', received: 0, total: 0 },
  /** The text that was cleared last. */
  cleared: '',
};

const engine = new Engine({
  onProgress: (progress) => {
    state.progress = progress;
    if (page.state === 'loading') showLoading();
    if (progress.stage === 'opening') keepOffline(() => ({ text: state.text }));
  },
  onRestart: () => { state.isRestarted = true; },
});
start({ fresh: false });

useLanguage(preferredLanguage(navigator.languages ?? [navigator.language]));

const box = pasteBox({ onText: take, onEdit: showTools, onRead: () => { if (state.shown) settle(); } });
const source = sourceView(byId('source-text'));
const status = statusView(byId('status'), { onRetry: retry });
const digest = digestView(byId('cards'), { onPick: land, onPoint: source.light, onKeyword: source.revealOffset });
const length = lengthControl(byId('length'), (chosen) => {
  state.options = { ...state.options, length: chosen };
  if (state.text.trim() !== '') read();
});
showLanguages(byId('languages'), speak);
fillDocument(document);

byId('sample').addEventListener('click', () => box.replace(sampleFor(language())));
byId('clear').addEventListener('click', () => {
  state.cleared = state.text;
  box.replace('');
  box.field.focus();
  announce(t('paste.cleared'));
});
byId('restore').addEventListener('click', () => box.replace(state.cleared));
byId('back').addEventListener('click', goBack);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') leavePlace(); });

showLoading();
const carried = takeCarried();
if (carried) box.replace(carried.text);
else if (box.field.value !== '') take(box.field.value, { isTyped: false });

/** Loads the engine. @param {{fresh: boolean}} how */
async function start(how) {
  try {
    await engine.start(how);
    state.isReady = true;
    performance.mark('zhaiyao:ready');
    announce(t('status.ready'));
    if (state.text.trim() === '') showEmpty();
  } catch (error) {
    if (error.code !== 'superseded') fail(error);
  }
}

/** Takes a new text: a pasted one is read at once, a typed one after a pause. */
function take(text, { isTyped }) {
  clearTimeout(take.timer);
  state.text = text;
  state.isTyping = isTyped;
  state.isRestarted = false;
  showTools();
  if (text.trim() === '') {
    state.shown = null;
    if (state.isReady) showEmpty();
    else if (!state.error) showLoading();
  } else if (isTyped) {
    page.state = state.isReady ? 'working' : page.state;
    take.timer = setTimeout(read, TYPING_PAUSE);
  } else {
    read();
  }
}

/** Reads the text that stands in the box. A result that comes for an older text is dropped. */
async function read() {
  const { text, options } = state;
  state.error = null;
  if (state.isReady) showWorking();
  else showLoading();
  try {
    const report = await engine.read(text, options);
    state.isReady = true;
    if (text !== state.text) return;
    showResult(text, report, { isNewest: options === state.options });
  } catch (error) {
    if (error.code !== 'superseded' && text === state.text) fail(error);
  }
}

/** Tries again: loads the engine anew if it is not there, else reads again. */
function retry() {
  const isLoaded = state.isReady;
  state.error = null;
  if (isLoaded) {
    read();
    return;
  }
  state.progress = { stage: 'loading', received: 0, total: 0 };
  showLoading();
  start({ fresh: true });
  if (state.text.trim() !== '') read();
}

function fail(error) {
  state.error = error;
  if (['lexicon', 'module', 'unsupported'].includes(error.code)) state.isReady = false;
  state.shown = null;
  digest.clear();
  page.state = 'error';
  if (!box.isLong()) page.face = 'editing';
  byId('source').hidden = true;
  byId('length').hidden = true;
  byId('welcome').hidden = true;
  status.showError(error, state.text);
  showTools();
}

function showLoading() {
  page.state = 'loading';
  status.showLoading({ progress: state.progress, hasText: state.text.trim() !== '' });
}

function showEmpty() {
  page.state = 'empty';
  page.face = 'editing';
  byId('source').hidden = true;
  byId('length').hidden = true;
  byId('welcome').hidden = false;
  digest.clear();
  status.showNothing();
  showTools();
}

function showWorking() {
  const isOtherText = state.shown?.text !== state.text;
  page.state = 'working';
  if (!isOtherText) return;
  page.stale = '';
  status.showWorking();
}

/**
 * @param {string} text
 * @param {import('./report.js').Report} report
 * @param {{isNewest: boolean}} how `false` while a newer length is on its way
 */
function showResult(text, report, { isNewest }) {
  const isSameText = state.shown?.text === text;
  delete page.stale;
  byId('welcome').hidden = true;
  byId('length').hidden = !report.articles.some(({ sentences }) => sentences.length > 0);
  byId('source').hidden = false;
  digest.show(text, report);
  if (!isSameText) {
    source.show(text, report);
    hideBack();
  }
  source.mark(report);
  showFacts(text, report);
  if (!isSameText || state.isRestarted) status.showRemarks(report, state);
  state.shown = { text, report };
  if (!state.isTyping) settle();
  showTools();
  if (!isNewest) return;
  page.state = 'done';
  afterPaint(() => performance.mark('zhaiyao:done', { detail: { units: text.length } }));
}

/** Turns from editing to reading. */
function settle() {
  state.isTyping = false;
  box.read();
  showTools();
}

/** Runs something when the next frame is on the screen. @param {() => void} then */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => { channel.port1.close(); then(); };
    channel.port2.postMessage(null);
  });
}

/** The buttons under the text box that fit the moment. */
function showTools() {
  const hasText = state.text !== '';
  byId('sample').hidden = hasText;
  byId('clear').hidden = !hasText;
  byId('restore').hidden = hasText || state.cleared === '';
  byId('edited').hidden = !(state.shown && state.shown.text === state.text && page.face === 'editing');
}

/** What was done to the paste, in figures. */
function showFacts(text, report) {
  const leftOut = report.lines.filter(({ role }) => isLeftOut(role)).length;
  const facts = [t('source.characters', { n: countCharacters(text) })];
  if (report.articles.length > 1) facts.push(t('source.articles', { n: report.articles.length }));
  if (leftOut > 0) facts.push(t('source.leftOut', { n: leftOut }));
  for (const kind of ['joined', 'cut', 'restoredStop', 'bogusStop']) {
    const n = report.repairs.filter((repair) => repair.kind === kind).length;
    if (n > 0) facts.push(t(`source.${kind}`, { n }));
  }
  byId('source-facts').textContent = facts.join(' · ');
  byId('source-text').lang = languageOf(report.script);
}

/** Goes from a key sentence to its place in the source. */
function land(place, number) {
  if (page.face !== 'reading') settle();
  if (!source.reveal(place)) return;
  const back = byId('back');
  back.textContent = t('digest.back', { n: number });
  back.dataset.to = place;
  back.hidden = false;
  announce(t('digest.landed', { n: number }));
}

/** Goes back from the source to the key sentence that led there. */
function goBack() {
  digest.focusPick(byId('back').dataset.to);
  leavePlace();
}

function leavePlace() {
  source.leave();
  hideBack();
}

function hideBack() {
  byId('back').hidden = true;
}

/** Speaks another language from now on. @param {string} tag */
function speak(tag) {
  useLanguage(tag);
  fillDocument(document);
  length.relabel();
  source.rename();
  hideBack();
  if (state.shown) {
    digest.show(state.shown.text, state.shown.report);
    showFacts(state.shown.text, state.shown.report);
    status.showRemarks(state.shown.report, state);
  }
  if (page.state === 'loading') showLoading();
  if (page.state === 'error') status.showError(state.error, state.text);
}
