/**
 * Wires the page: text box → engine → summary and source.
 *
 * For tests and measurements the document carries `data-state` (`loading`, `empty`, `working`, `done`, `error`), and
 * two marks are set: `zhaiyao:ready` when the engine can read, `zhaiyao:done` when a result has been painted.
 */

import { announce } from './announce.js';
import { Engine } from './engine.js';
import { History, correct, countCorrections, cuttingKey, defaults, forOtherText, moved, uncorrected, withWord } from './history.js';
import { forget, recall, remember } from './memory.js';
import { keepOffline, takeCarried } from './offline.js';
import { countCharacters, isLeftOut, languageOf } from './report.js';
import { sampleFor } from './sample.js';
import { isShared, unpack } from './share.js';
import { hintsFor } from './structure.js';
import { fillDocument, language, languages, preferredLanguage, t, useLanguage } from './strings.js';
import { barView } from './views/bar.js';
import { convertedView } from './views/converted.js';
import { requestCounter } from './views/counter.js';
import { digestView } from './views/digest.js';
import { byId } from './views/dom.js';
import { fileBox } from './views/files.js';
import { keyboard } from './views/keys.js';
import { showLanguages } from './views/languages.js';
import { lengthControl } from './views/length.js';
import { namingBar } from './views/naming.js';
import { pasteBox } from './views/paste.js';
import { sourceView } from './views/source.js';
import { statusView } from './views/status.js';
import { stripView } from './views/strip.js';

/** Milliseconds without a key press after which a typed text is read. */
const TYPING_PAUSE = 200;

const page = document.documentElement.dataset;

/** The text and the options, and every earlier state of both. */
const history = new History();

const state = {
  /** The result that is shown, and the state it belongs to.
   * @type {{text: string, options: import('./report.js').Options, report: import('./report.js').Report} | null} */
  shown: null,
  isReady: false,
  isTyping: false,
  /** Whether the source that is shown is that of an older text: it is brought up to date when it is seen again. */
  isSourceOld: false,
  isRestarted: false,
  /** Whether the address carried a text that could not be read: said until there is another. */
  isLinkBroken: false,
  /** @type {import('./engine.js').EngineError | null} */
  error: null,
  progress: { stage: 'loading', received: 0, total: 0 },
  /** The text that was cleared last. */
  cleared: '',
};

const counter = requestCounter(byId('requests'));
const engine = new Engine({
  onProgress: (progress) => {
    state.progress = progress;
    if (page.state === 'loading') showLoading();
  },
  onRestart: () => { state.isRestarted = true; },
  onRequests: counter.add,
});
start({ fresh: false });

const kept = recall();
useLanguage(languages.includes(kept?.language) ? kept.language : preferredLanguage(navigator.languages ?? [navigator.language]));
if (kept?.theme) page.theme = kept.theme;

const box = pasteBox({ onText: take, onEdit: showTools, onRead: () => { if (state.shown) settle(); } });
const onWish = (at, always) => ask(correct(history.now.options, 'picks', { at, always }, always !== null));
const source = sourceView(byId('source-text'), {
  onCorrect: (list, entry, isWanted) => ask(correct(history.now.options, list, entry, isWanted)),
  onWish,
  onPoint: (place) => digest.light(place),
});
const strip = stripView(byId('strip'), { onGo: (offset) => source.revealOffset(offset, 'center'), seen: source.seen });
const status = statusView(byId('status'), { onRetry: retry });
const digest = digestView(byId('cards'), {
  onPick: land, onPoint: source.light, onMark: source.revealOffset, onWish,
  // Seeing the words changes nothing in the reading: it is no step to undo.
  onWords: (listed) => {
    const { options } = history.now;
    history.amend({ options: { ...options, words: { ...options.words, listed } } });
    if (listed) read();
  },
});
const length = lengthControl(byId('length-box'), (chosen) => ask({ ...history.now.options, length: chosen }, 'length'));
const bar = barView(byId('bar'), {
  current: () => state.shown,
  onChoice: (name, isOn) => ask({ ...history.now.options, [name]: isOn }),
  onUndo: () => travel('undo'),
  onRedo: () => travel('redo'),
  onReset: () => ask(uncorrected(history.now.options)),
});
const files = fileBox({
  onText: (opened) => box.replace(opened.text, { opened }),
});
const converted = convertedView({ onError: () => announce(t('converted.failed'), { urgent: true }) });
namingBar(byId('naming'), byId('source-text'), (list, word) => ask(withWord(history.now.options, list, word)));
const help = keyboard({
  j: () => digest.step(1), k: () => digest.step(-1),
  '[': () => length.step(-1), ']': () => length.step(1),
  f: () => byId('factsFirst').click(), u: () => travel('undo'), shiftU: () => travel('redo'),
  c: () => {
    const [own, another] = document.querySelectorAll('.copy');
    (another ? byId('take-copy') : own)?.click();
  },
  digit: ({ key }) => document.querySelector(`.card[data-article="${key - 1}"]`)?.scrollIntoView({ block: 'start' }),
});
showLanguages(byId('languages'), speak);
fillDocument(document);

byId('sample').addEventListener('click', () => box.replace(sampleFor(language())));
byId('clear').addEventListener('click', () => {
  state.cleared = history.now.text;
  box.replace('');
  box.field.focus();
  announce(t('paste.cleared'));
});
byId('restore').addEventListener('click', () => box.replace(state.cleared));
byId('back').addEventListener('click', goBack);
byId('help').addEventListener('click', help.open);
byId('theme').addEventListener('click', () => {
  const isDark = page.theme ? page.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  page.theme = isDark ? 'light' : 'dark';
  strip.draw();
  keep();
});
byId('remember').addEventListener('change', ({ target }) => {
  if (!target.checked) forget();
  else if (!keep()) target.checked = false;
});
byId('forget').addEventListener('click', forgetAll);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') leavePlace(); });

showLoading();
byId('remember').checked = kept !== null;
const carried = takeCarried();
if (carried) open(carried);
else if (isShared(location.hash)) openShared();
else if (kept?.text) open(kept);
else if (box.field.value !== '') take(box.field.value, { isTyped: false });

/** Loads the engine. @param {{fresh: boolean}} how */
async function start(how) {
  try {
    await engine.start(how);
    state.isReady = true;
    performance.mark('zhaiyao:ready');
    announce(t('status.ready'));
    // Not sooner: storing takes the processor from the engine.
    keepOffline(() => history.now);
    engine.warmUp(sampleFor(language()), defaults).catch(() => {}); // A module that died of it is started anew when a text comes.
    if (history.now.text.trim() === '') showEmpty();
  } catch (error) {
    if (error.code !== 'superseded') fail(error);
  }
}

/**
 * Takes a new text: a pasted one is read at once, a typed one after a pause.
 * @param {string} text
 * @param {{isTyped: boolean, html?: string, opened?: ReturnType<typeof import('./files.js').joinFiles>}} how what came
 *   beside the text of a paste, or what is known of the files that it is made of
 */
function take(text, { isTyped, html = '', opened }) {
  const { now } = history;
  state.isLinkBroken = false;
  if (!opened) files.clear();
  const options = isTyped ? moved(now.options, now.text, text) : forOtherText(now.options, opened?.hints ?? hintsFor(text, html));
  // Each file is an article of its own.
  const boundaries = (opened?.starts ?? []).slice(1).map((at) => ({ at, begins: true }));
  if (boundaries.length > 0) options.corrections = { ...options.corrections, boundaries };
  if (now.text === '') history.amend({ text, options });
  else history.change({ text, options }, isTyped ? 'typing' : '');
  if (!isTyped) counter.restart();
  state.isTyping = isTyped;
  turn();
}

/** Turns to the text that is now. */
function turn() {
  const { text } = history.now;
  clearTimeout(turn.timer);
  state.isRestarted = false;
  showTools();
  if (text.trim() === '') {
    state.shown = null;
    keep();
    if (state.isReady) showEmpty();
    else if (!state.error) showLoading();
  } else if (state.isTyping) {
    page.state = state.isReady ? 'working' : page.state;
    turn.timer = setTimeout(read, TYPING_PAUSE);
  } else {
    read();
  }
}

/** Reads the same text with other options. @param {import('./report.js').Options} options @param {string} [kind] */
function ask(options, kind) {
  history.change({ options }, kind);
  if (history.now.text.trim() !== '') read();
  showBar();
}

/** Goes a step back or forth. @param {'undo' | 'redo'} way */
function travel(way) {
  const before = history.now;
  history[way]();
  if (history.now === before) return;
  announce(t(`bar.${way}ne`));
  open(history.now);
}

/** Opens a state that is not new: its text, and its options. @param {import('./history.js').State} wanted */
function open({ text, options }) {
  const isOtherText = text !== box.field.value;
  history.amend({ text, options: { ...defaults, ...options, words: { ...defaults.words, ...options?.words }, corrections: { ...defaults.corrections, ...options?.corrections } } });
  length.show(history.now.options.length);
  state.isTyping = false;
  if (isOtherText) {
    files.clear();
    box.put(text);
  }
  turn();
  showBar();
}

/** Opens what the address carries, and takes it out of the address. */
async function openShared() {
  try {
    open(await unpack(location.hash));
  } catch {
    announce(t('take.linkBroken'), { urgent: true });
    state.isLinkBroken = true;
    if (page.state === 'empty') showEmpty();
  }
  window.history.replaceState(null, '', location.pathname + location.search);
}

/** Reads the text that stands in the box. A result that comes for an older text is dropped. */
async function read() {
  const { text, options } = history.now;
  state.error = null;
  if (state.isReady) showWorking();
  else showLoading();
  try {
    const report = await engine.read(text, options);
    state.isReady = true;
    if (text !== history.now.text) return;
    showResult({ text, options, report }, { isNewest: options === history.now.options });
  } catch (error) {
    if (error.code === 'superseded' || text !== history.now.text) return;
    if (error.code === 'options' && options !== defaults) {
      // Options of a link or a storage that another version wrote: the text is worth more than they are.
      history.amend({ options: defaults });
      read();
    } else {
      fail(error);
    }
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
  if (history.now.text.trim() !== '') read();
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
  status.showError(error, history.now.text);
  showTools();
}

function showLoading() {
  page.state = 'loading';
  status.showLoading({ progress: state.progress, hasText: history.now.text.trim() !== '' });
}

function showEmpty() {
  page.state = 'empty';
  page.face = 'editing';
  byId('source').hidden = true;
  byId('length').hidden = true;
  byId('welcome').hidden = false;
  digest.clear();
  if (state.isLinkBroken) status.showRemark('take.linkBroken');
  else status.showNothing();
  showTools();
}

function showWorking() {
  page.state = 'working';
  if (state.shown?.text === history.now.text) return;
  page.stale = '';
  status.showWorking();
}

/**
 * @param {NonNullable<typeof state.shown>} result
 * @param {{isNewest: boolean}} how `false` while a newer length is on its way
 */
function showResult(result, { isNewest }) {
  const { text, options, report } = result;
  const isSameText = state.shown?.text === text;
  const isSameCut = isSameText && cuttingKey(state.shown.options) === cuttingKey(options);
  const hadWords = state.shown && state.shown.options !== options && isSameText;
  state.shown = result;
  delete page.stale;
  byId('welcome').hidden = true;
  byId('length').hidden = !report.articles.some(({ sentences }) => sentences.length > 0);
  byId('source').hidden = false;
  // Another length that comes while the field is open does not close it.
  if (!state.isTyping && !isSameText) settle();
  digest.show(text, report, options);
  // While one types, the source is not seen, and building it would make the keys wait.
  if (!state.isTyping) showSource({ isSameText, isSameCut });
  if (!isSameText || state.isRestarted) status.showRemarks(report, state);
  else if (hadWords && !state.isTyping) status.announceResult(report);
  showTools();
  showBar();
  keep();
  if (!isNewest) return;
  page.state = 'done';
  afterPaint(() => performance.mark('zhaiyao:done', { detail: { units: text.length } }));
}

/** Shows the source, or what has changed in it. @param {{isSameText: boolean, isSameCut: boolean}} how */
function showSource({ isSameText, isSameCut }) {
  const { text, options, report } = state.shown;
  if (isSameCut && !state.isSourceOld) source.closeFix();
  else {
    source.show(text, report);
    showFacts(text, report);
  }
  if (!isSameText || state.isSourceOld) {
    hideBack();
    converted.show(text, report.script);
  }
  state.isSourceOld = false;
  source.mark(report, options);
  strip.show(text, report);
}

/** Turns from editing to reading. */
function settle() {
  if (state.isTyping) state.isSourceOld = true;
  state.isTyping = false;
  box.read();
  showTools();
  if (state.isSourceOld && state.shown?.text === history.now.text) showSource({ isSameText: false, isSameCut: false });
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
  const { text } = history.now;
  const hasText = text !== '';
  byId('sample').hidden = hasText;
  byId('clear').hidden = !hasText;
  byId('restore').hidden = hasText || state.cleared === '';
  byId('edited').hidden = !(state.shown && state.shown.text === text && page.face === 'editing');
}

function showBar() {
  const { now: { options }, canUndo, canRedo } = history;
  bar.show(options, { canUndo, canRedo, corrections: countCorrections(options) });
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
  converted.close();
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
  source.closeFix(true);
  hideBack();
}

function hideBack() {
  byId('back').hidden = true;
}

/** Keeps the text on the device, if the reader asked for it. @returns {boolean} whether it is kept */
function keep() {
  if (!byId('remember').checked) return false;
  const isKept = remember({ ...history.now, language: language(), theme: page.theme ?? '' });
  if (!isKept) announce(t('memory.full'), { urgent: true });
  return isKept;
}

/** Forgets everything: the text, what led to it, and what was kept on the device. */
function forgetAll() {
  byId('remember').checked = false;
  forget();
  history.clear();
  state.cleared = '';
  delete page.theme;
  files.clear();
  length.show(history.now.options.length);
  box.put('');
  turn();
  showBar();
  announce(t('memory.forgotten'));
  box.field.focus();
}

/** Speaks another language from now on. @param {string} tag */
function speak(tag) {
  useLanguage(tag);
  fillDocument(document);
  for (const view of [length, bar, files, converted, counter, strip]) view.relabel();
  source.rename();
  hideBack();
  showBar();
  if (state.shown) {
    const { text, report, options } = state.shown;
    digest.show(text, report, options);
    showFacts(text, report);
    status.showRemarks(report, state);
  }
  keep();
  if (page.state === 'loading') showLoading();
  if (page.state === 'error') status.showError(state.error, history.now.text);
}
