/**
 * Wires the page: what the reader does goes to the sitting, what comes of it to the views.
 *
 * For tests and measurements the document carries `data-state` (`loading`, `empty`, `working`, `done`, `error`), and
 * two marks are set: `zhaiyao:ready` when the engine can read, `zhaiyao:done` when a result has been painted.
 */

import { announce } from './announce.js';
import { correct, countCorrections, uncorrected, withWord } from './history.js';
import { keepOffline, takeCarried } from './offline.js';
import { sampleFor } from './sample.js';
import { Session } from './session.js';
import { settingsOf } from './settings.js';
import { isShared } from './share.js';
import { begun } from './spawn.js';
import { stageFor } from './stage.js';
import { fillDocument, language, t } from './strings.js';
import { backButton } from './views/back.js';
import { barView } from './views/bar.js';
import { convertedView } from './views/converted.js';
import { requestCounter } from './views/counter.js';
import { digestView } from './views/digest.js';
import { byId } from './views/dom.js';
import { fileBox } from './views/files.js';
import { keyboard } from './views/keys.js';
import { lengthControl } from './views/length.js';
import { namingBar } from './views/naming.js';
import { pasteBox } from './views/paste.js';
import { sourceView } from './views/source.js';
import { statusView } from './views/status.js';
import { stripView } from './views/strip.js';

await begun;

const page = document.documentElement.dataset;

/** The text that was cleared last. */
let cleared = '';

const counter = requestCounter(byId('requests'));
const session = new Session({
  onLoading: () => stage.showLoading(),
  onReady: () => {
    performance.mark('zhaiyao:ready');
    announce(t('status.ready'));
    // Not sooner: storing takes the processor from the engine.
    keepOffline(() => session.history.now);
  },
  onEmpty: () => { stage.showEmpty(); showTools(); },
  onWorking: () => stage.showWorking(),
  onChange: () => { showTools(); showBar(); settings.keep(); },
  onResult: (result, before) => { stage.showResult(result, before); showTools(); showBar(); settings.keep(); },
  onError: () => { stage.showError(); showTools(); },
  onOpen,
  onRequests: counter.add,
});
session.start({ fresh: false });

const settings = settingsOf({ current: () => session.history.now, onTheme: () => strip.draw(), onLanguage: speak, onForget });

const box = pasteBox({
  onText: (text, how) => {
    if (!how.opened) files.clear();
    if (!how.isTyped) counter.restart();
    session.take(text, how);
  },
  onEdit: showTools,
  onRead: () => { if (session.shown) stage.settle(); },
});
const onWish = (at, always) => session.ask(correct(session.options, 'picks', { at, always }, always !== null));
const source = sourceView(byId('source-text'), {
  onCorrect: (list, entry, isWanted) => session.ask(correct(session.options, list, entry, isWanted)),
  onWish,
  onPoint: (place) => digest.light(place),
});
const strip = stripView(byId('strip'), { onGo: (offset) => source.revealOffset(offset, 'center'), seen: source.seen });
const status = statusView(byId('status'), byId('loading'), { onRetry: () => session.retry() });
const digest = digestView(byId('cards'), { onPick: land, onPoint: source.light, onMark: source.revealOffset, onWish, onWords: listWords });
const length = lengthControl(byId('length-box'), (chosen) => session.ask({ ...session.options, length: chosen }, 'length'));
const bar = barView(byId('bar'), {
  current: () => session.shown,
  onChoice: (name, isOn) => session.ask({ ...session.options, [name]: isOn }),
  onUndo: () => travel('undo'),
  onRedo: () => travel('redo'),
  onReset: () => session.ask(uncorrected(session.options)),
});
const files = fileBox({ onText: (opened) => box.replace(opened.text, { opened }) });
const converted = convertedView({ onError: () => announce(t('converted.failed'), { urgent: true }) });
const back = backButton(byId('back'), (place) => {
  digest.focusPick(place);
  leavePlace();
});
namingBar(byId('naming'), byId('source-text'), (list, word) => session.ask(withWord(session.options, list, word)));
const stage = stageFor(session, { box, source, strip, digest, status, converted, back }, showTools);
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
fillDocument(document);

byId('sample').addEventListener('click', () => box.replace(sampleFor(language())));
byId('clear').addEventListener('click', () => {
  cleared = session.text;
  box.replace('');
  box.field.focus();
  announce(t('paste.cleared'));
});
byId('restore').addEventListener('click', () => box.replace(cleared));
byId('help').addEventListener('click', help.open);
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') leavePlace(); });

stage.showLoading();
const carried = takeCarried();
if (carried) session.open(carried);
else if (isShared(location.hash)) openShared();
else if (settings.kept?.text) session.open(settings.kept);
else if (box.field.value !== '') session.take(box.field.value, { isTyped: false });

/** Goes a step back or forth, and says so. @param {'undo' | 'redo'} way */
function travel(way) {
  if (session.travel(way)) announce(t(`bar.${way}ne`));
}

/** Opens what the address carries, and takes it out of the address. */
async function openShared() {
  if (!await session.openShared(location.hash)) announce(t('take.linkBroken'), { urgent: true });
  window.history.replaceState(null, '', location.pathname + location.search);
}

/** Puts a text into the box that did not come from there. @param {string} text */
function onOpen(text) {
  length.show(session.options.length);
  if (text === box.field.value) return;
  files.clear();
  box.put(text);
}

/** Lists the words or not. Seeing them changes nothing in the reading: it is no step to undo. @param {boolean} listed */
function listWords(listed) {
  session.history.amend({ options: { ...session.options, words: { ...session.options.words, listed } } });
  if (listed) session.read();
}

/** The buttons under the text box that fit the moment. */
function showTools() {
  const hasText = session.text !== '';
  byId('sample').hidden = hasText;
  byId('clear').hidden = !hasText;
  byId('restore').hidden = hasText || cleared === '';
  byId('edited').hidden = !(session.shown?.text === session.text && page.face === 'editing');
}

function showBar() {
  const { options, history: { canUndo, canRedo } } = session;
  bar.show(options, { canUndo, canRedo, corrections: countCorrections(options) });
}

/** Goes from a key sentence to its place in the source. */
function land(place, number) {
  if (page.face !== 'reading') stage.settle();
  converted.close();
  if (!source.reveal(place)) return;
  back.show(place, number);
  announce(t('digest.landed', { n: number }));
}

function leavePlace() {
  source.leave();
  source.closeFix(true);
  back.hide();
}

/** Forgets the text, what led to it, and that there was one to restore. */
function onForget() {
  cleared = '';
  session.forget();
  announce(t('memory.forgotten'));
  box.field.focus();
}

/** Says everything in the language of now. */
function speak() {
  fillDocument(document);
  for (const view of [length, bar, files, converted, counter, strip]) view.relabel();
  source.rename();
  back.hide();
  showBar();
  stage.relabel();
}
